//! What was reported, newest first.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::Update;
use assembly_kit::{Node, Reader, Said, block, date, documents, el, inline, nothing};

use crate::state::updates::newest_first;
use crate::texts::keys::*;
use assembly_kit::parts::{part, some};

pub fn updates(reader: &Reader, recommendation: &Recommendation) -> Node {
    if recommendation.updates.is_empty() {
        return nothing();
    }
    let mut list = el("ol").class("entries").part("updates");
    for it in newest_first(recommendation) {
        list = list.add(update(reader, it));
    }
    part(reader, UPDATES).add(list)
}

fn update(reader: &Reader, update: &Update) -> Node {
    let by = some(&update.by);
    let mut item = el("li");
    if update.date.is_some() || by.is_some() {
        let mut line = el("p").class("hint");
        if let Some(on) = &update.date {
            line = line.add(date(reader, on)).say(" ");
        }
        if let Some(by) = by {
            line = line.add(reader.set(UPDATE_BY, &[("by", inline(reader, by))]));
        }
        item = item.add(line);
    }
    if let Some(Said { words, lang }) = update.title.as_ref().and_then(|title| reader.words(title)) {
        item = item.add(el("h6").lang(lang).say(words));
    }
    if let Some(text) = &update.text {
        item = item.add(block(reader, text));
    }
    item.add(documents(reader, &update.documents))
}
