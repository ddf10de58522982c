//! A table as it lies in a sheet.

use crate::book::{Cell, Row, Sheet};
use crate::import::layout::known::Meaning;
use crate::tables::Table;

/// A table as it lies in a sheet.
#[derive(Clone, Debug)]
pub struct Region<'a> {
    /// Which table it is.
    pub table: &'static Table,
    /// Where it lies.
    pub sheet: &'a Sheet,
    /// The row of its headings.
    pub head: u32,
    /// Its headings, those that stand a row higher too.
    pub heading: Row,
    /// Its columns from the left: where each is, and what it means.
    pub columns: Vec<(usize, Meaning)>,
    /// Its rows, below the headings and above the next table.
    pub rows: &'a [Row],
}

/// The cells of a row that people see, with their columns.
pub fn visible<'a>(sheet: &'a Sheet, row: &'a Row) -> impl Iterator<Item = (usize, &'a Cell)> {
    row.cells.iter().enumerate().filter(|(place, _)| {
        let hidden = |column: &u32| usize::try_from(*column) == Ok(*place);
        !sheet.hidden_columns.iter().any(hidden)
    })
}
