//! Why a file cannot be read.

use std::fmt;

/// Why there is no book to be made of a file; each says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It goes beyond what is read of anyone's file.
    TooLarge {
        /// Which limit it breaks.
        limit: Limit,
        /// What was found: `"Data" goes on in row 200,001`.
        found: String,
    },
    /// It is broken: which part of it.
    Damaged(String),
    /// It is text in which a quotation mark before a cell has no other behind it: in which row.
    OpenQuote(String),
    /// It opens with a password only.
    Password,
    /// It is a spreadsheet of before 2007, or a workbook with a password: both look the same.
    OldFormat,
    /// It is something else: what, with its article.
    NotASpreadsheet(&'static str),
}

/// What a file may have at most, so that nobody's file can take all memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    File,
    /// Bytes of all that is packed inside it.
    Unpacked,
    /// Names of files inside it.
    Inside,
    /// Sheets.
    Sheets,
    /// Rows with anything in them, over all sheets.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells, over all sheets; those that are empty between others too.
    Cells,
    /// Bytes of words, over all cells.
    Words,
    /// Bytes of words in one cell.
    Cell,
}

const MIB: u64 = 1 << 20;

impl Limit {
    /// How much of it there may be.
    pub const fn most(self) -> u64 {
        match self {
            Self::File => 64 * MIB,
            Self::Unpacked => 256 * MIB,
            Self::Inside => MIB,
            Self::Sheets => 200,
            Self::Rows => 200_000,
            Self::Columns => 500,
            Self::Cells => 2_000_000,
            Self::Words => 32 * MIB,
            Self::Cell => 100_000,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "a file of 64 MB",
            Self::Unpacked => "256 MB once it is unpacked",
            Self::Inside => "1 MB of names of files inside it",
            Self::Sheets => "200 sheets",
            Self::Rows => "200,000 rows with something in them",
            Self::Columns => "500 columns",
            Self::Cells => "2,000,000 cells",
            Self::Words => "32 MB of text",
            Self::Cell => "100 KB of text in a cell",
        })
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("This file is empty: there is no sheet in it with anything on it."),
            Self::TooLarge { limit, found } => write!(
                f,
                "This file is too large: {found}. The most that is read is {limit}. Delete what is not needed, or split it."
            ),
            Self::Damaged(part) => write!(
                f,
                "This file is damaged: {part} cannot be read. Open it in your spreadsheet program, save it as a new file, and use that."
            ),
            Self::OpenQuote(row) => write!(
                f,
                "This file is damaged: in {row} a quotation mark is opened and never closed, so that all below it would be one cell. Close it or delete it, or save the sheet as CSV once more."
            ),
            Self::Password => {
                f.write_str("This file opens with a password only. Save it without one, and use that file.")
            }
            Self::OldFormat => f.write_str(
                "This is an old .xls (or a workbook with a password); save it as .xlsx without a password.",
            ),
            Self::NotASpreadsheet(thing) => write!(
                f,
                "This is {thing}, not a spreadsheet. An Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods) or a CSV file is wanted."
            ),
        }
    }
}

impl std::error::Error for Unreadable {}
