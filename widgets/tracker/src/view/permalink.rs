//! The address of a recommendation, to follow and to copy.

use assembly_feed::Recommendation;
use assembly_kit::{Node, On, button, el, nothing, page};

use super::entry::Entry;
use super::screen::Act;
use crate::state::permalink::anchor;
use crate::texts::keys::*;

/// Finds the field with a link that the browser would not copy.
pub const FIELD_SELECTOR: &str = "[data-field=link]";

pub fn permalink(it: &Entry, recommendation: &Recommendation) -> Node {
    let Entry { reader, link, .. } = it;
    let fragment = anchor(&it.prefix, &recommendation.id);
    let (acts, at) = (it.acts.clone(), it.at);
    let follow = el("a")
        .set("href", link)
        .on(On::Click, move |event| {
            // The link leaves out filters, and following it would load the page anew.
            if page::is_plain(event) {
                event.prevent_default();
                // Where the page is there already, nobody hears that it was asked for again.
                if !page::go_to(&fragment) {
                    acts.act(Act::Reveal(at));
                }
            }
        })
        .say(reader.say(PERMALINK));
    let line = el("div").class("permalink").add(follow);
    if it.still {
        return line;
    }
    let copied = match it.copied {
        Some(true) => el("span").class("hint").say(reader.say(LINK_COPIED)),
        Some(false) => by_hand(it),
        None => nothing(),
    };
    line.add(button("plain", reader.say(COPY_LINK), copy(it)))
        .add(copied)
}

/// Copies the link, and tells whether that went well.
fn copy(it: &Entry) -> impl Fn() + 'static {
    let (acts, at, link) = (it.acts.clone(), it.at, it.link.clone());
    let words = it.reader.say(LINK_COPIED).to_owned();
    move || {
        let (acts, words) = (acts.clone(), words.clone());
        page::copy(&link, move |well| {
            acts.act(Act::Copied(at, well));
            if well {
                acts.act(Act::Say(words.clone()));
            }
        });
    }
}

/// The link in a field, to copy by hand where the browser would not.
fn by_hand(it: &Entry) -> Node {
    let id = [&it.prefix, "-link-", &it.at.to_string()].concat();
    let label = el("label").set("for", &id).say(it.reader.say(LINK_TO_COPY));
    let field = el("input")
        .set("id", &id)
        .fix("data-field", "link")
        .fix("type", "text")
        .fix("readonly", "readonly")
        .value(&it.link)
        .on(On::Focus, page::select_all);
    el("p").class("field field-wide").add(label).add(field)
}
