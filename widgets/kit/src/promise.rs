//! What was promised about answering and reporting, and whether it was kept.

use assembly_feed::Feed;
use assembly_feed::follow_up::{self, Deadline, Promise, State};

use crate::dates::{date, length_words, when};
use crate::keys::*;
use crate::link::link;
use crate::node::{Node, el, nothing, text, together};
use crate::notice::notice;
use crate::reader::Reader;
use crate::tag::Tone;
use crate::texts::Key;
use crate::words::inline;

/// Texts of a promise that is open: due, due today, overdue.
type Texts = [Key; 3];

const ANSWER: Texts = [ANSWER_DUE, ANSWER_TODAY, ANSWER_OVERDUE];
/// Some of it has come.
const REST_OF_ANSWER: Texts = [ANSWER_DUE, ANSWER_TODAY, ANSWER_OVERDUE_PARTLY];
const REPORT: Texts = [REPORT_DUE, REPORT_TODAY, REPORT_OVERDUE];

/// All of it in a box; nothing where nothing was promised.
pub fn promise(reader: &Reader, feed: &Feed) -> Node {
    let promise = follow_up::promise(feed, reader.today());
    let mut parts = vec![el("h3").say(reader.say(PROMISE))];
    if let Some(deadline) = promise.answer {
        parts.push(answer_sentence(reader, feed, &promise, deadline));
    }
    if let Some(deadline) = promise.report {
        parts.push(el("p").add(report_sentence(reader, feed, deadline)));
    }
    if parts.len() == 1 {
        return nothing();
    }
    let deadlines = [promise.answer, promise.report];
    let late = |it: &Deadline| matches!(it.state, State::Overdue { .. });
    let tone = match deadlines.iter().flatten().any(late) {
        true => Tone::Bad,
        false => Tone::Part,
    };
    parts.push(promise_source(reader, feed));
    el("div")
        .class("promise")
        .part("promise")
        .add(notice(tone, together(parts)))
}

/// Where the promise stands; nothing where the feed does not say.
pub fn promise_source(reader: &Reader, feed: &Feed) -> Node {
    let source = feed
        .follow_up
        .as_ref()
        .and_then(|it| it.source.as_ref()?.url.as_ref());
    match source {
        None => nothing(),
        Some(_) => el("p")
            .class("alone")
            .add(link(reader, source, text(reader.say(PROMISE_SOURCE)))),
    }
}

/// How the promise of an answer stands, in a paragraph or two.
pub fn answer_sentence(reader: &Reader, feed: &Feed, promise: &Promise, deadline: Deadline) -> Node {
    let partly = promise.answered > 0 && promise.answered < promise.of;
    let texts = if partly { REST_OF_ANSWER } else { ANSWER };
    let sentence = el("p").add(sentence(reader, feed, deadline, texts));
    // Some answers of many are worth telling while the rest is owed.
    if !partly {
        return sentence;
    }
    let answered = reader.number(promise.answered as f64);
    let so_far = reader.count_of(ANSWERED_SO_FAR, promise.of, &[("answered", &answered)]);
    together(vec![sentence, el("p").say(&so_far)])
}

/// How the promise of the next report stands.
pub fn report_sentence(reader: &Reader, feed: &Feed, deadline: Deadline) -> Node {
    sentence(reader, feed, deadline, REPORT)
}

fn sentence(reader: &Reader, feed: &Feed, deadline: Deadline, [due, today, overdue]: Texts) -> Node {
    let (key, on, days) = match deadline.state {
        State::Due { days } => (due, None, Some((IN_LENGTH, nearly(days)))),
        State::Today => (today, None, None),
        State::Overdue { days } => (overdue, None, Some((LENGTH_OVERDUE, days))),
        // Only answers are: once a report is there, the next is due.
        State::Met { on: Some(on) } => (ANSWER_MET, Some(on), None),
        State::Met { on: None } => (ANSWER_MET_SOME_TIME, None, None),
        State::MetLate { on, days } => (ANSWER_MET_LATE, Some(on), Some((LENGTH_LATE, days))),
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

/// What is still to come is told to the nearest month; what is late never as later than it is.
fn nearly(days: i64) -> i64 {
    if days > 100 { days + 15 } else { days }
}
