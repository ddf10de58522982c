//! Who does what by when, and whether it was done.

use assembly_feed::recommendation::Action;
use assembly_feed::{Date, Day};

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionState {
    /// Done, then.
    Done(Date),
    /// Due then, or this very day.
    Due(Date),
    /// Late by so many days.
    Overdue {
        /// When it was due.
        due: Date,
        /// Days since.
        days: i64,
    },
    /// No date was given.
    Open,
}

impl ActionState {
    /// How an action stands on a day in the council's zone.
    pub fn new(action: &Action, _today: Day) -> Self {
        match (action.done_on, action.due) {
            (Some(done), _) => Self::Done(done),
            (None, Some(due)) => Self::Due(due),
            (None, None) => Self::Open,
        }
    }
}
