//! What was promised about answering and reporting, and whether it was kept.

use assembly_feed::Feed;
use assembly_feed::follow_up::{self, Deadline, State};
use assembly_kit::{Key, Reader, Tone, date, inline, link, notice, when};
use yew::{Html, html};

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

pub fn promise(reader: &Reader, feed: &Feed) -> Html {
    let promise = follow_up::promise(feed, reader.today());
    let sentences: Vec<Html> = [(promise.answer, ANSWERS), (promise.report, REPORTS)]
        .into_iter()
        .filter_map(|(deadline, texts)| Some(sentence(reader, feed, deadline?, texts)))
        .collect();
    if sentences.is_empty() {
        return Html::default();
    }
    let overdue = |deadline: Option<Deadline>| {
        matches!(
            deadline,
            Some(Deadline {
                state: State::Overdue { .. },
                ..
            })
        )
    };
    let tone = if overdue(promise.answer) || overdue(promise.report) {
        Tone::Bad
    } else {
        Tone::Part
    };
    // Some answers of many are worth telling while the rest is owed.
    let some = (promise.answered > 0 && promise.answered < promise.of).then(|| {
        reader.count_of(
            ANSWERED_SO_FAR,
            promise.of,
            &[("answered", &reader.number(promise.answered as f64))],
        )
    });
    let source = feed
        .follow_up
        .as_ref()
        .and_then(|it| it.source.as_ref())
        .and_then(|it| it.url.as_ref());
    let content = html! {
        <>
            <h3>{ reader.say(PROMISE).to_owned() }</h3>
            { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if let Some(some) = some { <p>{ some }</p> }
            if source.is_some() {
                <p>{ link(reader, source, Html::from(reader.say(PROMISE_SOURCE).to_owned())) }</p>
            }
        </>
    };
    html! { <div class="promise" part="promise">{ notice(tone, content) }</div> }
}

fn sentence(reader: &Reader, feed: &Feed, deadline: Deadline, texts: Texts) -> Html {
    let [due, today, overdue, met, met_late, met_some_time] = texts;
    let days = |key: Key, days: i64| Html::from(reader.count(key, usize::try_from(days).unwrap_or_default()));
    let (key, when, days) = match deadline.state {
        State::Due { days: left } => (due, None, days(IN_DAYS, left)),
        State::Today => (today, None, Html::default()),
        State::Overdue { days: late } => (
            overdue,
            None,
            html! { <strong>{ days(DAYS_OVERDUE, late) }</strong> },
        ),
        State::Met { on: Some(on) } => (met, Some(on), Html::default()),
        State::Met { on: None } => (met_some_time, None, Html::default()),
        State::MetLate { on, days: late } => (met_late, Some(on), days(DAYS_LATE, late)),
    };
    let parts = [
        ("body", inline(reader, &feed.commissioning_body.name)),
        ("date", date(reader, &deadline.due)),
        ("when", when.map(|on| self::when(reader, &on)).unwrap_or_default()),
        ("days", days),
    ];
    reader.set(key, &parts)
}
