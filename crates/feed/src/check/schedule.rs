//! Rules about sessions.

use super::Checker;
use crate::schedule::Session;

pub fn session(checker: &mut Checker, path: &str, session: &Session) {
    checker.order(path, session.start, session.end);
    checker.time_zone(path, session.time_zone.as_deref());
}
