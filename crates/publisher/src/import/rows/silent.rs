//! Cells that hold a place and say nothing.

use crate::book::Value;
use crate::import::cell::nothing::says_nothing;
use crate::import::cell::words;
use crate::import::layout::Region;
use crate::import::notes::Notes;
use crate::import::plain::quoted;
use crate::mapping::Mapping;
use crate::problem::Place;

/// Says once a column that such cells were left out.
pub fn note(region: &Region, mapping: &Mapping, notes: &mut Notes) {
    for (column, meaning) in &region.columns {
        let mut found: Vec<(u32, String)> = Vec::new();
        for row in region.rows.iter().filter(|row| !row.hidden) {
            let Some(Value::Text(_)) = row.cells.get(*column).map(|cell| &cell.value) else {
                continue;
            };
            let written = row
                .cells
                .get(*column)
                .map_or_else(String::new, |cell| words(&cell.value));
            if says_nothing(meaning.column.kind, &written, mapping) {
                found.push((row.number, written));
            }
        }
        if let Some((row, written)) = found.first() {
            let more = match found.len() {
                1 => String::new(),
                2 => ", as in a row below".to_owned(),
                several => format!(", as in {} rows below", several - 1),
            };
            let message = format!("{} says nothing, so it was left out{more}", quoted(written));
            let column = u32::try_from(*column).unwrap_or(u32::MAX);
            notes.note(
                Place::Cell(region.sheet.name.clone(), *row, column),
                "cell-says-nothing",
                message,
            );
        }
    }
}
