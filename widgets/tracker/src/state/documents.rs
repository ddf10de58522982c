//! What is said of a document before somebody opens it: its type and size.

use assembly_feed::Document;

/// The type of a file, for a short label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// A Word or OpenDocument text.
    Text,
    /// An Excel or OpenDocument spreadsheet.
    Spreadsheet,
}

/// A rounded size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// How many of the unit, already rounded.
    pub value: f64,
    /// Of what.
    pub unit: Unit,
}

/// Decimal units: 1 kB is 1000 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// Thousands.
    Kilobytes,
    /// Millions.
    Megabytes,
    /// Thousands of millions.
    Gigabytes,
}

impl FileKind {
    /// What the media type says; `None` where it says nothing that is known.
    pub fn new(_document: &Document) -> Option<Self> {
        None
    }

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "text",
            Self::Spreadsheet => "spreadsheet",
        }
    }
}

impl Size {
    /// The size of so many bytes; `None` for none.
    pub fn new(_bytes: u64) -> Option<Self> {
        None
    }
}

impl Unit {
    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Kilobytes => "kilobytes",
            Self::Megabytes => "megabytes",
            Self::Gigabytes => "gigabytes",
        }
    }
}
