//! What was promised about answering and reporting, and whether it was kept.

use assembly_feed::Feed;
use assembly_feed::follow_up::{self, Deadline, State};
use assembly_kit::{
    Key, Node, Reader, Tone, date, el, inline, length_words, link, nothing, notice, text, together, when,
};

use crate::texts::keys::*;

/// Texts of one promise: due, today, overdue, met, met but late, met we do not know when.
type Texts = [Key; 6];

const ANSWERS: Texts = [
    ANSWER_DUE,
    ANSWER_TODAY,
    ANSWER_OVERDUE,
    ANSWER_MET,
    ANSWER_MET_LATE,
    ANSWER_MET_SOME_TIME,
];
const REPORTS: Texts = [
    REPORT_DUE,
    REPORT_TODAY,
    REPORT_OVERDUE,
    REPORT_MET,
    REPORT_MET_LATE,
    REPORT_MET_SOME_TIME,
];

pub fn promise(reader: &Reader, feed: &Feed) -> Node {
    let promise = follow_up::promise(feed, reader.today());
    let mut parts = vec![el("h3").say(reader.say(PROMISE))];
    let mut tone = Tone::Part;
    for (deadline, texts) in [(promise.answer, ANSWERS), (promise.report, REPORTS)] {
        if let Some(deadline) = deadline {
            if matches!(deadline.state, State::Overdue { .. }) {
                tone = Tone::Bad;
            }
            parts.push(el("p").add(sentence(reader, feed, deadline, texts)));
        }
    }
    if parts.len() == 1 {
        return nothing();
    }
    // Some answers of many are worth telling while the rest is owed.
    if promise.answered > 0 && promise.answered < promise.of {
        let answered = reader.number(promise.answered as f64);
        let so_far = reader.count_of(ANSWERED_SO_FAR, promise.of, &[("answered", &answered)]);
        parts.push(el("p").say(&so_far));
    }
    let source = feed
        .follow_up
        .as_ref()
        .and_then(|it| it.source.as_ref()?.url.as_ref());
    if source.is_some() {
        parts.push(el("p").add(link(reader, source, text(reader.say(PROMISE_SOURCE)))));
    }
    el("div")
        .class("promise")
        .part("promise")
        .add(notice(tone, together(parts)))
}

fn sentence(reader: &Reader, feed: &Feed, deadline: Deadline, texts: Texts) -> Node {
    let [due, today, overdue, met, met_late, met_some_time] = texts;
    let (key, on, days) = match deadline.state {
        State::Due { days } => (due, None, Some((IN_LENGTH, days))),
        State::Today => (today, None, None),
        State::Overdue { days } => (overdue, None, Some((LENGTH_OVERDUE, days))),
        State::Met { on: Some(on) } => (met, Some(on), None),
        State::Met { on: None } => (met_some_time, None, None),
        State::MetLate { on, days } => (met_late, Some(on), Some((LENGTH_LATE, days))),
    };
    let mut parts = vec![
        ("body", inline(reader, &feed.commissioning_body.name)),
        ("date", date(reader, &deadline.due)),
    ];
    if let Some(on) = on {
        parts.push(("when", when(reader, &on)));
    }
    if let Some((key, days)) = days {
        parts.push(("length", strong_length(reader, key, days)));
    }
    reader.set(key, &parts)
}

/// How long, to be seen at a glance.
pub fn strong_length(reader: &Reader, key: Key, days: i64) -> Node {
    let length = length_words(reader, days);
    el("strong").say(&reader.fill(key, &[("length", &length)]))
}
