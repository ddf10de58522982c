//! Words for decisions and states of progress; none for those that the format does not know.

use assembly_feed::words::{Decision, ProgressState};
use assembly_kit::Key;

use crate::build::words::keys::*;

pub fn decision(decision: &Decision) -> Option<Key> {
    Some(match decision {
        Decision::Accepted => ACCEPTED,
        Decision::AcceptedInPart => ACCEPTED_IN_PART,
        Decision::Rejected => REJECTED,
        Decision::UnderConsideration => UNDER_CONSIDERATION,
        Decision::PassedOn => PASSED_ON,
        Decision::Other(_) => return None,
    })
}

pub fn state(state: &ProgressState) -> Option<Key> {
    Some(match state {
        ProgressState::NotStarted => NOT_STARTED,
        ProgressState::UnderWay => UNDER_WAY,
        ProgressState::Completed => COMPLETED,
        ProgressState::Delayed => DELAYED,
        ProgressState::Stopped => STOPPED,
        ProgressState::Other(_) => return None,
    })
}
