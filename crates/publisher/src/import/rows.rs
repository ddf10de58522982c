//! Rows of a table as entries.

mod dated;
pub mod entry;
mod fact;
pub mod home;
mod log;
pub mod news;
mod passed;
pub mod repeat;
mod silent;
pub mod unnumbered;

pub use entry::{Entry, Field};
pub use fact::facts;

use serde_json::Value as Json;

use crate::book::{Cell, Row, Value};
use crate::import::cell::nothing::unkept;
use crate::import::cell::{Context, Fault, value, words};
use crate::import::layout::known::Meaning;
use crate::import::layout::parts_of_one;
use crate::import::layout::{Region, visible};
use crate::import::notes::Notes;
use crate::import::plain::quoted;
use crate::import::rows::home::Home;
use crate::import::rows::passed::Passed;
use crate::import::zone::Zone;
use crate::mapping::{Mapping, What};
use crate::problem::Place;
use crate::tables::{Kind, Table};
use crate::wording;

/// What it takes to read rows.
pub struct Reading<'a> {
    /// A council's own words.
    pub mapping: &'a Mapping,
    /// The language of the document.
    pub language: &'a str,
    /// The zone of the document.
    pub zone: &'a Zone,
}

/// The entries of a region in rows.
pub fn entries(region: &Region, reading: &Reading, notes: &mut Notes) -> Vec<Entry> {
    let of_one = parts_of_one(region);
    // The first of several columns for the same: that of the document's own language.
    let mut columns: Vec<(&'static str, u32)> = Vec::new();
    for (column, meaning) in &region.columns {
        if !columns.iter().any(|(path, _)| *path == meaning.column.path) {
            columns.push((meaning.column.path, u32::try_from(*column).unwrap_or(u32::MAX)));
        }
    }
    let home = Home::Columns(columns.into());
    let mut entries = Vec::new();
    let mut banner: Option<(String, Place)> = None;
    let mut hidden: Vec<u32> = Vec::new();
    for (index, row) in region.rows.iter().enumerate() {
        if row.hidden {
            hidden.push(row.number);
            continue;
        }
        let later = region.rows.get(index + 1..).unwrap_or_default();
        match look(region, row, later, reading) {
            Look::Nothing | Look::Example => {}
            Look::OwnExample(words) => {
                let message = format!(
                    "{} begins a row that shows how the sheet is filled in, so it was left out; if it is none, give it a number or an id",
                    quoted(&words)
                );
                notes.note(
                    Place::Row(region.sheet.name.clone(), row.number),
                    "row-passed-over",
                    message,
                );
            }
            Look::Note(words) => {
                let message = format!("{} is no row of the table, so it was left out", quoted(&words));
                notes.note(
                    Place::Row(region.sheet.name.clone(), row.number),
                    "row-passed-over",
                    message,
                );
            }
            Look::Banner(words) => {
                let place = Place::Row(region.sheet.name.clone(), row.number);
                notes.note(
                    place.clone(),
                    "row-as-theme",
                    format!("{} is read as the theme of the rows below it", quoted(&words)),
                );
                banner = Some((words, place));
            }
            Look::Data => {
                let mut entry = entry(region, row, reading, (&of_one, &home), notes);
                if let Some((theme, place)) = &banner {
                    entry.fields.push(Field {
                        path: "theme",
                        value: Json::from(theme.as_str()),
                        place: place.clone(),
                    });
                }
                entries.push(entry);
            }
        }
    }
    silent::note(region, reading.mapping, notes);
    if let (Some(first), Some(last)) = (hidden.first(), hidden.last()) {
        let rows = if first == last {
            format!("row {first}")
        } else {
            format!("{} rows from {first} to {last}", hidden.len())
        };
        let verb = if first == last { "is" } else { "are" };
        let message = format!(
            "{rows} {verb} hidden, by hand or by a filter, and left out; show what is to be published"
        );
        notes.warn(Place::Sheet(region.sheet.name.clone()), "rows-hidden", message);
    }
    entries
}

/// What a row is.
enum Look {
    Nothing,
    /// The template's.
    Example,
    /// A council's.
    OwnExample(String),
    Note(String),
    Banner(String),
    Data,
}

fn look(region: &Region, row: &Row, later: &[Row], reading: &Reading) -> Look {
    let filled: Vec<(usize, &Cell)> = visible(region.sheet, row)
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let Some((_, cell)) = filled.first() else {
        return Look::Nothing;
    };
    let said = words(&cell.value);
    match passed::example(region, row, &filled) {
        Some(Passed::Template) => return Look::Example,
        Some(Passed::Own(words)) => return Look::OwnExample(words),
        None => {}
    }
    let known: Vec<&Meaning> = region
        .columns
        .iter()
        .filter(|(column, _)| filled.iter().any(|(place, _)| place == column))
        .map(|(_, meaning)| meaning)
        .collect();
    if known.is_empty() || passed::is_total(region, &filled) {
        return Look::Note(said);
    }
    // One cell alone, where a number or a code belongs, with words in it: a line between the rows, or under them.
    let alone = filled.len() == 1 && region.columns.len() > 1;
    // What the column can read is no note.
    let context = Context {
        mapping: reading.mapping,
        zone: reading.zone,
    };
    let label = known.iter().all(|meaning| match meaning.column.kind {
        Kind::Id | Kind::Line | Kind::Of(_) => true,
        kind => !kind.is_words() && value(kind, cell, &context).is_err(),
    });
    let sentence = said.split_whitespace().count() > 1
        && !said.starts_with(|letter: char| letter.is_ascii_digit())
        || said.chars().count() > 24;
    if !(alone && label && sentence) {
        return Look::Data;
    }
    let themed = region.table.name == "recommendations"
        && !region
            .columns
            .iter()
            .any(|(_, meaning)| meaning.column.path == "theme");
    let followed = later.iter().any(|row| {
        visible(region.sheet, row)
            .filter(|(_, cell)| !cell.is_empty())
            .count()
            > 1
    });
    if themed && followed {
        Look::Banner(said)
    } else {
        Look::Note(said)
    }
}

fn entry(
    region: &Region,
    row: &Row,
    reading: &Reading,
    (of_one, home): (&[usize], &Home),
    notes: &mut Notes,
) -> Entry {
    let mut entry = Entry::new(region.table, Place::Row(region.sheet.name.clone(), row.number));
    entry.home = home.clone();
    let empty = Cell::default();
    let own_zone = region
        .columns
        .iter()
        .find(|(_, meaning)| meaning.column.path == "time_zone")
        .and_then(|(place, _)| row.cells.get(*place));
    let own_zone = own_zone
        .filter(|cell| !cell.is_empty())
        .map(|cell| Zone::named(&words(&cell.value)));
    let context = Context {
        mapping: reading.mapping,
        zone: own_zone.as_ref().unwrap_or(reading.zone),
    };
    let mut done: Vec<&str> = Vec::new();
    for (column, meaning) in &region.columns {
        let path = meaning.column.path;
        let at = |column: usize| {
            Place::Cell(
                region.sheet.name.clone(),
                row.number,
                u32::try_from(column).unwrap_or(u32::MAX),
            )
        };
        if meaning.column.kind.is_words() {
            if !done.contains(&path) {
                done.push(path);
                let cells = region
                    .columns
                    .iter()
                    .filter(|(_, other)| other.column.path == path);
                let cells: Vec<(usize, &Meaning, &Cell)> = cells
                    .map(|(column, meaning)| (*column, meaning, row.cells.get(*column).unwrap_or(&empty)))
                    .collect();
                entry.take_words(path, text(&cells, reading.language, &context), at, notes);
            }
            continue;
        }
        let mut cell = row.cells.get(*column).unwrap_or(&empty).clone();
        // A row that is coloured all along says nothing by it.
        if cell.is_empty() && cell.fill.is_some() {
            let filled = region
                .columns
                .iter()
                .filter_map(|(column, _)| row.cells.get(*column)?.fill);
            if filled.filter(|fill| Some(*fill) == cell.fill).count() * 2 > region.columns.len() {
                cell.fill = None;
            }
        }
        if let (Value::Number(number), true) = (&cell.value, of_one.contains(column)) {
            cell.value = Value::Number((number * 10_000.0).round() / 100.0);
        }
        entry.take(
            path,
            value(meaning.column.kind, &cell, &context),
            at(*column),
            notes,
        );
    }
    entry
}

/// Tells what is wrong with a cell, by the name of its column.
fn report(notes: &mut Notes, place: Place, (table, path): (&Table, &str), fault: Fault) {
    // Nobody's guess decides for a council.
    if let Some((list, word)) = &fault.word {
        notes.suggest(What::Word, list, word, "");
    }
    let name = wording::of("en").and_then(|wording| wording.column(table.name, path));
    let message = match name {
        Some(words) => format!("{} {}", words.name, fault.message),
        None => fault.message,
    };
    notes.error(place, fault.rule, message);
}

/// What cells say in words.
pub struct Words {
    /// The words, and the first column that has any.
    pub said: Option<(Json, usize)>,
    /// Columns whose cells are not taken, and why.
    pub faults: Vec<(usize, Fault)>,
}

impl Entry {
    /// Takes what a cell says, or tells why it is not taken.
    pub fn take(
        &mut self,
        path: &'static str,
        found: Result<Option<Json>, Fault>,
        place: Place,
        notes: &mut Notes,
    ) {
        match found {
            Ok(None) => {}
            Ok(Some(value)) => {
                let field = Field { path, value, place };
                match path.starts_with('@') {
                    true => self.names.push(field),
                    false => self.fields.push(field),
                }
            }
            Err(fault) => {
                self.unread.push(path);
                report(notes, place, (self.table, path), fault);
            }
        }
    }

    /// The same for words, which may stand in several cells.
    pub fn take_words(
        &mut self,
        path: &'static str,
        words: Words,
        at: impl Fn(usize) -> Place,
        notes: &mut Notes,
    ) {
        for (column, fault) in words.faults {
            self.take(path, Err(fault), at(column), notes);
        }
        if let Some((value, column)) = words.said {
            self.take(path, Ok(Some(value)), at(column), notes);
        }
    }
}

/// The words of cells for several languages, each perhaps in several parts.
pub fn text(cells: &[(usize, &Meaning, &Cell)], language: &str, context: &Context) -> Words {
    let mut faults = Vec::new();
    let mut languages: Vec<(Option<&str>, String, usize)> = Vec::new();
    let mut parts: Vec<&(usize, &Meaning, &Cell)> = cells.iter().collect();
    parts.sort_by_key(|(_, meaning, _)| meaning.part);
    for (column, meaning, cell) in parts {
        match value(Kind::Text, cell, context) {
            Err(fault) => {
                faults.push((*column, fault));
                continue;
            }
            Ok(None) => continue,
            Ok(Some(_)) => {}
        }
        let raw = match &cell.value {
            Value::Text(text) => text.clone(),
            other => words(other),
        };
        let tag = meaning.language.as_deref().filter(|tag| *tag != language);
        match languages.iter_mut().find(|(known, _, _)| *known == tag) {
            Some((_, words, _)) => words.push_str(&raw),
            None => languages.push((tag, raw, *column)),
        }
    }
    let said = languages
        .into_iter()
        .map(|(tag, raw, column)| (tag, unkept(&words(&Value::Text(raw))).to_owned(), column));
    let mut said: Vec<(Option<&str>, String, usize)> =
        said.filter(|(_, words, _)| !words.is_empty()).collect();
    said.sort_by_key(|(_, _, column)| *column);
    let said = said.first().map(|(_, _, first)| {
        let json = match said.as_slice() {
            [(None, words, _)] => Json::from(words.as_str()),
            several => {
                let by_language = several
                    .iter()
                    .map(|(tag, words, _)| (tag.unwrap_or(language).to_owned(), Json::from(words.as_str())));
                Json::Object(by_language.collect())
            }
        };
        (json, *first)
    });
    Words { said, faults }
}
