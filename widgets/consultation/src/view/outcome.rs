//! After it closed: answers are being read, or what came of them.

use assembly_feed::Text;
use assembly_feed::consultation::Outcome;
use assembly_kit::parts::{block_of, some};
use assembly_kit::{Key, Node, Tone, block, documents, el, nothing, notice_of, when};

use super::sheet::Sheet;
use super::{head, moment, results, start};
use crate::texts::keys::*;

/// Closed, and nothing is published yet.
pub fn being_read(it: &Sheet) -> Node {
    let reader = it.reader;
    el("section")
        .class("screen")
        .add(notice_of(Tone::Waiting, reader.say(BEING_READ)))
        .add(start::dates(None, moment::closed(reader, it.consultation)))
        .add(head::summary(it))
}

/// What came of it.
pub fn outcome(it: &Sheet, outcome: &Outcome) -> Node {
    let reader = it.reader;
    let published = match &outcome.published {
        Some(published) => el("p")
            .class("hint")
            .add(reader.set(OUTCOME_PUBLISHED, &[("when", when(reader, published))])),
        None => nothing(),
    };
    let documents = match outcome.documents.is_empty() {
        true => nothing(),
        false => el("section")
            .class("part")
            .add(el("h4").say(reader.say(OUTCOME_DOCUMENTS)))
            .add(documents(reader, &outcome.documents)),
    };
    el("section")
        .class("screen")
        .part("outcome")
        .add(el("h3").say(reader.say(OUTCOME)))
        .add(published)
        .add(block_of(reader, &outcome.summary))
        .add(titled(it, YOU_SAID, &outcome.you_said))
        .add(titled(it, WE_DID, &outcome.we_did))
        .add(results::results(it, outcome))
        .add(documents)
        .add(start::dates(None, moment::closed(reader, it.consultation)))
        .add(head::summary(it))
}

fn titled(it: &Sheet, heading: Key, text: &Option<Text>) -> Node {
    match some(text) {
        Some(text) => el("section")
            .class("part")
            .part("said")
            .add(el("h4").say(it.reader.say(heading)))
            .add(block(it.reader, text)),
        None => nothing(),
    }
}
