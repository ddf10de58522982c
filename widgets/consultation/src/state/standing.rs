//! Where a consultation stands.

use assembly_feed::consultation::{Consultation, Outcome};
use assembly_feed::{Date, Day};

/// Where a consultation stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It opens later.
    NotYet,
    /// It can be answered.
    Open {
        /// Today is its last day.
        closes_today: bool,
    },
    /// It is over, and what was said is being read.
    Closed,
    /// It is over, and what came of it is published.
    Outcome,
}

impl Standing {
    /// Where it stands `now` (seconds since 1970 in UTC); `day_of` gives the day of a moment in the council's zone.
    ///
    /// A consultation without a day of closing is over once its outcome is published.
    pub fn of(consultation: &Consultation, now: i64, day_of: &dyn Fn(i64) -> Day) -> Self {
        let today = day_of(now);
        let begun = |date: Date| match date.moment() {
            Some(moment) => moment <= now,
            None => date.first_day() <= today,
        };
        let over = |date: Date| match date.moment() {
            Some(moment) => moment <= now,
            None => date.last_day() < today,
        };
        let told = consultation.outcome.as_ref().is_some_and(says);
        if consultation.closes.map_or(told, over) {
            return if told { Self::Outcome } else { Self::Closed };
        }
        if !consultation.opens.is_none_or(begun) {
            return Self::NotYet;
        }
        Self::Open {
            closes_today: consultation
                .closes
                .is_some_and(|date| last_day(date, day_of) == today),
        }
    }

    /// Whether it can be answered.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// The last day on which it can be answered. What closes at midnight closes at the end of the day before.
pub fn last_day(closes: Date, day_of: &dyn Fn(i64) -> Day) -> Day {
    match closes.moment() {
        Some(moment) => day_of(moment - 1),
        None => closes.last_day(),
    }
}

/// Whether an outcome says anything.
fn says(outcome: &Outcome) -> bool {
    let texts = [&outcome.summary, &outcome.you_said, &outcome.we_did];
    !outcome.results.is_empty()
        || !outcome.documents.is_empty()
        || texts.into_iter().flatten().any(|text| !text.is_empty())
}
