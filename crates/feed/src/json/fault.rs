//! Why a document is no JSON, and where.

use std::error::Error;
use std::fmt;

/// Why a document is no JSON, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault.
    pub kind: Kind,
    /// Which line, from 1.
    pub line: usize,
    /// Which character in it, from 1; the last one where the document ends early.
    pub column: usize,
    /// What is wrong there, or in the middle of what the document ends.
    pub what: &'static str,
}

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The document ends in the middle: what there is of it is sound.
    EndsEarly,
    /// It goes beyond a limit: what there is of it is sound, and the rest was not looked at.
    TooLarge,
    /// Anything else.
    Malformed,
}

impl Fault {
    /// The fault at a byte of the text.
    pub(super) fn new(kind: Kind, text: &str, at: usize, what: &'static str) -> Self {
        // What is wrong is itself counted; at the end, where there is nothing, what was last is.
        let first = usize::from(at < text.len());
        let (mut line, mut column) = (1, first);
        for byte in text.bytes().take(at) {
            if byte == b'\n' {
                (line, column) = (line + 1, first);
            } else if byte & 0xC0 != 0x80 {
                column += 1;
            }
        }
        Self {
            kind,
            line,
            column,
            what,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The words that most programs have for it, so that they can be searched for.
        if self.kind == Kind::EndsEarly {
            f.write_str("EOF while parsing ")?;
        }
        f.write_str(self.what)?;
        write!(f, " at line {} column {}", self.line, self.column)
    }
}

impl Error for Fault {}
