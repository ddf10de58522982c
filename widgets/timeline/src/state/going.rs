//! Whether a session takes place, as far as the feed says.

use assembly_feed::Date;
use assembly_feed::schedule::Session;
use assembly_feed::words::SessionState;

/// Whether a session takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going<'a> {
    /// As planned, or nothing is said against it.
    Planned,
    /// On another date than before, which is known too.
    Moved {
        /// The date before.
        from: Date,
    },
    /// Postponed, and there is no new date yet.
    NoNewDate {
        /// The date before, where it is known.
        from: Option<Date>,
    },
    /// Postponed, with one date of which nobody can tell whether it is the old or the new one.
    Unclear,
    /// It does not take place.
    Cancelled,
    /// A word that this version does not know.
    Other(&'a str),
}

/// What the feed says of a session.
pub fn going(session: &Session) -> Going<'_> {
    let before = session.previous_start;
    // The same date twice says of no new one.
    let moved = before.filter(|before| session.start.is_some_and(|start| start != *before));
    match &session.state {
        Some(SessionState::Cancelled) => Going::Cancelled,
        Some(SessionState::Other(word)) if !word.trim().is_empty() => Going::Other(word),
        Some(SessionState::Postponed) => match (moved, session.start) {
            (Some(from), _) => Going::Moved { from },
            (None, Some(_)) if before.is_none() => Going::Unclear,
            _ => Going::NoNewDate { from: before },
        },
        _ => match moved {
            Some(from) => Going::Moved { from },
            None => Going::Planned,
        },
    }
}

impl Going<'_> {
    /// Whether people can plan for it on the date that is given.
    pub fn is_on(self) -> bool {
        matches!(self, Self::Planned | Self::Moved { .. } | Self::Other(_))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::session;
    use super::*;

    #[test]
    fn a_date_that_may_be_the_old_one_is_not_taken_for_the_new() {
        let going_of = |json: &str| format!("{:?}", going(&session(json)));
        assert_eq!(going_of(r#""start": "2026-11-30""#), "Planned");
        assert_eq!(
            going_of(r#""start": "2026-11-30", "state": "postponed""#),
            "Unclear"
        );
        let same = r#""start": "2026-11-30", "previous_start": "2026-11-30", "state": "postponed""#;
        assert!(going_of(same).starts_with("NoNewDate { from: Some"));
        let moved = r#""start": "2026-12-05", "previous_start": "2026-11-30", "state": "postponed""#;
        assert!(going_of(moved).starts_with("Moved"));
        assert_eq!(going_of(r#""state": "postponed""#), "NoNewDate { from: None }");
        assert_eq!(going_of(r#""state": "moved-online""#), "Other(\"moved-online\")");
        assert_eq!(
            going_of(r#""start": "2026-12-05", "state": "cancelled""#),
            "Cancelled"
        );
    }
}
