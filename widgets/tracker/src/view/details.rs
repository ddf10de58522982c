//! The details of a recommendation: each part only where there is something to say.

use assembly_feed::recommendation::{Correction, NextStep, Progress};
use assembly_feed::{Feed, Recommendation};
use assembly_kit::{Node, Reader, block, date, date_time, el, inline, link, nothing, tag, text};

use super::labels::{label, tone};
use super::{actions, answer, support, updates};
use crate::state::{Facet, Pick};
use crate::texts::keys::*;
use assembly_kit::parts::{fact, part, some};

pub fn details(reader: &Reader, feed: &Feed, it: &Recommendation) -> Node {
    let words = some(&it.text).map(|text| {
        let words = el("blockquote").part("words").add(block(reader, text));
        part(reader, WORDS_OF_MEMBERS).add(words)
    });
    let support = it.support.as_ref().map(|it| support::support(reader, it));
    let progress = it.progress.as_ref().map(|it| progress_part(reader, feed, it));
    let next_step = it.next_step.as_ref().map(|it| next_step(reader, it));
    el("div")
        .add_some(words)
        .add(belonging(reader, feed, it))
        .add_some(support)
        .add(answer::answer(reader, it))
        .add_some(progress)
        .add_some(next_step)
        .add(actions::actions(reader, it))
        .add(updates::updates(reader, it))
        .add(corrections(reader, &it.corrections))
}

/// Theme, and whom it is addressed to.
fn belonging(reader: &Reader, feed: &Feed, it: &Recommendation) -> Node {
    if it.theme.is_none() && it.addressed_to.is_empty() {
        return nothing();
    }
    let mut facts = el("dl").class("facts");
    if let Some(theme) = &it.theme {
        let pick = Pick::Word(theme.to_string());
        facts = facts.add(fact(
            reader,
            THEME,
            label(reader, feed, Facet::Theme, &pick).isolated(),
        ));
    }
    if !it.addressed_to.is_empty() {
        let mut bodies = el("div").add(el("dt").say(reader.say(ADDRESSED_TO)));
        for body in &it.addressed_to {
            bodies = bodies.add(el("dd").add(link(reader, body.url.as_ref(), inline(reader, &body.name))));
        }
        facts = facts.add(bodies);
    }
    facts
}

fn progress_part(reader: &Reader, feed: &Feed, progress: &Progress) -> Node {
    let pick = Pick::Word(progress.state.as_str().to_owned());
    let mut state = el("p").add(tag(
        tone(Facet::Progress, &pick),
        label(reader, feed, Facet::Progress, &pick).words,
    ));
    if let Some(as_of) = &progress.as_of {
        let as_of = reader.set(AS_OF, &[("date", date(reader, as_of))]);
        state = state.add(el("span").class("hint").say(" ").add(as_of));
    }
    let mut part = part(reader, PROGRESS_HEADING);
    part = part.add(state);
    if let Some(summary) = &progress.summary {
        part = part.add(block(reader, summary));
    }
    part
}

fn next_step(reader: &Reader, next: &NextStep) -> Node {
    let (title, body) = (some(&next.title), some(&next.body));
    if title.is_none() && body.is_none() && next.date.is_none() && next.url.is_none() {
        return nothing();
    }
    let mut part = part(reader, NEXT_STEP);
    if let Some(title) = title {
        part = part.add(block(reader, title));
    }
    if body.is_some() || next.date.is_some() {
        let mut line = el("p");
        if let Some(body) = body {
            line = line.add(inline(reader, body));
        }
        if body.is_some() && next.date.is_some() {
            line = line.say(", ");
        }
        if let Some(on) = &next.date {
            line = line.add(date_time(reader, on));
        }
        part = part.add(line);
    }
    if next.url.is_some() {
        part = part.add(el("p").class("alone").add(link(
            reader,
            next.url.as_ref(),
            text(reader.say(NEXT_STEP_PAGE)),
        )));
    }
    part
}

fn corrections(reader: &Reader, corrections: &[Correction]) -> Node {
    if corrections.is_empty() {
        return nothing();
    }
    let mut list = el("ul").class("entries");
    for correction in corrections {
        let mut item = el("li");
        if let Some(on) = &correction.date {
            item = item.add(el("p").class("hint").add(date(reader, on)));
        }
        if let Some(text) = &correction.text {
            item = item.add(block(reader, text));
        }
        list = list.add(item);
    }
    part(reader, CORRECTIONS).add(list)
}
