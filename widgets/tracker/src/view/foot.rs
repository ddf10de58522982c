//! The foot: where this comes from, under what licence, and whom to ask.

use assembly_feed::Feed;
use assembly_feed::document::Contact;
use assembly_kit::{Reader, block, el, foreign, inline, link, links_to, text, when};
use yew::Html;

use super::details::some;
use crate::texts::keys::*;

pub fn foot(reader: &Reader, feed: &Feed) -> Html {
    let mut foot = el("footer");
    foot.class("foot").part("footer");
    let body = &feed.commissioning_body;
    let body = link(reader, body.url.as_ref(), inline(reader, &body.name));
    let mut source = el("p");
    match &feed.updated {
        Some(updated) => {
            source.add(reader.set(FOOT_SOURCE, &[("body", body), ("when", when(reader, updated))]))
        }
        None => source.say(reader.say(SOURCE)).say(": ").add(body),
    };
    foot.add(source.done());
    if feed.url.is_some() {
        foot.add(
            el("p")
                .add(link(reader, feed.url.as_ref(), text(reader.say(ABOUT_ASSEMBLY))))
                .done(),
        );
    }
    if let Some(contact) = &feed.contact {
        let label = el("p").class("label").say(reader.say(CONTACT)).done();
        foot.add(el("div").add(label).add(contact_links(reader, contact)).done());
    }
    if let Some(licence) = &feed.licence {
        let name = licence.name.as_deref().or(licence.url.as_deref());
        if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
            let licence = link(reader, licence.url.as_ref(), foreign(name));
            foot.add(el("p").add(reader.set(LICENCE, &[("licence", licence)])).done());
        }
    }
    if let Some(attribution) = &feed.attribution {
        foot.add(block(reader, attribution));
    }
    foot.done()
}

/// A team or post, and the ways to reach it.
pub fn contact_links(reader: &Reader, contact: &Contact) -> Html {
    let mut list = el("ul");
    list.class("lines");
    let mut any = false;
    let mut way = |way: Html| {
        list.add(el("li").add(way).done());
        any = true;
    };
    match (some(&contact.name), &contact.url) {
        (Some(name), url) => way(link(reader, url.as_ref(), inline(reader, name))),
        (None, Some(url)) => way(link(reader, Some(url), foreign(url))),
        (None, None) => {}
    }
    for (scheme, value) in [("mailto:", &contact.email), ("tel:", &contact.phone)] {
        if let Some(value) = value.as_deref().filter(|value| !value.trim().is_empty()) {
            way(links_to(reader, scheme, value));
        }
    }
    if any { list.done() } else { Html::default() }
}
