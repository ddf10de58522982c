//! Rows of headings: what stands in two rows, what only its neighbours explain, and what nobody would see was left out.

use crate::book::{Cell, Row, Sheet, Value, letters};
use crate::import::cell::words;
use crate::import::layout::known::{Meaning, meanings};
use crate::import::layout::{Region, visible};
use crate::import::notes::Notes;
use crate::import::plain::{plain, quoted};
use crate::mapping::{Mapping, What};
use crate::problem::Place;
use crate::tables::Table;

/// How far a heading is from the name of a column that only its neighbours tell.
pub const BY_PLACE: usize = usize::MAX;

/// A row of headings, and where a cell of it is empty, a known heading of the row above: groups of columns have a row of their own.
pub fn whole(sheet: &Sheet, place: usize, table: &Table, mapping: &Mapping) -> Row {
    let mut row = sheet.rows.get(place).cloned().unwrap_or_default();
    let above = place.checked_sub(1).and_then(|above| sheet.rows.get(above));
    let Some(above) = above.filter(|above| above.number + 1 == row.number) else {
        return row;
    };
    for (column, cell) in visible(sheet, above) {
        let Value::Text(heading) = &cell.value else {
            continue;
        };
        let known = mapping.means(What::Column, &sheet.name, heading).is_some()
            || !meanings(table, heading).is_empty();
        if known && row.cells.get(column).is_none_or(Cell::is_empty) {
            if row.cells.len() <= column {
                row.cells.resize_with(column + 1, Cell::default);
            }
            if let Some(below) = row.cells.get_mut(column) {
                *below = cell.clone();
            }
        }
    }
    row
}

/// `Date` alone is the date of what stands on its left.
pub fn by_neighbour(table: &'static Table, sheet: &Sheet, row: &Row, taken: &mut Vec<(usize, Meaning)>) {
    for (place, cell) in visible(sheet, row) {
        let is_date = matches!(plain(&words(&cell.value)).as_str(), "date" | "dyddiad");
        if !is_date || taken.iter().any(|(other, _)| *other == place) {
            continue;
        }
        let left = taken.iter().filter(|(other, _)| *other < place);
        let left = left
            .max_by_key(|(other, _)| *other)
            .map(|(_, meaning)| meaning.column.path);
        let dated = left.and_then(|left| {
            let (of, _) = left.split_once('.')?;
            let dates = [
                "response.decided_on",
                "progress.as_of",
                "next_step.date",
                "actions.0.due",
            ];
            dates.into_iter().find(|date| date.starts_with(of))
        });
        let column = table.columns.iter().find(|column| Some(column.path) == dated);
        let free = |path| taken.iter().all(|(_, other)| other.column.path != path);
        if let Some(column) = column.filter(|column| free(column.path)) {
            let meaning = Meaning {
                column,
                language: None,
                part: 0,
                distance: BY_PLACE,
            };
            taken.push((place, meaning));
            taken.sort_by_key(|(place, _)| *place);
        }
    }
}

/// What is in a table's sheet and in no column of it that has a heading: nobody should think that it is published.
pub fn left_out(region: &Region, notes: &mut Notes) {
    let sheet = region.sheet;
    for column in &sheet.hidden_columns {
        let heading = usize::try_from(*column)
            .ok()
            .and_then(|place| region.heading.cells.get(place));
        if let Some(heading) = heading.filter(|heading| !heading.is_empty()) {
            let message = format!(
                "column {} ({}) is hidden, so it was left out",
                letters(*column),
                quoted(&words(&heading.value))
            );
            notes.note(at(region, *column), "column-hidden", message);
        }
    }
    let widest = region
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    for place in 0..widest {
        let Ok(column) = u32::try_from(place) else { break };
        if sheet.hidden_columns.contains(&column)
            || region
                .heading
                .cells
                .get(place)
                .is_some_and(|heading| !heading.is_empty())
        {
            continue;
        }
        let filled: Vec<u32> = region
            .rows
            .iter()
            .filter(|row| !row.hidden && row.cells.get(place).is_some_and(|cell| !cell.is_empty()))
            .map(|row| row.number)
            .collect();
        if let Some(first) = filled.first() {
            let more = match filled.len() {
                1 => String::new(),
                several => format!(" and {} more", several - 1),
            };
            let message = format!(
                "column {} has no heading, so what stands in it was left out (row {first}{more})",
                letters(column)
            );
            notes.warn(at(region, column), "heading-missing", message);
        }
    }
}

/// What stands above the first table of a sheet.
pub fn above(region: &Region, notes: &mut Notes) {
    let sheet = region.sheet;
    // A row of groups of columns is part of the headings.
    let groups = |row: &Row| {
        let mut cells = visible(sheet, row);
        row.number + 1 == region.head
            && cells.any(|(_, cell)| !meanings(region.table, &words(&cell.value)).is_empty())
    };
    let rows = sheet.rows.iter().take_while(|row| row.number < region.head);
    let rows: Vec<&Row> = rows.filter(|row| !groups(row)).collect();
    let said = rows
        .iter()
        .flat_map(|row| visible(sheet, row))
        .find(|(_, cell)| !cell.is_empty());
    if let Some((_, cell)) = said {
        let (rows, verb) = match rows.len() {
            1 => ("1 row".to_owned(), "was"),
            several => (format!("{several} rows"), "were"),
        };
        let message = format!(
            "{rows} above the headings, beginning with {}, {verb} left out",
            quoted(&words(&cell.value))
        );
        notes.note(Place::Sheet(sheet.name.clone()), "rows-above", message);
    }
}

/// Whether a second table begins in this column: it is numbered again, and parted from the first by a column without heading.
pub fn begins_another(region: &Region, column: usize, meaning: &Meaning) -> bool {
    let parted = column
        .checked_sub(1)
        .is_some_and(|left| region.heading.cells.get(left).is_none_or(Cell::is_empty));
    parted && ["id", "number", "title", "text"].contains(&meaning.column.path)
}

fn at(region: &Region, column: u32) -> Place {
    Place::Cell(region.sheet.name.clone(), region.head, column)
}

#[cfg(test)]
mod tests {
    use crate::import::{Told, import};
    use crate::mapping::Mapping;
    use crate::problem::Weight;

    #[test]
    fn a_column_that_looks_like_one_of_ours_is_not_left_out_quietly() {
        let text = "Number,Recommendation,Decision,Name of lead officer in service,Due date of payment,Biscuits\n1,Keep bees.,,Head of Bees,,Yes\n";
        let book = crate::read("Recs.csv", text.as_bytes()).unwrap();
        let found = import(&book, &Mapping::default(), &Told::default()).problems;
        let told: Vec<_> = found
            .iter()
            .filter(|problem| problem.rule == "heading-unknown")
            .map(|problem| (problem.place.to_string(), problem.weight))
            .collect();
        let of = |cell: &str, weight| (format!("Recs, cell {cell}"), weight);
        assert_eq!(
            told,
            [
                of("D1", Weight::Warning),
                of("E1", Weight::Note),
                of("F1", Weight::Note)
            ]
        );
    }
}
