//! What was promised about answering and reporting, as entries of their own in the course.

use assembly_feed::document::Document;
use assembly_feed::follow_up::{Deadline, Promise, State, promise};
use assembly_feed::sorting::by_key;
use assembly_feed::words::DocumentKind;
use assembly_feed::{Date, Day, Feed};

/// A promise, or how it was kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Promised<'a> {
    /// The answer to the recommendations, and how it stands.
    Answer(Deadline),
    /// A report on progress that was published.
    Reported(&'a Document, Date),
    /// The next report on progress.
    Report(Deadline),
}

/// The entries, and how the promises stand: the answer, the reports as they were published, the next report.
pub fn promised(feed: &Feed, today: Day) -> (Vec<Promised<'_>>, Promise) {
    let promise = promise(feed, today);
    let mut all = Vec::new();
    all.extend(promise.answer.map(Promised::Answer));
    let mut reports = Vec::new();
    reported(&feed.documents, today, &mut reports);
    for phase in &feed.phases {
        reported(&phase.documents, today, &mut reports);
    }
    for place in by_key(&reports, &|one, other| {
        one.1.first_day().cmp(&other.1.first_day())
    }) {
        all.extend(
            reports
                .get(place)
                .map(|(document, on)| Promised::Reported(document, *on)),
        );
    }
    all.extend(promise.report.map(Promised::Report));
    (all, promise)
}

/// Reports on progress that were published by today, each with its date.
fn reported<'a>(documents: &'a [Document], today: Day, into: &mut Vec<(&'a Document, Date)>) {
    for document in documents {
        if document.kind == Some(DocumentKind::ProgressReport)
            && let Some(on) = document.published
            && on.first_day() <= today
        {
            into.push((document, on));
        }
    }
}

impl Promised<'_> {
    /// The day at which it stands in the course.
    pub fn day(&self, today: Day) -> Day {
        match self {
            Self::Reported(_, on) => on.first_day(),
            Self::Answer(it) | Self::Report(it) => match it.state {
                State::Met { on: Some(on) } | State::MetLate { on, .. } => on.first_day(),
                State::Met { on: None } => it.due.last_day().min(today),
                _ => it.due.last_day(),
            },
        }
    }

    /// Whether it is late, and nothing or not all has come.
    pub fn is_overdue(&self) -> bool {
        match self {
            Self::Reported(..) => false,
            Self::Answer(it) | Self::Report(it) => matches!(it.state, State::Overdue { .. }),
        }
    }

    /// Whether it is still to come.
    pub fn is_due(&self) -> bool {
        match self {
            Self::Reported(..) => false,
            Self::Answer(it) | Self::Report(it) => matches!(it.state, State::Due { .. } | State::Today),
        }
    }
}
