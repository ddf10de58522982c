//! What was reported, newest first.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::Update;
use assembly_kit::{Element, Reader, Said, block, date, documents, el, inline};
use yew::Html;

use super::details::{part, some};
use crate::state::updates::newest_first;
use crate::texts::keys::*;

pub fn updates(reader: &Reader, recommendation: &Recommendation, into: &mut Element) {
    if recommendation.updates.is_empty() {
        return;
    }
    let mut list = el("ol");
    list.class("entries").part("updates");
    for it in newest_first(recommendation) {
        list.add(update(reader, it));
    }
    into.add(part(reader, UPDATES).add(list.done()).done());
}

fn update(reader: &Reader, update: &Update) -> Html {
    let by = some(&update.by);
    let mut item = el("li");
    if update.date.is_some() || by.is_some() {
        let mut line = el("p");
        line.class("hint");
        if let Some(on) = &update.date {
            line.add(date(reader, on)).say(" ");
        }
        if let Some(by) = by {
            line.add(reader.set(UPDATE_BY, &[("by", inline(reader, by))]));
        }
        item.add(line.done());
    }
    if let Some(Said { words, lang }) = update.title.as_ref().and_then(|title| reader.words(title)) {
        item.add(el("h5").lang(lang).say(words).done());
    }
    if let Some(text) = &update.text {
        item.add(block(reader, text));
    }
    item.add(documents(reader, &update.documents)).done()
}
