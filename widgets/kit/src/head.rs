//! The head of a widget: what it shows, of which assembly.

use assembly_feed::Feed;

use crate::node::{Node, el};
use crate::reader::Reader;
use crate::words::Said;

/// Begins the head with the assembly's name; `id` is the heading's.
pub fn head(reader: &Reader, feed: &Feed, kicker: &str, id: &str) -> Node {
    let (title, lang) = reader
        .words(&feed.title)
        .map_or(("", None), |Said { words, lang }| (words, lang));
    // What it shows is a part of the heading: a page may have several widgets of one assembly, and a list of headings is
    // how many people find their way.
    let title = el("h2")
        .set("id", id)
        .class("title")
        .part("title")
        .add(el("span").class("kicker").say(kicker))
        .say(" ")
        .add(el("span").class("name").lang(lang).say(title));
    el("header").class("head").part("header").add(title)
}
