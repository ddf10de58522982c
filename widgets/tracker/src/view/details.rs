//! The details of a recommendation: each part only where there is something to say.

use assembly_feed::recommendation::{Correction, NextStep, Progress};
use assembly_feed::{Feed, Recommendation, Text};
use assembly_kit::{Element, Key, Reader, block, date, date_time, el, inline, link, tag, text};

use super::head::fact;
use super::labels::{label, tone};
use super::{actions, answer, support, updates};
use crate::state::{Facet, Pick};
use crate::texts::keys::*;

pub fn details(reader: &Reader, feed: &Feed, it: &Recommendation, into: &mut Element) {
    if let Some(text) = some(&it.text) {
        let words = el("blockquote").part("words").add(block(reader, text)).done();
        into.add(part(reader, WORDS_OF_MEMBERS).add(words).done());
    }
    belonging(reader, feed, it, into);
    if let Some(support) = &it.support {
        support::support(reader, support, into);
    }
    answer::answer(reader, it, into);
    if let Some(progress) = &it.progress {
        progress_part(reader, feed, progress, into);
    }
    if let Some(next) = &it.next_step {
        next_step(reader, next, into);
    }
    actions::actions(reader, it, into);
    updates::updates(reader, it, into);
    corrections(reader, &it.corrections, into);
}

/// A text that has words.
pub fn some(text: &Option<Text>) -> Option<&Text> {
    text.as_ref().filter(|text| !text.is_empty())
}

/// Begins a part with its heading.
pub fn part(reader: &Reader, heading: Key) -> Element {
    let mut part = el("section");
    part.class("part").add(el("h4").say(reader.say(heading)).done());
    part
}

/// Theme, and whom it is addressed to.
fn belonging(reader: &Reader, feed: &Feed, it: &Recommendation, into: &mut Element) {
    if it.theme.is_none() && it.addressed_to.is_empty() {
        return;
    }
    let mut facts = el("dl");
    facts.class("facts");
    if let Some(theme) = &it.theme {
        let pick = Pick::Word(theme.to_string());
        fact(
            reader,
            &mut facts,
            THEME,
            label(reader, feed, Facet::Theme, &pick).isolated(),
        );
    }
    if !it.addressed_to.is_empty() {
        let mut bodies = el("div");
        bodies.add(el("dt").say(reader.say(ADDRESSED_TO)).done());
        for body in &it.addressed_to {
            bodies.add(
                el("dd")
                    .add(link(reader, body.url.as_ref(), inline(reader, &body.name)))
                    .done(),
            );
        }
        facts.add(bodies.done());
    }
    into.add(facts.done());
}

fn progress_part(reader: &Reader, feed: &Feed, progress: &Progress, into: &mut Element) {
    let pick = Pick::Word(progress.state.as_str().to_owned());
    let mut state = el("p");
    state.add(tag(
        tone(Facet::Progress, &pick),
        label(reader, feed, Facet::Progress, &pick).words,
    ));
    if let Some(as_of) = &progress.as_of {
        let as_of = reader.set(AS_OF, &[("date", date(reader, as_of))]);
        state.add(el("span").class("hint").say(" ").add(as_of).done());
    }
    let mut part = part(reader, PROGRESS_HEADING);
    part.add(state.done());
    if let Some(summary) = &progress.summary {
        part.add(block(reader, summary));
    }
    into.add(part.done());
}

fn next_step(reader: &Reader, next: &NextStep, into: &mut Element) {
    let (title, body) = (some(&next.title), some(&next.body));
    if title.is_none() && body.is_none() && next.date.is_none() && next.url.is_none() {
        return;
    }
    let mut part = part(reader, NEXT_STEP);
    if let Some(title) = title {
        part.add(block(reader, title));
    }
    if body.is_some() || next.date.is_some() {
        let mut line = el("p");
        if let Some(body) = body {
            line.add(inline(reader, body));
        }
        if body.is_some() && next.date.is_some() {
            line.say(", ");
        }
        if let Some(on) = &next.date {
            line.add(date_time(reader, on));
        }
        part.add(line.done());
    }
    if next.url.is_some() {
        part.add(
            el("p")
                .add(link(reader, next.url.as_ref(), text(reader.say(NEXT_STEP_PAGE))))
                .done(),
        );
    }
    into.add(part.done());
}

fn corrections(reader: &Reader, corrections: &[Correction], into: &mut Element) {
    if corrections.is_empty() {
        return;
    }
    let mut list = el("ul");
    list.class("entries");
    for correction in corrections {
        let mut item = el("li");
        if let Some(on) = &correction.date {
            item.add(el("p").class("hint").add(date(reader, on)).done());
        }
        if let Some(text) = &correction.text {
            item.add(block(reader, text));
        }
        list.add(item.done());
    }
    into.add(part(reader, CORRECTIONS).add(list.done()).done());
}
