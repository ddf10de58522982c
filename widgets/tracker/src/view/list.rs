//! The list of recommendations, in steps of 25.

use assembly_kit::{Reader, Settings, Tone, el, notice, together};
use yew::UseReducerDispatcher;
use yew::{Callback, Html, html};

use super::entry::Entry;
use super::screen::{Act, Data, Screen};
use super::{labels, search};
use crate::state::{Found, permalink};
use crate::texts::keys::*;

/// Finds the heading of a recommendation.
pub fn heading_selector(at: usize) -> String {
    format!("[data-heading=\"{at}\"]")
}

/// What could not be read, said plainly.
pub fn lost(reader: &Reader, data: &Data) -> Html {
    let hidden = data.source.reading.hidden.recommendations;
    let partly = data
        .feed()
        .recommendations
        .iter()
        .filter(|it| !it.unread.is_empty())
        .count();
    if hidden + partly == 0 {
        return Html::default();
    }
    let mut parts = Vec::new();
    for (key, many) in [(HIDDEN_RECOMMENDATIONS, hidden), (PARTLY_UNREAD, partly)] {
        if many > 0 {
            parts.push(el("p").say(&reader.count(key, many)).done());
        }
    }
    notice(Tone::Waiting, together(parts))
}

pub fn list(
    reader: &Reader,
    screen: &Screen,
    found: &Found,
    settings: &Settings,
    everything: bool,
    still: bool,
    act: &UseReducerDispatcher<Screen>,
) -> Html {
    let data = &screen.data;
    let many = found.shown.len();
    let shown = if everything {
        many
    } else {
        screen.steps.shown(many)
    };
    let adds = if everything { 0 } else { screen.steps.adds(many) };
    let entry = |at: &usize| {
        let recommendation = data.feed().recommendations.get(*at)?;
        Some(html! {
            <Entry
                key={*at}
                data={data.clone()}
                reader={reader.clone()}
                at={*at}
                open={everything || screen.open.contains(at)}
                {still}
                copied={screen.copied.filter(|(copied, _)| copied == at).map(|(_, well)| well)}
                prefix={settings.key.clone()}
                link={permalink::link(&screen.page, &settings.key, &recommendation.id)}
                act={act.clone()}
            />
        })
    };
    let more = {
        let act = act.clone();
        Callback::from(move |_| act.dispatch(Act::More))
    };
    let numbers = [
        ("shown", reader.number(shown as f64)),
        ("n", reader.number(many as f64)),
    ];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    html! {
        <div class="list" part="list">
            <p class="found" part="status">{ labels::found(reader, data.index.len(), many) }</p>
            if many == 0 {
                <div class="empty">
                    <p>{ reader.say(FOUND_NONE_HELP).to_owned() }</p>
                    <p>
                        <button type="button" class="main" part="button" onclick={search::widen(act)}>
                            { reader.count(SHOW_ALL, data.index.len()) }
                        </button>
                    </p>
                </div>
            }
            { for found.shown.iter().take(shown).filter_map(entry) }
            if adds > 0 {
                <div class="more">
                    <p>{ reader.fill(SHOWN_SO_FAR, &numbers) }</p>
                    <button type="button" class="main" part="button" onclick={more}>{ reader.count(SHOW_MORE, adds) }</button>
                </div>
            }
        </div>
    }
}
