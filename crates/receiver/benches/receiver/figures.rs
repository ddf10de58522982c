//! What was measured.

use std::fmt;
use std::time::Duration;

/// How long each of many took, in a span of time.
pub struct Figures {
    took: Vec<Duration>,
    span: Duration,
}

impl Figures {
    pub fn new(mut took: Vec<Duration>, span: Duration) -> Self {
        took.sort_unstable();
        Self { took, span }
    }

    /// So many a second.
    pub fn rate(&self) -> f64 {
        self.took.len() as f64 / self.span.as_secs_f64()
    }

    /// What 99 of 100 do not exceed.
    fn late(&self) -> Duration {
        self.took[self.took.len() * 99 / 100]
    }
}

/// Two cells of the table.
impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.0} | {:.1} ms",
            self.rate(),
            self.late().as_secs_f64() * 1000.0
        )
    }
}
