//! What time it is.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

/// What time it is, for all that is compared with dates and written down. Deadlines go by a clock that nobody can set.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's.
    pub fn system() -> Self {
        Self::new(Timestamp::now)
    }

    /// Any.
    pub fn new(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }

    /// Now, as it is stored: RFC 3339 in UTC with milliseconds.
    pub fn stamp(&self) -> String {
        stamp(self.now())
    }
}

/// A moment as it is stored: RFC 3339 in UTC with milliseconds, so that letters sort as moments do.
pub fn stamp(moment: Timestamp) -> String {
    format!("{moment:.3}")
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_always_has_milliseconds() {
        assert_eq!(
            stamp("2026-06-01T12:00:00+01:00".parse().unwrap()),
            "2026-06-01T11:00:00.000Z"
        );
        assert_eq!(
            stamp("2026-06-01T11:00:00.123999Z".parse().unwrap()),
            "2026-06-01T11:00:00.123Z"
        );
    }
}
