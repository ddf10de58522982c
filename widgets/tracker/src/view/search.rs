//! Search, filters and order. What is chosen is at once shown; there is nothing to send.

use assembly_kit::{Acts, Element, Reader, Said, button, el, page};
use yew::Html;
use yew::virtual_dom::ListenerKind;

use super::labels;
use super::screen::{Act, Screen};
use crate::state::choice::LONGEST_SEARCH;
use crate::state::{Choice, Facet, Filter, Order, Pick};
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

pub fn form(reader: &Reader, screen: &Screen, key: &str, acts: &Acts<Screen>) -> Html {
    let choice = &screen.choice;
    let id = |name: &str| [key, "-field-", name].concat();
    let heading = id("find");
    let mut fields = el("div");
    fields
        .class("fields")
        .add(words(reader, choice, &id("search"), acts));
    for filter in &screen.found.filters {
        fields.add(list(reader, screen, filter, &id(filter.facet.name()), acts));
    }
    fields.add(orders(reader, choice, &id("order"), acts));
    let mut form = el("form");
    form.class("search")
        .part("search")
        .set("role", "search")
        // With the assembly's title, so that the searches of two trackers on one page can be told apart.
        .set("aria-labelledby", &[&heading, " ", key, "-title"].concat())
        // Enter in the search must not load the page anew.
        .on(ListenerKind::onsubmit, |event| event.prevent_default())
        .add(el("h3").set("id", &heading).say(reader.say(FIND)).done())
        .add(fields.done());
    if choice.narrows() {
        form.add(el("p").add(widen(reader.say(CLEAR), "plain", acts)).done());
    }
    form.done()
}

/// The button that takes the search and all filters away.
pub fn widen(label: &str, class: &'static str, acts: &Acts<Screen>) -> Html {
    let acts = acts.clone();
    button(class, label, move || acts.act(Act::Widen))
}

/// The field for words.
fn words(reader: &Reader, choice: &Choice, id: &str, acts: &Acts<Screen>) -> Html {
    let acts = acts.clone();
    let field = el("input")
        .set("id", id)
        .set("data-field", "search")
        .part("field")
        .set("type", "search")
        .set("dir", "auto")
        .set("autocomplete", "off")
        .set("enterkeyhint", "search")
        .set("maxlength", &LONGEST_SEARCH.to_string())
        .value(&choice.search)
        .on(ListenerKind::oninput, move |event| {
            acts.act(Act::Search(page::value(event)))
        })
        .done();
    labelled(id, reader.say(SEARCH), field)
        .class("field field-wide")
        .done()
}

fn list(reader: &Reader, screen: &Screen, filter: &Filter, id: &str, acts: &Acts<Screen>) -> Html {
    let facet = filter.facet;
    let all = reader.fill(ALL_OF, &[("n", &reader.number(filter.all as f64))]);
    let picked = filter.offers.iter().any(|offer| offer.picked);
    let mut options = select(id, facet.name());
    options.add(option("", &all, None, !picked));
    let mut picks = Vec::new();
    for offer in &filter.offers {
        let Said { words, lang } = labels::label(reader, screen.data.feed(), facet, &offer.pick);
        let count = reader.number(offer.count as f64);
        let label = reader.fill(OFFER, &[("label", words), ("n", &count)]);
        options.add(option(&value(facet, &offer.pick), &label, lang, offer.picked));
        picks.push(offer.pick.clone());
    }
    let acts = acts.clone();
    options.on(ListenerKind::onchange, move |event| {
        let chosen = page::value(event);
        let pick = picks.iter().find(|pick| value(facet, pick) == chosen);
        acts.act(Act::Pick(facet, pick.cloned()));
    });
    labelled(id, reader.say(labels::facet(facet)), options.done())
        .class("field")
        .key(facet.name())
        .done()
}

fn orders(reader: &Reader, choice: &Choice, id: &str, acts: &Acts<Screen>) -> Html {
    let mut options = select(id, "order");
    for (order, key) in [(Order::Number, ORDER_NUMBER), (Order::Latest, ORDER_LATEST)] {
        options.add(option(order.name(), reader.say(key), None, choice.order == order));
    }
    let acts = acts.clone();
    options.on(ListenerKind::onchange, move |event| {
        let chosen = page::value(event);
        let order = Order::ALL.into_iter().find(|order| order.name() == chosen);
        acts.act(Act::Order(order.unwrap_or_default()));
    });
    labelled(id, reader.say(ORDER), options.done())
        .class("field")
        .key("order")
        .done()
}

/// A field with its label.
fn labelled(id: &str, label: &str, field: Html) -> Element {
    let label = el("label").set("for", id).say(label).done();
    let mut labelled = el("p");
    labelled.add(label).add(field);
    labelled
}

fn select(id: &str, name: &'static str) -> Element {
    let mut select = el("select");
    select.set("id", id).set("data-field", name).part("field");
    select
}

fn option(value: &str, label: &str, lang: Option<String>, picked: bool) -> Html {
    el("option")
        .set("value", value)
        .lang(lang)
        .set_if(picked, "selected", "selected")
        .say(label)
        .done()
}
