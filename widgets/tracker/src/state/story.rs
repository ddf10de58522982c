//! "What happened?" in one sentence: the facts for it, from the feed alone, nothing invented.

use assembly_feed::recommendation::NextStep;
use assembly_feed::words::{Decision, ProgressState};
use assembly_feed::{Date, Day, Feed, Recommendation, Text};

use super::{Facet, Pick};

/// Two halves, and what comes next. Neither half is worked out from the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Story<'a> {
    /// The formal answer.
    pub answer: Answer<'a>,
    /// What has happened since.
    pub since: Since<'a>,
    /// Where and when it is next decided.
    pub next: Option<&'a NextStep>,
}

/// The formal answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// There is one.
    Given {
        /// What was decided.
        decision: &'a Decision,
        /// The body that decided, where the feed names it.
        by: Option<&'a Text>,
        /// When, where the feed says.
        on: Option<Date>,
        /// Passed on: who decides next, where the feed names them.
        to: Option<&'a Text>,
    },
    /// There is none yet.
    NotYet {
        /// Who owes it: the commissioning body.
        from: &'a Text,
        /// By when.
        owed: Owed,
    },
    /// There is one, but it could not be read.
    Unreadable,
}

/// When an answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// Nothing was promised.
    NotSaid,
    /// Still to come, or due this very day.
    Due(Date),
    /// Late by so many days.
    Overdue {
        /// When it was due.
        due: Date,
        /// Days since.
        days: i64,
    },
}

/// What has happened since.
#[derive(Clone, Debug, PartialEq)]
pub enum Since<'a> {
    /// A report says so.
    Reported {
        /// How far it is.
        state: &'a ProgressState,
        /// When that was so.
        as_of: Option<Date>,
    },
    /// No report, which is not 0 %.
    NoReport,
    /// There is a report, but it could not be read.
    Unreadable,
}

/// What happened to a recommendation, as of `today` in the council's zone.
pub fn happened<'a>(feed: &'a Feed, recommendation: &'a Recommendation, today: Day) -> Story<'a> {
    let next = recommendation.next_step.as_ref();
    let answer = match &recommendation.response {
        Some(response) => Answer::Given {
            decision: &response.decision,
            by: words(response.decided_by.as_ref()),
            on: response.decided_on,
            to: words(next.and_then(|next| next.body.as_ref()))
                .filter(|_| response.decision == Decision::PassedOn),
        },
        None if Facet::Decision.of(recommendation) == Pick::Unreadable => Answer::Unreadable,
        None => Answer::NotYet {
            from: &feed.commissioning_body.name,
            owed: owed(feed, today),
        },
    };
    let since = match &recommendation.progress {
        Some(progress) => Since::Reported {
            state: &progress.state,
            as_of: progress.as_of,
        },
        None if Facet::Progress.of(recommendation) == Pick::Unreadable => Since::Unreadable,
        None => Since::NoReport,
    };
    Story { answer, since, next }
}

/// Whether the reason is owed and missing: asked for wherever not all of it was accepted.
pub fn explanation_missing(recommendation: &Recommendation) -> bool {
    recommendation.response.as_ref().is_some_and(|response| {
        matches!(response.decision, Decision::Rejected | Decision::AcceptedInPart)
            && words(response.explanation.as_ref()).is_none()
            && !recommendation
                .unread
                .iter()
                .any(|path| path.starts_with("response.explanation"))
    })
}

/// Asked and agreed, to be shown side by side, where what was agreed is in words of its own.
pub fn asked_and_agreed(recommendation: &Recommendation) -> Option<(&Text, &Text)> {
    let agreed = words(recommendation.response.as_ref()?.agreed_text.as_ref())?;
    Some((words(recommendation.text.as_ref())?, agreed))
}

fn owed(_feed: &Feed, _today: Day) -> Owed {
    Owed::NotSaid
}

fn words(text: Option<&Text>) -> Option<&Text> {
    text.filter(|text| !text.is_empty())
}
