//! The foot: where this comes from, under what licence, and whom to ask.

use assembly_feed::Feed;
use assembly_feed::document::Contact;

use crate::dates::when;
use crate::keys::*;
use crate::link::{link, links_to};
use crate::node::{Node, el, text};
use crate::parts::{lines, some};
use crate::reader::Reader;
use crate::words::{block, foreign, inline};

/// The foot of a widget.
pub fn foot(reader: &Reader, feed: &Feed) -> Node {
    let mut foot = el("footer").class("foot").part("footer");
    let body = &feed.commissioning_body;
    let body = link(reader, body.url.as_ref(), inline(reader, &body.name));
    let source = el("p");
    let source = match &feed.updated {
        Some(updated) => {
            source.add(reader.set(FOOT_SOURCE, &[("body", body), ("when", when(reader, updated))]))
        }
        None => source.say(reader.say(SOURCE)).say(": ").add(body),
    };
    foot = foot.add(source);
    if feed.url.is_some() {
        foot = foot.add(el("p").class("alone").add(link(
            reader,
            feed.url.as_ref(),
            text(reader.say(ABOUT_ASSEMBLY)),
        )));
    }
    if let Some(contact) = &feed.contact {
        let label = el("p").class("label").say(reader.say(CONTACT));
        foot = foot.add(el("div").add(label).add(contact_links(reader, contact)));
    }
    if let Some(licence) = &feed.licence {
        let name = licence.name.as_deref().or(licence.url.as_deref());
        if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
            let licence = link(reader, licence.url.as_ref(), foreign(name));
            foot = foot.add(el("p").add(reader.set(LICENCE, &[("licence", licence)])));
        }
    }
    if let Some(attribution) = &feed.attribution {
        foot = foot.add(block(reader, attribution));
    }
    foot
}

/// A team or post, and the ways to reach it.
pub fn contact_links(reader: &Reader, contact: &Contact) -> Node {
    let mut ways = Vec::new();
    match (some(&contact.name), &contact.url) {
        (Some(name), url) => ways.push(link(reader, url.as_ref(), inline(reader, name))),
        (None, Some(url)) => ways.push(link(reader, Some(url), foreign(url))),
        (None, None) => {}
    }
    for (scheme, value) in [("mailto:", &contact.email), ("tel:", &contact.phone)] {
        if let Some(value) = value.as_deref().filter(|value| !value.trim().is_empty()) {
            ways.push(links_to(reader, scheme, value));
        }
    }
    lines(ways)
}
