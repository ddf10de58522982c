//! The widget itself: it holds the screen, and ties it to the page's address, paper and keyboard.

use assembly_kit::{Reader, Settings, Source, page};
use yew::{
    Html, NodeRef, Properties, component, html, use_effect_with, use_memo, use_mut_ref, use_node_ref,
    use_reducer,
};
use yew::{UseReducerDispatcher, hook};

use super::permalink as permalink_view;
use super::screen::{Act, Data, Goal, Screen};
use super::{charter, counts, downloads, foot, head, labels, list, promise, search};
use crate::state::{Choice, Facet, permalink};
use crate::texts::keys::ENGLISH;

/// Properties of [`Tracker`].
#[derive(Clone, PartialEq, Properties)]
pub struct TrackerProps {
    /// The feed, its bytes, the host.
    pub source: Source,
    /// What the placeholder says.
    #[prop_or_default]
    pub settings: Settings,
    /// Draw everything, open and without controls, as for paper: for pages that work without JavaScript.
    #[prop_or_default]
    pub still: bool,
}

/// The recommendation tracker.
#[component]
pub fn Tracker(props: &TrackerProps) -> Html {
    let TrackerProps {
        source,
        settings,
        still,
    } = props;
    let reader = (*use_memo((source.clone(), settings.clone()), |(source, settings)| {
        Reader::new(source, settings, ENGLISH)
    }))
    .clone();
    let screen = {
        let (source, key) = (source.clone(), settings.key.clone());
        use_reducer(move || Screen::new(Data::new(&source), &key))
    };
    let act = screen.dispatcher();
    let root = use_node_ref();
    let data = &screen.data;
    let found = use_memo(screen.choice.clone(), |choice| data.find(choice));
    let words = labels::found(&reader, data.index.len(), found.shown.len());
    use_page(&screen, &act, &settings.key, &root);
    use_choice(&screen, &act, &settings.key, &root, words);
    use_focus(&screen, &root);

    let everything = *still || screen.printing;
    let feed = data.feed();
    let id = |name: &str| [&settings.key, "-", name].concat();
    html! {
        <section
            ref={root}
            class="tracker"
            part="tracker"
            lang={reader.language().to_owned()}
            dir={reader.direction()}
            aria-labelledby={id("title")}
        >
            { head::head(&reader, feed, &id("title")) }
            { promise::promise(&reader, feed) }
            { counts::counts(&reader, feed) }
            { list::lost(&reader, data) }
            if feed.recommendations.is_empty() {
                <p class="empty">{ reader.say(crate::texts::keys::NO_RECOMMENDATIONS).to_owned() }</p>
            } else {
                if !still { { search::form(&reader, &screen, &found, &settings.key, &act) } }
                { list::list(&reader, &screen, &found, settings, everything, *still, &act) }
            }
            { charter::charter(&reader, feed) }
            { charter::documents(&reader, feed) }
            if !still { { downloads::downloads(&reader, data, settings) } }
            { foot::foot(&reader, feed) }
            <p class="unseen" role="status">{ screen.said.clone() }</p>
        </section>
    }
}

type Acts = UseReducerDispatcher<Screen>;

/// Listens to the page: to its address, to paper, to the browser's own search.
#[hook]
fn use_page(screen: &Screen, act: &Acts, key: &str, root: &NodeRef) {
    let (act, data, root) = (act.clone(), screen.data.clone(), root.clone());
    use_effect_with(key.to_owned(), move |key| {
        let (heard, key) = (act.clone(), key.clone());
        let names = ["hashchange", "popstate", "beforeprint", "afterprint"];
        let of_window = page::on_window(&names, move |name| match name {
            "beforeprint" => heard.dispatch(Act::Print(true)),
            "afterprint" => heard.dispatch(Act::Print(false)),
            "hashchange" => {
                if let Some(at) = permalink::target(data.feed(), &page::hash()) {
                    heard.dispatch(Act::Reveal(at));
                }
            }
            _ => {
                let query = page::query();
                let choice = Choice::from_query(&query, &key).within(&data.index);
                heard.dispatch(Act::Moved {
                    page: page::address() + &query,
                    choice,
                });
            }
        });
        let of_node = page::on_node(&root, "beforematch", "data-region", move |at| {
            if let Ok(at) = at.parse() {
                act.dispatch(Act::Found(at));
            }
        });
        move || drop((of_window, of_node))
    });
}

/// Brings what follows from the choice in step with it: lists, address, and what a screen reader is told.
#[hook]
fn use_choice(screen: &Screen, act: &Acts, key: &str, root: &NodeRef, words: String) {
    let (act, key, root) = (act.clone(), key.to_owned(), root.clone());
    let drawn = use_mut_ref(|| false);
    use_effect_with(screen.choice.clone(), move |choice| {
        for facet in Facet::ALL {
            // A list that somebody has used no longer follows the attributes of its options.
            let value = choice
                .pick(facet)
                .map(|pick| search::value(facet, pick))
                .unwrap_or_default();
            page::set_chosen(&root, search::selector(facet), &value);
        }
        page::set_chosen(&root, search::ORDER_SELECTOR, choice.order.name());
        // Not at every letter: browsers refuse when it becomes too much.
        let choice = choice.clone();
        let address = page::after(200, move || {
            let before = page::query();
            let after = choice.to_query(&before, &key);
            if after != before {
                page::replace_query(&after);
            }
        });
        // Politely, a while after the last letter. At first the page itself tells what it shows.
        let said = match drawn.replace(true) {
            true => page::after(700, move || act.dispatch(Act::Say(words))),
            false => None,
        };
        move || drop((address, said))
    });
}

/// Sends focus where the screen wants it, once it is drawn.
#[hook]
fn use_focus(screen: &Screen, root: &NodeRef) {
    let root = root.clone();
    use_effect_with(screen.goal, move |(_, goal)| match goal {
        Some(Goal::Reveal(at)) => page::reveal(&root, &list::heading_selector(*at)),
        Some(Goal::Added(at)) => page::focus(&root, &list::heading_selector(*at)),
        Some(Goal::Search) => page::focus(&root, search::FIELD_SELECTOR),
        Some(Goal::Copy) => page::focus(&root, permalink_view::FIELD_SELECTOR),
        None => {}
    });
}
