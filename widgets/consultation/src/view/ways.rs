//! Other ways to respond, for those who cannot or will not use the form.

use assembly_feed::consultation::Way;
use assembly_feed::words::WayKind;
use assembly_kit::parts::some;
use assembly_kit::{Node, block, el, foreign, inline, link, nothing, text};

use super::sheet::Sheet;
use crate::texts::keys::*;

/// The ways that the consultation names.
pub fn ways(it: &Sheet) -> Node {
    let (reader, consultation) = (it.reader, it.consultation);
    if consultation.ways_to_respond.is_empty() {
        return nothing();
    }
    let part = el("section").class("part").part("ways");
    let mut list = el("dl").class("ways");
    for way in &consultation.ways_to_respond {
        list = list.add(
            el("div")
                .add(el("dt").add(kind(it, way)))
                .add(el("dd").add(how(it, way))),
        );
    }
    part.add(el("h3").say(reader.say(WAYS))).add(list)
}

fn kind(it: &Sheet, way: &Way) -> Node {
    let key = match &way.kind {
        Some(WayKind::Email) => WAY_EMAIL,
        Some(WayKind::Post) => WAY_POST,
        Some(WayKind::Phone) => WAY_PHONE,
        Some(WayKind::Visit) => WAY_VISIT,
        Some(WayKind::Paper) => WAY_PAPER,
        Some(WayKind::Other(word)) if !word.trim().is_empty() => return foreign(word),
        _ => WAY_OTHER,
    };
    text(it.reader.say(key))
}

fn how(it: &Sheet, way: &Way) -> Node {
    match (some(&way.text), &way.url) {
        // One line is the link itself; an address on an envelope has several.
        (Some(words), Some(url)) => match it.reader.words(words) {
            Some(said) if !said.words.contains('\n') => {
                el("p").add(link(it.reader, Some(url), inline(it.reader, words)))
            }
            _ => block(it.reader, words).add(el("p").add(link(it.reader, Some(url), foreign(url)))),
        },
        (Some(words), None) => block(it.reader, words),
        (None, Some(url)) => el("p").add(link(it.reader, Some(url), foreign(url))),
        (None, None) => nothing(),
    }
}
