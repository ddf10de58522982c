//! The recommendations as a table for spreadsheets.

use assembly_feed::{Feed, Id};

use super::{Facet, Pick};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The label as printed.
    Number,
}

impl Column {
    /// All, in their order.
    pub const ALL: &'static [Self] = &[Self::Number];

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        "number"
    }
}

/// The words that the table needs, in the reader's language.
pub struct Wording<'a> {
    /// Headings.
    pub heading: &'a dyn Fn(Column) -> String,
    /// Decisions and progress in words; `facet` is one of the two.
    pub pick: &'a dyn Fn(Facet, &Pick) -> String,
    /// Where a recommendation stands on the page.
    pub link: &'a dyn Fn(&Id) -> String,
}

/// UTF-8 with a byte-order mark, lines ended by CR LF (RFC 4180); a row a recommendation, in the feed's order.
pub fn csv(_feed: &Feed, _language: &str, _wording: &Wording) -> String {
    String::new()
}
