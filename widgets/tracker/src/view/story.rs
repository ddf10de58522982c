//! "What happened?" in one sentence.

use assembly_feed::words::{Decision, ProgressState};
use assembly_feed::{Feed, Recommendation};
use assembly_kit::{Key, Node, Reader, date, foreign, inline, text, when};

use crate::state::story::{Answer, Owed, Since, happened};
use crate::texts::keys::*;

pub fn story(reader: &Reader, feed: &Feed, recommendation: &Recommendation) -> Node {
    let story = happened(feed, recommendation, reader.today());
    let first = answer(reader, &story.answer);
    match since(reader, &story.answer, &story.since) {
        Some(second) => reader.set(STORY_TWO, &[("a", first), ("b", second)]),
        None => reader.set(STORY_ONE, &[("a", first)]),
    }
}

/// Texts for a decision: body and date known, body, date, neither.
fn forms(decision: &Decision) -> [Key; 4] {
    match decision {
        Decision::Accepted => [
            STORY_ACCEPTED_BY_ON,
            STORY_ACCEPTED_BY,
            STORY_ACCEPTED_ON,
            STORY_ACCEPTED,
        ],
        Decision::AcceptedInPart => [
            STORY_IN_PART_BY_ON,
            STORY_IN_PART_BY,
            STORY_IN_PART_ON,
            STORY_IN_PART,
        ],
        Decision::Rejected => [
            STORY_REJECTED_BY_ON,
            STORY_REJECTED_BY,
            STORY_REJECTED_ON,
            STORY_REJECTED,
        ],
        Decision::UnderConsideration => [
            STORY_CONSIDERED_BY_ON,
            STORY_CONSIDERED_BY,
            STORY_CONSIDERED_ON,
            STORY_CONSIDERED,
        ],
        Decision::PassedOn => [STORY_PASSED_BY_ON, STORY_PASSED_BY, STORY_PASSED_ON, STORY_PASSED],
        Decision::Other(_) => [STORY_OTHER_BY_ON, STORY_OTHER_BY, STORY_OTHER_ON, STORY_OTHER],
    }
}

/// Passed on to a body that the feed names.
const PASSED_TO: [Key; 4] = [
    STORY_PASSED_TO_BY_ON,
    STORY_PASSED_TO_BY,
    STORY_PASSED_TO_ON,
    STORY_PASSED_TO,
];

fn answer(reader: &Reader, answer: &Answer<'_>) -> Node {
    match answer {
        Answer::Given { decision, by, on, to } => {
            let [by_on, by_only, on_only, neither] = if to.is_some() { PASSED_TO } else { forms(decision) };
            let key = match (by, on) {
                (Some(_), Some(_)) => by_on,
                (Some(_), None) => by_only,
                (None, Some(_)) => on_only,
                (None, None) => neither,
            };
            let parts = [
                ("body", by.map(|by| inline(reader, by)).unwrap_or_default()),
                ("when", on.map(|on| when(reader, &on)).unwrap_or_default()),
                ("to", to.map(|to| inline(reader, to)).unwrap_or_default()),
                ("word", foreign(decision.as_str())),
            ];
            reader.set(key, &parts)
        }
        Answer::NotYet { from, owed } => {
            let body = ("body", inline(reader, from));
            match owed {
                Owed::NotSaid => reader.set(STORY_NOT_YET, &[body]),
                Owed::Due(due) => reader.set(STORY_NOT_YET_DUE, &[body, ("date", date(reader, due))]),
                Owed::Published { on: None } => reader.set(STORY_ELSEWHERE, &[body]),
                Owed::Published { on: Some(on) } => {
                    reader.set(STORY_ELSEWHERE_ON, &[body, ("when", when(reader, on))])
                }
                Owed::Overdue { due, .. } => {
                    reader.set(STORY_NOT_YET_OVERDUE, &[body, ("date", date(reader, due))])
                }
            }
        }
        Answer::Unreadable => text(reader.say(STORY_ANSWER_UNREADABLE)),
    }
}

fn since(reader: &Reader, answer: &Answer<'_>, since: &Since<'_>) -> Option<Node> {
    match since {
        Since::Reported { state, as_of } => {
            let (dated, undated) = match state {
                ProgressState::NotStarted => (SINCE_NOT_STARTED_AS_OF, SINCE_NOT_STARTED),
                ProgressState::UnderWay => (SINCE_UNDER_WAY_AS_OF, SINCE_UNDER_WAY),
                ProgressState::Completed => (SINCE_COMPLETED_AS_OF, SINCE_COMPLETED),
                ProgressState::Delayed => (SINCE_DELAYED_AS_OF, SINCE_DELAYED),
                ProgressState::Stopped => (SINCE_STOPPED_AS_OF, SINCE_STOPPED),
                ProgressState::Other(_) => (SINCE_OTHER_AS_OF, SINCE_OTHER),
            };
            let word = ("word", foreign(state.as_str()));
            Some(match as_of {
                Some(as_of) => reader.set(
                    dated,
                    &[word, ("date", date(reader, as_of)), ("when", when(reader, as_of))],
                ),
                None => reader.set(undated, &[word]),
            })
        }
        // Of what was rejected or not answered nobody expects a report.
        Since::NoReport
            if matches!(
                answer,
                Answer::Given {
                    decision: Decision::Accepted | Decision::AcceptedInPart,
                    ..
                }
            ) =>
        {
            Some(text(reader.say(SINCE_NO_REPORT)))
        }
        Since::NoReport => None,
        Since::Unreadable => Some(text(reader.say(SINCE_UNREADABLE))),
    }
}
