//! Where the assembly is and what comes next, in a few lines; with a title they are the whole compact view.

use assembly_kit::{
    Key, Node, Tone, answer_sentence, date, date_words, el, inline, link, nothing, notice, report_sentence,
    span_words, text, together,
};

use super::drawing::Drawing;
use super::labels;
use crate::state::next::next;
use crate::state::whereabouts::whereabouts;
use crate::state::{Coming, Promised, Tense, Whereabouts};
use crate::texts::keys::*;

/// The small view: all that a page about something else has room for.
pub fn compact(it: &Drawing, root: Node, id: &str) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let feed = screen.feed();
    let title = link(reader, feed.url.as_ref(), inline(reader, &feed.title));
    let mut parts = el("div")
        .class("compact")
        .part("compact")
        .add(el("h2").set("id", id).class("title").part("title").add(title))
        .add(summary(it));
    if feed.url.is_some() {
        let whole = link(reader, feed.url.as_ref(), text(reader.say(ALL_PHASES)));
        parts = parts.add(el("p").class("alone").add(whole));
    }
    root.set("aria-labelledby", id).add(parts)
}

/// Where the assembly is, what is overdue, and what comes next.
pub fn summary(it: &Drawing) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let feed = screen.feed();
    let say = |key: Key| el("p").say(reader.say(key));
    let now = whereabouts(it.course);
    let here = match &now {
        Whereabouts::NoPhases => say(PUBLISHED_NOTHING),
        Whereabouts::In(places) => places_of(it, places),
        Whereabouts::NotStarted => say(WHERE_NOT_STARTED),
        Whereabouts::Between => say(WHERE_BETWEEN),
        Whereabouts::Over => say(WHERE_OVER),
        Whereabouts::Undated => say(WHERE_UNDATED),
        Whereabouts::Unknown => say(WHERE_UNKNOWN),
    };
    let coming = match next(feed, it.course, it.clock) {
        None => nothing(),
        Some(coming) => el("p").class("next").part("next").add(what_comes(it, coming)),
    };
    el("div")
        .class("whereabouts")
        .part("whereabouts")
        .add(here)
        .add(overdue(it))
        .add(coming)
}

/// What was promised and has not come: nobody should have to look for it further down.
fn overdue(it: &Drawing) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let feed = screen.feed();
    let mut late = Vec::new();
    for promised in &it.course.promises {
        if promised.is_overdue() {
            let sentence = match promised {
                Promised::Answer(deadline) => answer_sentence(reader, feed, &it.course.promise, *deadline),
                Promised::Report(deadline) => el("p").add(report_sentence(reader, feed, *deadline)),
                Promised::Reported(..) => nothing(),
            };
            late.push(notice(Tone::Bad, sentence));
        }
    }
    together(late)
}

fn places_of(it: &Drawing, places: &[usize]) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let phases = &screen.feed().phases;
    let name = |at: &usize| match phases.get(*at) {
        Some(phase) => labels::phase_of(reader, phase, *at, phases.len()),
        None => nothing(),
    };
    if let [at] = places {
        return el("p").add(el("strong").add(reader.set(WHERE_IN, &[("phase", name(at))])));
    }
    let mut list = el("ul").class("lines");
    for at in places {
        list = list.add(el("li").add(el("strong").add(name(at))));
    }
    together(vec![el("p").say(reader.say(WHERE_IN_SEVERAL)), list])
}

fn what_comes(it: &Drawing, coming: Coming) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let phases = &screen.feed().phases;
    match coming {
        Coming::Session(session, tense) => {
            let key = match tense {
                Tense::Now => NEXT_NOW,
                Tense::Today => NEXT_TODAY,
                _ => NEXT_SESSION,
            };
            let name = labels::session_name(reader, session);
            let date = text(&labels::session_dates(it, session));
            reader.set(key, &[("name", name), ("date", date)])
        }
        Coming::Phase(at) => {
            let Some(phase) = phases.get(at) else {
                return nothing();
            };
            let name = labels::phase_of(reader, phase, at, phases.len());
            if phase.start.is_some() && phase.end.is_some() {
                let words = span_words(reader, phase.start, phase.end, reader.zone());
                return reader.set(NEXT_SESSION, &[("name", name), ("date", text(&words))]);
            }
            let first = it.course.stages.get(at).and_then(|stage| stage.span);
            let begins = match (phase.start, first) {
                (Some(start), _) => date_words(reader, &start),
                (None, Some((first, _))) => date_words(reader, &first.into()),
                (None, None) => String::new(),
            };
            reader.set(NEXT_PHASE, &[("name", name), ("date", text(&begins))])
        }
        Coming::Answer(deadline) => reader.set(NEXT_ANSWER, &[("date", date(reader, &deadline.due))]),
        Coming::Report(deadline) => reader.set(NEXT_REPORT, &[("date", date(reader, &deadline.due))]),
    }
}
