//! The formal answer: decision, who took it and when, why, and what was agreed beside what was asked.

use assembly_feed::{Recommendation, Text};
use assembly_kit::{Key, Node, Reader, Tone, block, date, documents, el, inline, nothing, notice_of};

use crate::state::story::{asked_and_agreed, explanation_missing};
use crate::texts::keys::*;
use assembly_kit::parts::{fact, part, some};

pub fn answer(reader: &Reader, recommendation: &Recommendation) -> Node {
    let Some(response) = &recommendation.response else {
        return nothing();
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
        return nothing();
    }
    let mut part = part(reader, ANSWER);
    if by.is_some() || response.decided_on.is_some() {
        let mut facts = el("dl").class("facts");
        if let Some(by) = by {
            facts = facts.add(fact(reader, DECIDED_BY, inline(reader, by)));
        }
        if let Some(on) = &response.decided_on {
            facts = facts.add(fact(reader, DECIDED_ON, date(reader, on)));
        }
        part = part.add(facts);
    }
    if let Some((asked, agreed)) = both {
        let side = |key: Key, words: &Text| el("div").add(heading(reader, key)).add(block(reader, words));
        part = part.add(
            el("div")
                .class("both")
                .part("both")
                .add(side(ASKED, asked))
                .add(side(AGREED, agreed)),
        );
    } else if let Some(agreed) = agreed {
        part = part.add(heading(reader, AGREED)).add(block(reader, agreed));
    }
    if let Some(explanation) = explanation {
        part = part
            .add(heading(reader, EXPLANATION))
            .add(block(reader, explanation));
    }
    if missing {
        part = part
            .add(heading(reader, EXPLANATION))
            .add(notice_of(Tone::Bad, reader.say(NO_EXPLANATION)));
    }
    if !response.documents.is_empty() {
        part = part
            .add(heading(reader, DOCUMENTS))
            .add(documents(reader, &response.documents));
    }
    part
}

fn heading(reader: &Reader, key: Key) -> Node {
    el("h6").say(reader.say(key))
}
