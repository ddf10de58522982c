//! The head of the form: what it is, about which consultation.

use assembly_kit::parts::some;
use assembly_kit::{Node, Said, block, el, nothing};

use super::drawing::Drawing;
use crate::texts::keys::*;

/// The name of the consultation; of the assembly, where it has none.
pub fn name<'a>(it: &'a Drawing<'a>) -> Option<Said<'a>> {
    let title = some(&it.consultation.title).and_then(|title| it.reader.words(title));
    title.or_else(|| it.reader.words(&it.feed.title))
}

/// The head; `id` is the heading's.
pub fn head(it: &Drawing, id: &str) -> Node {
    let (words, lang) = name(it).map_or(("", None), |Said { words, lang }| (words, lang));
    let title = el("h2")
        .set("id", id)
        .class("title")
        .part("title")
        .add(el("span").class("kicker").say(it.reader.say(KICKER)))
        .say(" ")
        .add(el("span").class("name").lang(lang).say(words));
    el("header").class("head").part("header").add(title)
}

/// What it is about.
pub fn summary(it: &Drawing) -> Node {
    some(&it.consultation.summary).map_or_else(nothing, |summary| block(it.reader, summary))
}
