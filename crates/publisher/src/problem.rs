//! What is wrong, and where.

use std::fmt;

use assembly_feed::{Finding, Severity};

use crate::book::letters;

/// Something that ought to be mended, or known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub weight: Weight,
    /// Where it is.
    pub place: Place,
    /// The rule that found it, in a name that stays: `date-unclear`.
    pub rule: &'static str,
    /// What was found and what is wanted, as a sentence that goes on from the place.
    pub message: String,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing is made before it is mended.
    Error,
    /// It can be published so; it is doubtful, late or incomplete.
    Warning,
    /// What was understood, or passed over, so that nobody is surprised.
    Note,
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the whole of it.
    Whole,
    /// In a sheet.
    Sheet(String),
    /// In a row of a sheet; from 1.
    Row(String, u32),
    /// In a cell of a sheet: row from 1, column from 0.
    Cell(String, u32, u32),
    /// In a feed: `recommendations[3].response.decided_on`.
    Path(String),
}

impl From<Severity> for Weight {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
        }
    }
}

/// What the checker found, at its path in the feed.
impl From<&Finding> for Problem {
    fn from(finding: &Finding) -> Self {
        Self {
            weight: finding.severity.into(),
            place: match finding.path.as_str() {
                "" => Place::Whole,
                path => Place::Path(path.to_owned()),
            },
            rule: finding.rule,
            message: finding.message.clone(),
        }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

/// `Recommendations, cell D7`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("all of it"),
            Self::Sheet(sheet) => write!(f, "{sheet}"),
            Self::Row(sheet, row) => write!(f, "{sheet}, row {row}"),
            Self::Cell(sheet, row, column) => write!(f, "{sheet}, cell {}{row}", letters(*column)),
            Self::Path(path) => f.write_str(path),
        }
    }
}

/// `Recommendations, cell D7: "31/02/2026" is no date …`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}
