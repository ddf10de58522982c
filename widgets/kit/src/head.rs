//! The head of a widget: what it shows, of which assembly.

use assembly_feed::Feed;

use crate::node::{Node, el};
use crate::reader::Reader;
use crate::words::Said;

/// Names a widget by its head: what it shows, and of which assembly, as a page may have several of one assembly.
pub fn named_by_head(root: Node, id: &str) -> Node {
    root.set("aria-labelledby", &[id, "-kicker ", id].concat())
}

/// Begins the head with the assembly's name; `id` is the heading's.
pub fn head(reader: &Reader, feed: &Feed, kicker: &str, id: &str) -> Node {
    let (title, lang) = reader
        .words(&feed.title)
        .map_or(("", None), |Said { words, lang }| (words, lang));
    let title = el("h2")
        .set("id", id)
        .class("title")
        .part("title")
        .lang(lang)
        .say(title);
    el("header")
        .class("head")
        .part("header")
        .add(
            el("p")
                .set("id", &[id, "-kicker"].concat())
                .class("kicker")
                .say(kicker),
        )
        .add(title)
}
