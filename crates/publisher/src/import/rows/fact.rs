//! Facts about the assembly: a name and its value in each row.

use crate::book::Cell;
use crate::import::cell::{Context, value, words};
use crate::import::layout::known::{Meaning, meanings};
use crate::import::layout::{Region, visible};
use crate::import::notes::Notes;
use crate::import::plain::{plain, quoted};
use crate::import::rows::home::Home;
use crate::import::rows::{Entry, Reading, text};
use crate::problem::Place;
use crate::workbook::example::is_example;

/// The facts of sheets that have a name and its value in each row; further values are in other languages.
pub fn facts(region: &Region, reading: &Reading, notes: &mut Notes) -> Entry {
    let sheet = &region.sheet.name;
    let mut entry = Entry::new(region.table, Place::Sheet(sheet.clone()));
    let mut homes: Vec<(&'static str, Place)> = Vec::new();
    let context = Context {
        mapping: reading.mapping,
        zone: reading.zone,
    };
    let languages = value_columns(region);
    for row in region.rows.iter().filter(|row| !row.hidden) {
        let Some((left, name)) = visible(region.sheet, row).find(|(_, cell)| !cell.is_empty()) else {
            continue;
        };
        let written = words(&name.value);
        let Some(meaning) = meanings(region.table, &written).into_iter().next() else {
            let valued = row.cells.get(left + 1).is_some_and(|cell| !cell.is_empty());
            if valued && !languages.iter().any(|(_, head, _)| *head == row.number) && !is_example(&written) {
                let place = Place::Cell(sheet.clone(), row.number, u32::try_from(left).unwrap_or(u32::MAX));
                notes.note(
                    place,
                    "fact-unknown",
                    format!(
                        "{} is no fact that is known, so it was left out",
                        quoted(&written)
                    ),
                );
            }
            continue;
        };
        let path = meaning.column.path;
        let at = |column: usize| {
            Place::Cell(
                sheet.clone(),
                row.number,
                u32::try_from(column).unwrap_or(u32::MAX),
            )
        };
        homes.push((
            path,
            at(languages.first().map_or(left + 1, |(column, _, _)| *column)),
        ));
        let empty = Cell::default();
        if meaning.column.kind.is_words() {
            let values: Vec<(usize, Meaning)> = match languages.is_empty() {
                true => vec![(left + 1, meaning.clone())],
                false => languages
                    .iter()
                    .map(|(column, _, (language, part))| {
                        (
                            *column,
                            Meaning {
                                language: language.clone(),
                                part: *part,
                                ..meaning.clone()
                            },
                        )
                    })
                    .collect(),
            };
            let cells: Vec<(usize, &Meaning, &Cell)> = values
                .iter()
                .map(|(column, meaning)| (*column, meaning, row.cells.get(*column).unwrap_or(&empty)))
                .collect();
            entry.take_words(path, text(&cells, reading.language, &context), at, notes);
            continue;
        }
        let column = languages.first().map_or(left + 1, |(column, _, _)| *column);
        let found = value(
            meaning.column.kind,
            row.cells.get(column).unwrap_or(&empty),
            &context,
        );
        entry.take(path, found, at(column), notes);
    }
    entry.home = Home::Cells(homes);
    entry
}

/// Where values stand, by a first row that says so: `Field`, `Value`, `Value (Welsh)`, `Notes`.
fn value_columns(region: &Region) -> Vec<(usize, u32, (Option<String>, usize))> {
    let named = |cell: &Cell| {
        let (base, language, part) = crate::heading::split(&words(&cell.value));
        let is_value = ["value", "gwerth"].contains(&plain(&base).as_str());
        is_value.then_some((language, part))
    };
    let head = region
        .rows
        .iter()
        .take(8)
        .find(|row| row.cells.iter().any(|cell| named(cell).is_some()));
    let cells = head.into_iter().flat_map(|row| {
        row.cells
            .iter()
            .enumerate()
            .map(move |(column, cell)| (column, row.number, cell))
    });
    cells
        .filter_map(|(column, row, cell)| Some((column, row, named(cell)?)))
        .collect()
}
