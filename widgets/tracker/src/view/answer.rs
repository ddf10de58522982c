//! The formal answer: decision, who took it and when, why, and what was agreed beside what was asked.

use assembly_feed::{Recommendation, Text};
use assembly_kit::{Element, Key, Reader, Tone, block, date, documents, el, inline, notice_of};
use yew::Html;

use super::details::{part, some};
use super::head::fact;
use crate::state::story::{asked_and_agreed, explanation_missing};
use crate::texts::keys::*;

pub fn answer(reader: &Reader, recommendation: &Recommendation, into: &mut Element) {
    let Some(response) = &recommendation.response else {
        return;
    };
    let both = asked_and_agreed(recommendation);
    let by = some(&response.decided_by);
    let explanation = some(&response.explanation);
    let agreed = some(&response.agreed_text);
    let missing = explanation_missing(recommendation);
    if by.is_none()
        && response.decided_on.is_none()
        && explanation.is_none()
        && agreed.is_none()
        && response.documents.is_empty()
        && !missing
    {
        return;
    }
    let mut part = part(reader, ANSWER);
    if by.is_some() || response.decided_on.is_some() {
        let mut facts = el("dl");
        facts.class("facts");
        if let Some(by) = by {
            fact(reader, &mut facts, DECIDED_BY, inline(reader, by));
        }
        if let Some(on) = &response.decided_on {
            fact(reader, &mut facts, DECIDED_ON, date(reader, on));
        }
        part.add(facts.done());
    }
    if let Some((asked, agreed)) = both {
        let side = |key: Key, words: &Text| {
            el("div")
                .add(heading(reader, key))
                .add(block(reader, words))
                .done()
        };
        part.add(
            el("div")
                .class("both")
                .part("both")
                .add(side(ASKED, asked))
                .add(side(AGREED, agreed))
                .done(),
        );
    } else if let Some(agreed) = agreed {
        part.add(heading(reader, AGREED)).add(block(reader, agreed));
    }
    if let Some(explanation) = explanation {
        part.add(heading(reader, EXPLANATION))
            .add(block(reader, explanation));
    }
    if missing {
        part.add(heading(reader, EXPLANATION))
            .add(notice_of(Tone::Bad, reader.say(NO_EXPLANATION)));
    }
    if !response.documents.is_empty() {
        part.add(heading(reader, DOCUMENTS))
            .add(documents(reader, &response.documents));
    }
    into.add(part.done());
}

fn heading(reader: &Reader, key: Key) -> Html {
    el("h5").say(reader.say(key)).done()
}
