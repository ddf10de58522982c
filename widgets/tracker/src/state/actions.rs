//! Who does what by when, and whether it was done.

use assembly_feed::follow_up::overdue_actions;
use assembly_feed::recommendation::Action;
use assembly_feed::{Date, Day, Recommendation};

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

/// The actions in the feed's order, each as it stands on a day in the council's zone.
pub fn actions(recommendation: &Recommendation, today: Day) -> Vec<(&Action, ActionState)> {
    // Both in the feed's order, so they are gone through in step: a feed may have thousands.
    let mut overdue = overdue_actions(recommendation, today).into_iter().peekable();
    let mut actions = Vec::new();
    for action in &recommendation.actions {
        let is_overdue = overdue.next_if(|it| std::ptr::eq(*it, action)).is_some();
        actions.push((action, ActionState::new(action, is_overdue, today)));
    }
    actions
}

impl ActionState {
    fn new(action: &Action, is_overdue: bool, today: Day) -> Self {
        match (action.done_on, action.due) {
            (Some(done), _) => Self::Done(done),
            (None, Some(due)) if is_overdue => Self::Overdue {
                due,
                days: due.last_day().days_until(today),
            },
            (None, Some(due)) => Self::Due(due),
            (None, None) => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::today;
    use super::*;

    fn state(due: Option<&str>, done_on: Option<&str>) -> ActionState {
        let date = |date: Option<&str>| date.map(|date| date.parse().unwrap());
        let action = Action {
            due: date(due),
            done_on: date(done_on),
            ..Action::default()
        };
        let recommendation = Recommendation {
            actions: vec![action],
            ..Recommendation::default()
        };
        actions(&recommendation, today())[0].1
    }

    #[test]
    fn late_only_after_the_whole_of_what_was_given() {
        assert_eq!(state(None, None), ActionState::Open);
        assert!(matches!(
            state(Some("2026-11-15"), None),
            ActionState::Overdue { days: 1, .. }
        ));
        assert!(matches!(state(Some("2026-11-16"), None), ActionState::Due(_)));
        assert!(matches!(state(Some("2026-11"), None), ActionState::Due(_)));
        assert!(matches!(
            state(Some("2026-10"), None),
            ActionState::Overdue { days: 16, .. }
        ));
        assert!(matches!(
            state(Some("2026-01-01"), Some("2026-02-01")),
            ActionState::Done(_)
        ));
    }
}
