//! What several parts of a page are made of.

use assembly_feed::Text;
use assembly_feed::document::Link;

use crate::keys::*;
use crate::link::link;
use crate::node::{Node, el, nothing, text};
use crate::reader::Reader;
use crate::texts::Key;
use crate::words::{block, inline};

/// A text that has words.
pub fn some(text: &Option<Text>) -> Option<&Text> {
    text.as_ref().filter(|text| !text.is_empty())
}

/// A text that says something, in paragraphs; nothing where there is none.
#[inline(never)]
pub fn block_of(reader: &Reader, text: &Option<Text>) -> Node {
    some(text).map_or_else(nothing, |text| block(reader, text))
}

/// Begins a part with its heading.
pub fn part(reader: &Reader, heading: Key) -> Node {
    el("section").class("part").add(el("h5").say(reader.say(heading)))
}

/// A fact with its label, for a `dl`.
pub fn fact(reader: &Reader, label: Key, content: Node) -> Node {
    el("div")
        .add(el("dt").say(reader.say(label)))
        .add(el("dd").add(content))
}

/// "Source: …", where a figure stands.
pub fn source_line(reader: &Reader, source: &Link) -> Node {
    let line = el("p").class("hint");
    match (some(&source.title), &source.url) {
        (Some(title), url) => {
            line.say(reader.say(SOURCE))
                .say(": ")
                .add(link(reader, url.as_ref(), inline(reader, title)))
        }
        (None, Some(url)) => line.add(link(reader, Some(url), text(reader.say(SOURCE)))),
        (None, None) => nothing(),
    }
}

/// Several lines as a list; nothing where there are none.
pub fn lines(lines: Vec<Node>) -> Node {
    if lines.is_empty() {
        return nothing();
    }
    let mut list = el("ul").class("lines");
    for line in lines {
        list = list.add(el("li").add(line));
    }
    list
}

/// Begins a section of a widget with its heading.
pub fn section(heading: &str) -> Node {
    el("section").class("section").add(el("h3").say(heading))
}
