//! What follows from a feed at a given day: counts, deadlines, what is overdue.
//!
//! `today` is always the day in the council's zone.

use crate::date::{Date, Day};
use crate::document::{Document, Feed};
use crate::recommendation::{Action, Recommendation};
use crate::sorting::by_key;
use crate::words::{Decision, DocumentKind, PhaseKind, ProgressState};

/// How many recommendations have which decision, in the order of the format, unknown words after it; last, as
/// `None`, those not answered yet. An answer that could not be read is counted nowhere.
pub fn decisions(feed: &Feed) -> Vec<(Option<Decision>, usize)> {
    count(
        feed.recommendations
            .iter()
            .filter(|item| !item.response_is_unread())
            .map(decision),
    )
}

/// How many recommendations have which state of progress; last, as `None`, those without a report. A report that
/// could not be read is counted nowhere.
pub fn progress(feed: &Feed) -> Vec<(Option<ProgressState>, usize)> {
    let state = |item: &Recommendation| item.progress.as_ref().map(|progress| progress.state.clone());
    count(
        feed.recommendations
            .iter()
            .filter(|item| !item.progress_is_unread())
            .map(state),
    )
}

fn decision(recommendation: &Recommendation) -> Option<Decision> {
    recommendation
        .response
        .as_ref()
        .map(|response| response.decision.clone())
}

fn count<W: Clone + Ord>(words: impl Iterator<Item = Option<W>>) -> Vec<(Option<W>, usize)> {
    let words: Vec<Option<W>> = words.collect();
    // `None` last.
    let order = by_key(&words, &|one, other| {
        (one.is_none(), one).cmp(&(other.is_none(), other))
    });
    let mut counts: Vec<(Option<W>, usize)> = Vec::new();
    for word in order.into_iter().filter_map(|place| words.get(place)) {
        match counts.last_mut() {
            Some((last, count)) if last == word => *count += 1,
            _ => counts.push((word.clone(), 1)),
        }
    }
    counts
}

/// What was promised about answering and reporting, and how it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// The answer to the recommendations.
    pub answer: Option<Deadline>,
    /// The next report on progress.
    pub report: Option<Deadline>,
    /// How many recommendations have been answered by today.
    pub answered: usize,
    /// Of how many; without those whose answer could not be read.
    pub of: usize,
}

/// Something promised by a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// By when, no more precise than what was promised; `2020-03` means by its last day.
    pub due: Date,
    /// How it stands.
    pub state: State,
}

/// How a promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Still to come.
    Due {
        /// In so many days, at least 1.
        days: i64,
    },
    /// The last day is today.
    Today,
    /// The date is past, and nothing, or not all, has come.
    Overdue {
        /// For so many days, at least 1.
        days: i64,
    },
    /// Kept.
    Met {
        /// When, where the feed says it.
        on: Option<Date>,
    },
    /// Kept, but after the date.
    MetLate {
        /// When.
        on: Date,
        /// So many days late, at least 1.
        days: i64,
    },
}

impl Deadline {
    /// Of something that has not come.
    fn open(due: Date, today: Day) -> Self {
        let days = today.days_until(due.last_day());
        let state = match days {
            0 => State::Today,
            1.. => State::Due { days },
            _ => State::Overdue { days: -days },
        };
        Self { due, state }
    }

    /// Of something that has come. Where both dates leave it open whether it was late, it was not.
    fn met(due: Date, on: Option<Date>) -> Self {
        let late = on
            .map(|on| (on, due.last_day().days_until(on.first_day())))
            .filter(|(_, days)| *days > 0);
        let state = match late {
            Some((on, days)) => State::MetLate { on, days },
            None => State::Met { on },
        };
        Self { due, state }
    }
}

/// How the promises of `follow_up` stand.
///
/// The answer is due on `response_due`, else `response_within` after the report. It has come when every
/// recommendation has an answer (to consider it still is none), or, where the feed has no answer to any of them, when a
/// document of kind `response` has been published. Three answers out of twelve are no answer: then it stays due or overdue, and `answered` tells.
///
/// The next report is due `report_every` after the last `progress-report`, else after the answer, else after the
/// day when the answer is due.
pub fn promise(feed: &Feed, today: Day) -> Promise {
    let mut promise = Promise::default();
    let mut decided = None;
    for item in &feed.recommendations {
        if item.response_is_unread() {
            continue;
        }
        promise.of += 1;
        if let Some(response) = &item.response
            && response.decision != Decision::UnderConsideration
            && response.decided_on.is_none_or(|date| date.first_day() <= today)
        {
            promise.answered += 1;
            decided = later(decided, response.decided_on);
        }
    }
    let Some(follow_up) = &feed.follow_up else {
        return promise;
    };

    let document = published(feed, &DocumentKind::Response, today, earlier);
    let came: Option<Option<Date>> = if promise.answered == 0 {
        document.map(Some)
    } else {
        (promise.answered == promise.of).then(|| decided.or(document))
    };
    let due = follow_up
        .response_due
        .or_else(|| Some(follow_up.response_within?.after(reported(feed)?)));
    promise.answer = due.map(|due| match came {
        Some(on) => Deadline::met(due, on),
        None => Deadline::open(due, today),
    });

    let from = published(feed, &DocumentKind::ProgressReport, today, later)
        .or(came.flatten())
        .or(due);
    promise.report = follow_up
        .report_every
        .and_then(|every| Some(Deadline::open(every.after(from?), today)));
    promise
}

/// When the members' report was handed over: the first document of kind `report`, else the phase of reporting.
fn reported(feed: &Feed) -> Option<Date> {
    published(feed, &DocumentKind::Report, Day::MAX, earlier).or_else(|| {
        let phase = feed
            .phases
            .iter()
            .find(|phase| phase.kind == Some(PhaseKind::Reporting))?;
        phase.end.or(phase.start)
    })
}

/// When documents of a kind, about the whole or of a phase, were published until a day: the first or last of them.
fn published(feed: &Feed, kind: &DocumentKind, until: Day, choose: Choose) -> Option<Date> {
    let mut chosen = None;
    let mut look = |documents: &[Document]| {
        for document in documents {
            if document.kind.as_ref() == Some(kind)
                && let Some(date) = document.published
                && date.first_day() <= until
            {
                chosen = choose(chosen, Some(date));
            }
        }
    };
    look(&feed.documents);
    for phase in &feed.phases {
        look(&phase.documents);
    }
    chosen
}

/// One of two dates, if there is any.
type Choose = fn(Option<Date>, Option<Date>) -> Option<Date>;

fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    if is_later(one, other) {
        other
    } else {
        one.or(other)
    }
}

fn later(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    if is_later(one, other) { one } else { other.or(one) }
}

/// Whether there are both, and the first is later.
fn is_later(one: Option<Date>, other: Option<Date>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    (one.last_day(), one.moment()) > (other.last_day(), other.moment())
}

/// Actions whose date is past and of which nothing says that they are done.
pub fn overdue_actions(recommendation: &Recommendation, today: Day) -> Vec<&Action> {
    let overdue =
        |action: &&Action| action.done_on.is_none() && action.due.is_some_and(|due| due.last_day() < today);
    // Where a `done_on` could not be read nothing is said: it may well be done.
    let unread = recommendation
        .unread
        .iter()
        .any(|path| path.ends_with(".done_on"));
    recommendation
        .actions
        .iter()
        .filter(|_| !unread)
        .filter(overdue)
        .collect()
}

/// The latest date on which something was decided, reported or corrected.
pub fn latest(recommendation: &Recommendation) -> Option<Date> {
    let mut latest = None;
    let mut note = |date| latest = later(latest, date);
    if let Some(response) = &recommendation.response {
        note(response.decided_on);
    }
    if let Some(progress) = &recommendation.progress {
        note(progress.as_of);
    }
    for update in &recommendation.updates {
        note(update.date);
    }
    for correction in &recommendation.corrections {
        note(correction.date);
    }
    latest
}
