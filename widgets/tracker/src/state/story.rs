//! "What happened?" in one sentence: the facts for it, from the feed alone, nothing invented.

use assembly_feed::follow_up::{Deadline, State, promise};
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
    /// An answer to all was published as a document; what it says of this one does not stand in the feed.
    Published {
        /// When, where the feed says.
        on: Option<Date>,
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

/// What was promised about the answer, looked at for one that has none.
fn owed(feed: &Feed, today: Day) -> Owed {
    let Some(Deadline { due, state }) = promise(feed, today).answer else {
        return Owed::NotSaid;
    };
    match state {
        State::Due { .. } | State::Today => Owed::Due(due),
        State::Overdue { days } => Owed::Overdue { due, days },
        State::Met { on } => Owed::Published { on },
        State::MetLate { on, .. } => Owed::Published { on: Some(on) },
    }
}

fn words(text: Option<&Text>) -> Option<&Text> {
    text.filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{feed, today};
    use super::*;

    /// The story of one recommendation of an example, and whether its explanation is missing.
    fn told<T>(name: &str, id: &str, look: impl Fn(Story, bool) -> T) -> T {
        let feed = feed(name);
        let it = feed.recommendations.iter().find(|it| &*it.id == id).unwrap();
        look(happened(&feed, it, today()), explanation_missing(it))
    }

    fn plain(text: Option<&Text>) -> Option<&str> {
        text.and_then(|text| text.for_reader("en", "en"))
            .map(|(words, _)| words)
    }

    #[test]
    fn the_body_and_the_date_are_named() {
        told("answered", "7b", |story, missing| {
            let Answer::Given {
                decision: Decision::Rejected,
                by,
                on,
                to: None,
            } = story.answer
            else {
                panic!()
            };
            assert_eq!(plain(by), Some("Housing Committee"));
            assert_eq!(on.map(|on| on.to_string()).as_deref(), Some("2026-03-19"));
            assert_eq!(story.since, Since::NoReport);
            assert!(missing);
        });
    }

    #[test]
    fn passed_on_says_to_whom() {
        told("answered", "2", |story, missing| {
            let Answer::Given {
                decision: Decision::PassedOn,
                to,
                ..
            } = story.answer
            else {
                panic!()
            };
            assert_eq!(plain(to), Some("Norvale County Transport Board"));
            assert!(story.next.is_some());
            assert!(!missing);
        });
    }

    #[test]
    fn a_missing_body_stays_missing() {
        told("unknown-words", "2", |story, _| {
            let Answer::Given {
                decision: Decision::Other(word),
                by: None,
                on: None,
                ..
            } = story.answer
            else {
                panic!()
            };
            assert_eq!(word, "referred back");
        });
    }

    #[test]
    fn no_answer_is_overdue_even_where_others_were_answered() {
        for (name, id, late) in [("not-answered", "1", 47), ("answered", "10", 253)] {
            told(name, id, |story, missing| {
                let Answer::NotYet {
                    owed: Owed::Overdue { days, .. },
                    from,
                } = story.answer
                else {
                    panic!("{name}")
                };
                assert_eq!(
                    (days, plain(Some(from))),
                    (late, Some("Ambleford Borough Council"))
                );
                assert!(!missing);
            });
        }
        told("one", "move", |story, _| {
            assert!(matches!(
                story.answer,
                Answer::NotYet {
                    owed: Owed::Due(_),
                    ..
                }
            ));
        });
    }

    #[test]
    fn progress_is_told_whatever_was_decided() {
        told("answered", "9", |story, _| {
            assert!(matches!(story.answer, Answer::NotYet { .. }));
            assert!(matches!(
                story.since,
                Since::Reported {
                    state: ProgressState::UnderWay,
                    ..
                }
            ));
        });
    }

    #[test]
    fn what_could_not_be_read_is_not_called_missing() {
        told("partly-unreadable", "3", |story, _| {
            assert_eq!(story.answer, Answer::Unreadable);
            assert!(matches!(
                story.since,
                Since::Reported {
                    state: ProgressState::Completed,
                    ..
                }
            ));
        });
        told("partly-unreadable", "4", |story, _| {
            assert!(matches!(story.answer, Answer::Given { on: None, .. }));
            assert_eq!(story.since, Since::Unreadable);
        });
    }

    #[test]
    fn reasons_are_asked_for_where_not_all_was_accepted() {
        let feed = feed("answered");
        let missing: Vec<&str> = feed
            .recommendations
            .iter()
            .filter(|it| explanation_missing(it))
            .map(|it| &*it.id)
            .collect();
        assert_eq!(missing, ["7b", "8"]);
        let compared: Vec<&str> = feed
            .recommendations
            .iter()
            .filter(|it| asked_and_agreed(it).is_some())
            .map(|it| &*it.id)
            .collect();
        assert_eq!(compared, ["3", "8"]);
    }
}
