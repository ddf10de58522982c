//! Search, filters and order. What is chosen is at once shown; there is nothing to send.

use assembly_kit::{Acts, Node, On, Reader, Said, button, el, nothing, page};

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

pub fn form(reader: &Reader, screen: &Screen, key: &str, acts: &Acts<Screen>) -> Node {
    let choice = &screen.choice;
    let id = |name: &str| [key, "-field-", name].concat();
    let heading = id("find");
    let mut fields = el("div")
        .class("fields")
        .add(search_field(reader, choice, &id("search"), acts));
    for filter in &screen.found.filters {
        fields = fields.add(list(reader, screen, filter, &id(filter.facet.name()), acts));
    }
    fields = fields.add(orders(reader, choice, &id("order"), acts));
    let clear = match choice.narrows() {
        true => el("p").add(widen(reader.say(CLEAR), "plain", acts)),
        false => nothing(),
    };
    el("form")
        .class("search")
        .part("search")
        .fix("role", "search")
        // With the assembly's title, so that the searches of two trackers on one page can be told apart.
        .set("aria-labelledby", &[&heading, " ", key, "-title"].concat())
        // Enter in the search must not load the page anew.
        .on(On::Submit, |event| event.prevent_default())
        .add(el("h3").set("id", &heading).say(reader.say(FIND)))
        .add(fields)
        .add(clear)
}

/// The button that takes the search and all filters away.
pub fn widen(label: &str, class: &'static str, acts: &Acts<Screen>) -> Node {
    let acts = acts.clone();
    button(class, label, move || acts.act(Act::Widen))
}

fn search_field(reader: &Reader, choice: &Choice, id: &str, acts: &Acts<Screen>) -> Node {
    let acts = acts.clone();
    let field = el("input")
        .set("id", id)
        .fix("data-field", "search")
        .part("field")
        .fix("type", "search")
        .fix("dir", "auto")
        .fix("autocomplete", "off")
        .fix("enterkeyhint", "search")
        .set("maxlength", &LONGEST_SEARCH.to_string())
        .value(&choice.search)
        .on(On::Input, move |event| acts.act(Act::Search(page::value(event))));
    labelled(id, reader.say(SEARCH), field)
        .class("field field-wide")
        .key("search")
}

fn list(reader: &Reader, screen: &Screen, filter: &Filter, id: &str, acts: &Acts<Screen>) -> Node {
    let facet = filter.facet;
    let all = reader.fill(ALL_OF, &[("n", &reader.number(filter.all as f64))]);
    let picked = filter.offers.iter().any(|offer| offer.picked);
    let mut options = select(id, facet.name());
    options = options.add(option("", &all, None, !picked));
    let mut picks = Vec::new();
    for offer in &filter.offers {
        let Said { words, lang } = labels::label(reader, screen.data.feed(), facet, &offer.pick);
        let count = reader.number(offer.count as f64);
        let label = reader.fill(OFFER, &[("label", words), ("n", &count)]);
        options = options.add(option(&value(facet, &offer.pick), &label, lang, offer.picked));
        picks.push(offer.pick.clone());
    }
    let acts = acts.clone();
    options = options.on(On::Change, move |event| {
        let chosen = page::value(event);
        let pick = picks.iter().find(|pick| value(facet, pick) == chosen);
        acts.act(Act::Pick(facet, pick.cloned()));
    });
    labelled(id, reader.say(labels::facet(facet)), options)
        .class("field")
        .key(facet.name())
}

fn orders(reader: &Reader, choice: &Choice, id: &str, acts: &Acts<Screen>) -> Node {
    let mut options = select(id, "order");
    for (order, key) in [(Order::Number, ORDER_NUMBER), (Order::Latest, ORDER_LATEST)] {
        options = options.add(option(order.name(), reader.say(key), None, choice.order == order));
    }
    let acts = acts.clone();
    options = options.on(On::Change, move |event| {
        let chosen = page::value(event);
        let order = Order::ALL.into_iter().find(|order| order.name() == chosen);
        acts.act(Act::Order(order.unwrap_or_default()));
    });
    labelled(id, reader.say(ORDER), options)
        .class("field")
        .key("order")
}

/// A field with its label.
fn labelled(id: &str, label: &str, field: Node) -> Node {
    let label = el("label").set("for", id).say(label);
    el("p").add(label).add(field)
}

fn select(id: &str, name: &'static str) -> Node {
    el("select").set("id", id).fix("data-field", name).part("field")
}

fn option(value: &str, label: &str, lang: Option<String>, picked: bool) -> Node {
    let option = el("option").set("value", value).lang(lang).say(label);
    match picked {
        true => option.fix("selected", "selected"),
        false => option,
    }
}
