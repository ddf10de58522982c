//! Merged cells, as a person reads them.

use super::Unreadable;
use super::reading::Reading;
use crate::book::{Cell, Row, Sheet, Value};

/// A region of merged cells: first and last row from 1, first and last column from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Merge {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

/// Puts what is merged downwards into every row of its region that has anything of its own; a row that is only the lower part of
/// cells above it is no row to a reader. What a program left under a merge is seen by nobody, and goes.
pub(super) fn spread(
    sheet: &mut Sheet,
    merges: &[Merge],
    reading: &mut Reading<'_>,
) -> Result<(), Unreadable> {
    for merge in merges {
        let rows = within(&mut sheet.rows, merge);
        // Regions do not overlap in any honest file; counting them keeps a hostile one short.
        for row in rows {
            let first = merge.columns.0 as usize + usize::from(row.number == merge.rows.0);
            let end = row.cells.len().min(merge.columns.1 as usize + 1);
            let covered = row.cells.get_mut(first..end).unwrap_or_default();
            reading.cells(&sheet.name, covered.len() + 1)?;
            covered.fill(Cell::default());
        }
    }
    sheet
        .rows
        .retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    for merge in merges.iter().filter(|merge| merge.rows.0 < merge.rows.1) {
        let column = merge.columns.0 as usize;
        let mut rows = within(&mut sheet.rows, merge).iter_mut();
        let Some(value) = rows
            .next()
            .filter(|row| row.number == merge.rows.0)
            .and_then(|row| row.cells.get(column).cloned())
        else {
            continue;
        };
        for row in rows {
            if row.cells.len() <= column {
                reading.cells(&sheet.name, column + 1 - row.cells.len())?;
                row.cells.resize_with(column + 1, Cell::default);
            }
            if let Value::Text(words) | Value::Fault(words) = &value.value {
                reading.words(&sheet.name, words.len())?;
            }
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = value.clone();
            }
        }
    }
    for row in &mut sheet.rows {
        let last = row.cells.iter().rposition(|cell| *cell != Cell::default());
        row.cells.truncate(last.map_or(0, |last| last + 1));
    }
    Ok(())
}

/// The rows of a region, of those that there are.
fn within<'r>(rows: &'r mut [Row], merge: &Merge) -> &'r mut [Row] {
    let first = rows.partition_point(|row| row.number < merge.rows.0);
    let end = rows.partition_point(|row| row.number <= merge.rows.1);
    rows.get_mut(first..end).unwrap_or_default()
}
