//! Search, filters and order. What is chosen is at once shown; there is nothing to send.

use assembly_kit::{Reader, Said, el, page};
use yew::UseReducerDispatcher;
use yew::events::{Event, InputEvent, MouseEvent, SubmitEvent};
use yew::{Callback, Html, html};

use super::labels;
use super::screen::{Act, Screen};
use crate::state::choice::LONGEST_SEARCH;
use crate::state::{Choice, Facet, Filter, Found, Order, Pick};
use crate::texts::keys::*;

/// Finds the field of the search.
pub const FIELD_SELECTOR: &str = "[data-field=search]";
/// Finds the list of orders.
pub const ORDER_SELECTOR: &str = "[data-field=order]";

/// Finds the list of a facet.
pub fn selector(facet: Facet) -> &'static str {
    match facet {
        Facet::Theme => "[data-field=theme]",
        Facet::Decision => "[data-field=decision]",
        Facet::Progress => "[data-field=progress]",
    }
}

/// The value that stands for a pick in its list; the empty one stands for all.
pub fn value(facet: Facet, pick: &Pick) -> String {
    // Words of the feed get a mark of their own, so that none can be mistaken for "none yet" or "unreadable".
    match pick {
        Pick::Word(word) => ["=", word].concat(),
        Pick::Unreadable => "unreadable".to_owned(),
        Pick::None => ["no-", facet.name()].concat(),
    }
}

type Acts = UseReducerDispatcher<Screen>;

pub fn form(reader: &Reader, screen: &Screen, found: &Found, key: &str, act: &Acts) -> Html {
    let choice = &screen.choice;
    let id = |name: &str| [key, "-field-", name].concat();
    let typed = {
        let (choice, act) = (choice.clone(), act.clone());
        Callback::from(move |event: InputEvent| {
            act.dispatch(Act::Choose(Choice {
                search: page::typed(&event),
                ..choice.clone()
            }));
        })
    };
    // With the assembly's title, so that the searches of two trackers on one page can be told apart.
    let name = [&id("find"), " ", key, "-title"].concat();
    // Enter in the search must not load the page anew.
    let stay = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" part="search" role="search" onsubmit={stay} aria-labelledby={name}>
            <h3 id={id("find")}>{ reader.say(FIND).to_owned() }</h3>
            <div class="fields">
                <p class="field field-wide">
                    <label for={id("search")}>{ reader.say(SEARCH).to_owned() }</label>
                    <input
                        id={id("search")}
                        data-field="search"
                        part="field"
                        type="search"
                        dir="auto"
                        autocomplete="off"
                        enterkeyhint="search"
                        maxlength={LONGEST_SEARCH.to_string()}
                        value={choice.search.clone()}
                        oninput={typed}
                    />
                </p>
                { for found.filters.iter().map(|filter| list(reader, screen, filter, &id(filter.facet.name()), act)) }
                { orders(reader, choice, &id("order"), act) }
            </div>
            if choice.narrows() {
                <p>
                    <button type="button" class="plain" part="button" onclick={widen(act)}>{ reader.say(CLEAR).to_owned() }</button>
                </p>
            }
        </form>
    }
}

/// What takes the search and all filters away.
pub fn widen(act: &Acts) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.dispatch(Act::Widen))
}

fn list(reader: &Reader, screen: &Screen, filter: &Filter, id: &str, act: &Acts) -> Html {
    let facet = filter.facet;
    let all = reader.fill(ALL_OF, &[("n", &reader.number(filter.all as f64))]);
    let picked = filter.offers.iter().any(|offer| offer.picked);
    let mut options = vec![option("", &all, None, !picked)];
    for offer in &filter.offers {
        let Said { words, lang } = labels::label(reader, screen.data.feed(), facet, &offer.pick);
        let count = reader.number(offer.count as f64);
        let label = reader.fill(OFFER, &[("label", words), ("n", &count)]);
        options.push(option(&value(facet, &offer.pick), &label, lang, offer.picked));
    }
    let chosen = {
        let (choice, act) = (screen.choice.clone(), act.clone());
        let picks: Vec<Pick> = filter.offers.iter().map(|offer| offer.pick.clone()).collect();
        Callback::from(move |event: Event| {
            let chosen = page::chosen(&event);
            let pick = picks.iter().find(|pick| value(facet, pick) == chosen).cloned();
            act.dispatch(Act::Choose(choice.clone().with(facet, pick)));
        })
    };
    field(
        id,
        reader.say(labels::facet(facet)),
        facet.name(),
        options,
        chosen,
    )
}

/// A list to choose from, with its label.
fn field(id: &str, label: &str, name: &'static str, options: Vec<Html>, chosen: Callback<Event>) -> Html {
    html! {
        <p class="field" key={name}>
            <label for={id.to_owned()}>{ label.to_owned() }</label>
            <select id={id.to_owned()} data-field={name} part="field" onchange={chosen}>{ for options }</select>
        </p>
    }
}

fn option(value: &str, label: &str, lang: Option<String>, picked: bool) -> Html {
    let mut option = el("option");
    option.set("value", value).lang(lang).say(label);
    if picked {
        option.set("selected", "selected");
    }
    option.done()
}

fn orders(reader: &Reader, choice: &Choice, id: &str, act: &Acts) -> Html {
    let chosen = {
        let (choice, act) = (choice.clone(), act.clone());
        Callback::from(move |event: Event| {
            let chosen = page::chosen(&event);
            let order = Order::ALL
                .into_iter()
                .find(|order| order.name() == chosen)
                .unwrap_or_default();
            act.dispatch(Act::Choose(Choice {
                order,
                ..choice.clone()
            }));
        })
    };
    let mut options = Vec::new();
    for order in Order::ALL {
        let key = match order {
            Order::Number => ORDER_NUMBER,
            Order::Latest => ORDER_LATEST,
        };
        options.push(option(order.name(), reader.say(key), None, choice.order == order));
    }
    field(id, reader.say(ORDER), "order", options, chosen)
}
