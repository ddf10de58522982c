//! Where tables lie in a book, and which column means what.

pub mod dated;
mod head;
pub mod known;
mod region;
mod settle;

pub use region::{Region, visible};
pub use settle::{parts_of_one, settle};

use std::collections::BTreeSet;

use crate::book::{Book, Row, Sheet, Value};
use crate::import::notes::Notes;
use crate::import::plain::{plain, quoted};
use crate::mapping::{LEFT_OUT, Mapping, What, path_named, table_named};
use crate::problem::Place;
use crate::tables::{Form, Table, table};
use crate::workbook::is_guide;
use known::{Meaning, called, guess, is_called, meanings, tables_in_rows};

/// Headings stand in one of so many first rows; below are data.
const DEEPEST: usize = 60;
/// No heading is longer, in letters.
const LONGEST: usize = 120;

/// Every table of the book that can be made out. What cannot is noted.
pub fn regions<'a>(book: &'a Book, mapping: &Mapping, notes: &mut Notes) -> Vec<Region<'a>> {
    let mut regions = Vec::new();
    for sheet in &book.sheets {
        let told = mapping.means(What::Sheet, &sheet.name, "");
        if told == Some(LEFT_OUT) || sheet.rows.is_empty() || is_guide(&sheet.name) {
            continue;
        }
        if sheet.hidden && told.is_none() {
            notes.note(
                Place::Sheet(sheet.name.clone()),
                "sheet-hidden",
                "is hidden, so it was left out".to_owned(),
            );
            continue;
        }
        let found = match told.and_then(table_named) {
            Some(table) => told_region(sheet, table, mapping).into_iter().collect(),
            None => in_sheet(sheet, mapping),
        };
        if found.is_empty() {
            not_understood(sheet, told, mapping, notes);
        }
        if let Some(first) = found.first() {
            head::above(first, notes);
        }
        for region in &found {
            heading_problems(region, mapping, notes);
            if region.head > 0 {
                head::left_out(region, notes);
            }
        }
        regions.extend(found);
    }
    regions
}

/// The region of a sheet whose table a mapping names: under the row that it names, or the one with the most headings.
fn told_region<'a>(sheet: &'a Sheet, table: &'static Table, mapping: &Mapping) -> Option<Region<'a>> {
    if table.form == Form::Facts {
        return facts(sheet, table);
    }
    let told = mapping
        .means(What::Headings, &sheet.name, "")
        .and_then(|row| row.parse::<u32>().ok());
    let (place, _) = match told {
        Some(number) => sheet
            .rows
            .iter()
            .enumerate()
            .find(|(_, row)| row.number == number)?,
        None => sheet
            .rows
            .iter()
            .enumerate()
            .take(DEEPEST)
            .max_by_key(|(place, row)| {
                (
                    columns(table, sheet, row, mapping).len(),
                    std::cmp::Reverse(*place),
                )
            })?,
    };
    region(sheet, table, place, sheet.rows.len(), mapping)
}

/// A table under the row of headings at this place, down to before the end.
fn region<'a>(
    sheet: &'a Sheet,
    table: &'static Table,
    place: usize,
    end: usize,
    mapping: &Mapping,
) -> Option<Region<'a>> {
    let heading = head::whole(sheet, place, table, mapping);
    Some(Region {
        table,
        sheet,
        head: heading.number,
        columns: columns(table, sheet, &heading, mapping),
        heading,
        rows: sheet.rows.get(place + 1..end)?,
    })
}

/// The regions of a sheet of which nothing is told: one, or several below each other.
fn in_sheet<'a>(sheet: &'a Sheet, mapping: &Mapping) -> Vec<Region<'a>> {
    if let Some(facts) = table("assembly").and_then(|table| facts(sheet, table)) {
        return vec![facts];
    }
    let told = mapping
        .means(What::Headings, &sheet.name, "")
        .and_then(|row| row.parse::<u32>().ok());
    let mut heads: Vec<(usize, &'static Table)> = Vec::new();
    for (place, row) in sheet.rows.iter().enumerate() {
        if told.is_some_and(|told| told != row.number) {
            continue;
        }
        if let Some(table) = headed(sheet, row, mapping, told.is_some()) {
            heads.push((place, table));
        }
    }
    let ends = heads
        .iter()
        .skip(1)
        .map(|(place, _)| *place)
        .chain([sheet.rows.len()]);
    // Right above other headings stand the names of groups of columns.
    let regions = heads
        .iter()
        .zip(ends)
        .filter(|((place, _), end)| place + 1 < *end || *end == sheet.rows.len())
        .filter_map(|(&(place, table), end)| region(sheet, table, place, end, mapping));
    regions.collect()
}

/// The table whose headings stand in this row, if it is a row of headings: words only, at least half of them known, and two.
fn headed(sheet: &Sheet, row: &Row, mapping: &Mapping, told: bool) -> Option<&'static Table> {
    let mut written = 0;
    for (_, cell) in visible(sheet, row) {
        match &cell.value {
            Value::Empty => {}
            Value::Text(words) if words.chars().count() <= LONGEST => written += 1,
            Value::Number(_) if told => written += 1,
            _ => return None,
        }
    }
    let mut best: Option<(usize, &'static Table)> = None;
    for table in tables_in_rows() {
        let columns = columns(table, sheet, row, mapping);
        let has = |paths: &[&str]| {
            columns
                .iter()
                .any(|(_, meaning)| paths.contains(&meaning.column.path))
        };
        let known = columns.len();
        // Lists to choose from have a decision and a status each; recommendations have a number or words as well.
        let named = table.name != "recommendations" || has(&["id", "number", "title", "text"]);
        let called = is_called(table, &sheet.name);
        let enough = told && known > 0
            || named && known >= 2 && known * 2 >= written
            || called && known >= 1 && known == written;
        // A sheet's own name is worth two headings.
        let score = known * 2 + if called { 5 } else { 0 };
        // Without words of their own they are rather what is done about recommendations.
        let bare = table.name == "recommendations" && !has(&["title", "text"]);
        let score = if bare { score - known } else { score };
        if enough && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, table));
        }
    }
    best.map(|(_, table)| table)
}

/// What each column means by its heading in this row; each meaning once, for the column that is nearest to its name.
fn columns(table: &'static Table, sheet: &Sheet, row: &Row, mapping: &Mapping) -> Vec<(usize, Meaning)> {
    let mut offers: Vec<(usize, bool, Meaning)> = Vec::new();
    for (place, cell) in visible(sheet, row) {
        let Value::Text(heading) = &cell.value else {
            continue;
        };
        match mapping.means(What::Column, &sheet.name, heading) {
            Some(LEFT_OUT) => {}
            Some(means) => {
                let path = path_named(table, means);
                let column = table.columns.iter().find(|column| Some(column.path) == path);
                let (_, language, part) = crate::heading::split(means);
                offers.extend(column.map(|column| {
                    let meaning = Meaning {
                        column,
                        language,
                        part,
                        distance: 0,
                    };
                    (place, true, meaning)
                }));
            }
            None => offers.extend(
                meanings(table, heading)
                    .into_iter()
                    .map(|meaning| (place, false, meaning)),
            ),
        }
    }
    // What a mapping says goes first, then the nearest to its own name, then the leftmost.
    offers.sort_by_key(|(place, told, meaning)| (!told, meaning.distance, *place));
    let mut taken: Vec<(usize, Meaning)> = Vec::new();
    for (place, _, meaning) in offers {
        let same = |other: &Meaning| {
            other.column.path == meaning.column.path
                && other.language == meaning.language
                && other.part == meaning.part
        };
        if !taken.iter().any(|(other, known)| *other == place || same(known)) {
            taken.push((place, meaning));
        }
    }
    taken.sort_by_key(|(place, _)| *place);
    if table.name == "recommendations" {
        head::by_neighbour(table, sheet, row, &mut taken);
    }
    taken
}

/// A sheet of facts: names on the left, values beside them. It is one if it is called so, or has three of the names.
fn facts<'a>(sheet: &'a Sheet, table: &'static Table) -> Option<Region<'a>> {
    let name = |row: &Row| {
        let name = row.cells.iter().find(|cell| !cell.is_empty())?;
        let Value::Text(name) = &name.value else {
            return None;
        };
        Some(meanings(table, name).first()?.column.path)
    };
    let names: Vec<&str> = sheet.rows.iter().filter_map(name).collect();
    // A column of ids may have the name of a fact in each of its rows.
    let distinct = names.iter().collect::<BTreeSet<_>>().len();
    let several = distinct >= 3 && names.len() * 2 >= sheet.rows.len() && distinct * 2 > names.len();
    let enough = several || distinct >= 1 && is_called(table, &sheet.name);
    enough.then(|| Region {
        table,
        sheet,
        head: 0,
        heading: Row::default(),
        columns: Vec::new(),
        rows: &sheet.rows,
    })
}

/// A sheet that holds no table that is known.
fn not_understood(sheet: &Sheet, told: Option<&str>, mapping: &Mapping, notes: &mut Notes) {
    let place = Place::Sheet(sheet.name.clone());
    if let Some(told) = told {
        let message = format!(
            "has no headings of {told} in its first {DEEPEST} rows; say in the mapping in which row they stand"
        );
        notes.error(place, "headings-missing", message);
        return;
    }
    // The row that could be headings: the first with several short words.
    let likely = sheet.rows.iter().take(DEEPEST).find(|row| {
        let texts = visible(sheet, row).filter(
            |(_, cell)| matches!(&cell.value, Value::Text(words) if words.chars().count() <= LONGEST),
        );
        texts.count() >= 2
    });
    if let Some(recommendations) = table("recommendations") {
        let names = sheet.rows.iter().filter_map(|row| {
            let (_, cell) = visible(sheet, row).find(|(_, cell)| !cell.is_empty())?;
            let Value::Text(heading) = &cell.value else {
                return None;
            };
            Some(meanings(recommendations, heading).first()?.column.path)
        });
        if names.collect::<BTreeSet<_>>().len() >= 3 {
            let message = "has its headings below each other and a recommendation in each column; turn it, in Excel by Copy, Paste Special and Transpose";
            notes.error(place, "table-turned", message.to_owned());
            return;
        }
    }
    notes.warn(
        place,
        "sheet-unknown",
        "holds no table that is known by its headings, so it was left out; a mapping can say what it is"
            .to_owned(),
    );
    notes.suggest(What::Sheet, &sheet.name, "", "");
    let recommendations = table("recommendations");
    for (_, cell) in likely.into_iter().flat_map(|row| visible(sheet, row)) {
        if let (Value::Text(heading), Some(table)) = (&cell.value, recommendations) {
            let guessed = guess(table, heading).map_or("", |column| column.path);
            if mapping.means(What::Column, &sheet.name, heading).is_none() {
                notes.suggest(What::Column, &sheet.name, heading, guessed);
            }
        }
    }
}

/// Headings that mean nothing, or what another means already.
fn heading_problems(region: &Region, mapping: &Mapping, notes: &mut Notes) {
    let sheet = &region.sheet.name;
    notes.suggest(What::Sheet, sheet, "", region.table.name);
    let dated = dated::columns(region);
    for (column, cell) in visible(region.sheet, &region.heading) {
        let Value::Text(heading) = &cell.value else {
            continue;
        };
        if let Some((_, date)) = dated.iter().find(|(dated, _)| *dated == column) {
            let message = format!("{} is read as the news of {date}", quoted(heading));
            notes.note(cell_of(region, column), "heading-dated", message);
            continue;
        }
        if let Some((_, meaning)) = region.columns.iter().find(|(place, _)| *place == column) {
            notes.suggest(What::Column, sheet, heading, meaning.column.path);
            if meaning.distance == head::BY_PLACE {
                let message = format!(
                    "{} is read as {}, by what stands on its left; a mapping can say otherwise",
                    quoted(heading),
                    called(region.table, meaning.column.path)
                );
                notes.note(cell_of(region, column), "heading-by-place", message);
            }
            continue;
        }
        if mapping.means(What::Column, sheet, heading) == Some(LEFT_OUT) || plain(heading).is_empty() {
            continue;
        }
        let place = cell_of(region, column);
        let heading_shown = quoted(heading);
        if let Some(meaning) = meanings(region.table, heading).first() {
            if head::begins_another(region, column, meaning) {
                let message = format!(
                    "{heading_shown} begins a second table beside the first, and its rows belong to other things; move it to a sheet of its own"
                );
                notes.error(place, "tables-beside", message);
                return;
            }
            let other = region
                .columns
                .iter()
                .find(|(_, other)| other.column.path == meaning.column.path);
            let taken = other.map_or(0, |(place, _)| *place);
            let letters = crate::book::letters(u32::try_from(taken).unwrap_or(u32::MAX));
            let message = format!(
                "{heading_shown} is {}, as column {letters} is already, so this column was left out; a mapping can say otherwise",
                called(region.table, meaning.column.path)
            );
            notes.warn(place, "heading-twice", message);
            notes.suggest(What::Column, sheet, heading, LEFT_OUT);
        } else {
            let guessed = guess(region.table, heading).map(|column| column.path);
            let perhaps = guessed
                .map(|path| format!(" (perhaps it is {}, {path}?)", called(region.table, path)))
                .unwrap_or_default();
            let message = format!(
                "{heading_shown} is no heading that is known{perhaps}, so its column was left out; a mapping can say what it is"
            );
            let filled = region
                .rows
                .iter()
                .any(|row| row.cells.get(column).is_some_and(|cell| !cell.is_empty()));
            // What looks like one of ours is rather lost than left out.
            match guessed {
                Some(_) if filled => notes.warn(place, "heading-unknown", message),
                _ => notes.note(place, "heading-unknown", message),
            }
            notes.suggest(What::Column, sheet, heading, guessed.unwrap_or(""));
        }
    }
}

fn cell_of(region: &Region, column: usize) -> Place {
    let column = u32::try_from(column).unwrap_or(u32::MAX);
    Place::Cell(region.sheet.name.clone(), region.head, column)
}
