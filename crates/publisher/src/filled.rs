//! A workbook's sheets as they are to be written.

use crate::book::Value;
use crate::tables::{Column, Table};

/// A sheet with its rows.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Which sheet it is.
    pub table: &'static Table,
    /// Its columns from the left; where the form is facts, the values' columns do not stand here, and there is one heading a row.
    pub headings: Vec<Heading>,
    /// Its rows, each with as many values as there are headings. Facts have one row.
    pub rows: Vec<Vec<Value>>,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The path of the table's column.
    pub path: &'static str,
    /// The language of its words, where that is not the workbook's own.
    pub language: Option<String>,
    /// The how-manieth cell of words that are too long for one, from 0.
    pub part: usize,
}

impl Heading {
    /// Of a column, in the workbook's language.
    pub fn of(column: &Column) -> Self {
        Self {
            path: column.path,
            language: None,
            part: 0,
        }
    }
}
