//! What reading and checking have to say.

use std::fmt;

/// Something in a feed that ought to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Its place: `recommendations[3].response.decided_on`; empty for the document as a whole.
    pub path: String,
    /// The rule that found it, in a name that stays: `end-before-start`.
    pub rule: &'static str,
    /// What was found and what is wanted; it goes on from the path.
    pub message: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is lost, wrong, or withheld from residents.
    Error,
    /// Something is doubtful, late or left out.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// `recommendations[3].id: is missing`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() {
            "the feed"
        } else {
            &self.path
        };
        write!(f, "{path}: {}", self.message)
    }
}
