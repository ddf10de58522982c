//! The address of a recommendation, to follow and to copy.

use assembly_feed::Recommendation;
use assembly_kit::{button, el, page};
use yew::Html;
use yew::virtual_dom::ListenerKind;

use super::entry::Entry;
use super::screen::Act;
use crate::state::permalink::anchor;
use crate::texts::keys::*;

/// Finds the field with a link that the browser would not copy.
pub const FIELD_SELECTOR: &str = "[data-field=link]";

pub fn permalink(it: &Entry, recommendation: &Recommendation) -> Html {
    let Entry { reader, at, link, .. } = it;
    let fragment = anchor(&recommendation.id);
    let mut line = el("div");
    line.class("permalink").add(
        el("a")
            .set("href", link)
            .on(ListenerKind::onclick, move |event| {
                // The link leaves out filters, and following it would load the page anew.
                if page::is_plain(event) {
                    event.prevent_default();
                    page::go_to(&fragment);
                }
            })
            .say(reader.say(PERMALINK))
            .done(),
    );
    if it.still {
        return line.done();
    }
    let copy = {
        let (acts, at, link) = (it.acts.clone(), *at, link.clone());
        let words = reader.say(LINK_COPIED).to_owned();
        move || {
            let (acts, words) = (acts.clone(), words.clone());
            page::copy(&link, move |well| {
                acts.act(Act::Copied(at, well));
                if well {
                    acts.act(Act::Say(words.clone()));
                }
            });
        }
    };
    line.add(button("plain", reader.say(COPY_LINK), copy));
    match it.copied {
        Some(true) => {
            line.add(el("span").class("hint").say(reader.say(LINK_COPIED)).done());
        }
        Some(false) => {
            let id = [&it.prefix, "-link-", &at.to_string()].concat();
            let label = el("label").set("for", &id).say(reader.say(LINK_TO_COPY)).done();
            let field = el("input")
                .set("id", &id)
                .set("data-field", "link")
                .set("type", "text")
                .set("readonly", "readonly")
                .value(link)
                .on(ListenerKind::onfocus, page::select_all)
                .done();
            line.add(el("p").class("field field-wide").add(label).add(field).done());
        }
        None => {}
    }
    line.done()
}
