//! The head of the form: what it is, about which consultation.

use assembly_feed::Feed;
use assembly_kit::parts::{block_of, some};
use assembly_kit::{Node, Reader, Said, el};

use super::sheet::Sheet;
use crate::texts::keys::*;

/// The name of the consultation; of the assembly, where it has none.
pub fn name<'a>(it: &'a Sheet<'a>) -> Option<Said<'a>> {
    let title = some(&it.consultation.title).and_then(|title| it.reader.words(title));
    title.or_else(|| it.reader.words(&it.feed.title))
}

/// The head; `id` is the heading's. `goal` is whether the focus is sent to it, where nothing below has a heading for that.
pub fn head(it: &Sheet, id: &str, goal: bool) -> Node {
    let title = title(it.reader, name(it), id);
    header(match goal {
        true => title.fix("tabindex", "-1").fix("data-goal", "heading"),
        false => title,
    })
}

/// The head where there is no consultation.
pub fn nameless(reader: &Reader, feed: &Feed, id: &str) -> Node {
    header(title(reader, reader.words(&feed.title), id))
}

fn title(reader: &Reader, name: Option<Said>, id: &str) -> Node {
    let (words, lang) = name.map_or(("", None), |Said { words, lang }| (words, lang));
    el("h2")
        .set("id", id)
        .class("title")
        .part("title")
        .add(el("span").class("kicker").say(reader.say(KICKER)))
        .say(" ")
        .add(el("span").class("name").lang(lang).say(words))
}

fn header(title: Node) -> Node {
    el("header").class("head").part("header").add(title)
}

/// What it is about.
pub fn summary(it: &Sheet) -> Node {
    block_of(it.reader, &it.consultation.summary)
}
