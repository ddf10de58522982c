//! What a column holds by what stands in it: councils call the answer in a word and the answer in a paragraph alike.

use crate::book::Value;
use crate::import::cell::word::is_word;
use crate::import::cell::words;
use crate::import::layout::known::called;
use crate::import::layout::{Region, visible};
use crate::import::notes::Notes;
use crate::mapping::{Mapping, What};
use crate::problem::Place;
use crate::tables::{Column, DECISION, Kind, PROGRESS};

/// The four that are mistaken for each other.
const STATE: &str = "progress.state";
const SUMMARY: &str = "progress.summary";
const VERDICT: &str = "response.decision";
const REASON: &str = "response.explanation";

/// Gives columns of words and of prose the meaning that their cells have, unless a mapping has said what they are.
pub fn settle(region: &mut Region, mapping: &Mapping, notes: &mut Notes) {
    // One column may first have to make room for another.
    for _ in 0..4 {
        settle_once(region, mapping, notes);
    }
}

fn settle_once(region: &mut Region, mapping: &Mapping, notes: &mut Notes) {
    for place in 0..region.columns.len() {
        let Some((column, meaning)) = region.columns.get(place) else {
            continue;
        };
        let (column, path) = (*column, meaning.column.path);
        let heading = heading(region, column);
        if ![STATE, SUMMARY, VERDICT, REASON].contains(&path)
            || mapping
                .means(What::Column, &region.sheet.name, &heading)
                .is_some()
        {
            continue;
        }
        let Some(better) = held(region, column, path, mapping).filter(|better| *better != path) else {
            continue;
        };
        let taken = region
            .columns
            .iter()
            .any(|(_, other)| other.column.path == better);
        let found = region.table.columns.iter().find(|column| column.path == better);
        if let Some(found) = found.filter(|_| !taken) {
            tell(region, column, &heading, found, notes);
            if let Some((_, meaning)) = region.columns.get_mut(place) {
                meaning.column = found;
            }
        }
    }
}

fn heading(region: &Region, column: usize) -> String {
    let cell = region.heading.cells.get(column);
    cell.map_or(String::new(), |cell| words(&cell.value))
}

fn tell(region: &Region, column: usize, heading: &str, found: &Column, notes: &mut Notes) {
    let place = Place::Cell(
        region.sheet.name.clone(),
        region.head,
        u32::try_from(column).unwrap_or(u32::MAX),
    );
    let message = format!(
        "“{heading}” is read as {}, by what stands below it; a mapping can say otherwise",
        called(region.table, found.path)
    );
    notes.note(place, "heading-by-content", message);
}

/// Which of the four the cells of a column are.
fn held(region: &Region, column: usize, path: &'static str, mapping: &Mapping) -> Option<&'static str> {
    let cells = region.rows.iter().filter(|row| !row.hidden);
    let texts: Vec<String> = cells
        .filter_map(|row| visible(region.sheet, row).find(|(place, _)| *place == column))
        .filter(|(_, cell)| matches!(cell.value, Value::Text(_)))
        .map(|(_, cell)| words(&cell.value))
        .collect();
    if texts.is_empty() {
        return None;
    }
    let share =
        |list| texts.iter().filter(|text| is_word(list, text, mapping)).count() * 5 >= texts.len() * 3;
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    // `Accepted` and `Completed` may both stand in a column `Status`: first what the heading says.
    let order = if path == STATE {
        [(STATE, share(&PROGRESS)), (VERDICT, share(&DECISION))]
    } else {
        [(VERDICT, share(&DECISION)), (STATE, share(&PROGRESS))]
    };
    if let Some((path, _)) = order.iter().find(|(_, share)| *share) {
        return Some(path);
    }
    let prose = letters > texts.len() * 30;
    match path {
        STATE if prose => Some(SUMMARY),
        VERDICT if prose => Some(REASON),
        _ => None,
    }
}

/// Columns of per cent in which each number is a part of 1: those are to be multiplied by 100.
pub fn parts_of_one(region: &Region) -> Vec<usize> {
    let percent = region
        .columns
        .iter()
        .filter(|(_, meaning)| matches!(meaning.column.kind, Kind::Percent));
    let of_one = percent.filter(|(column, _)| {
        let numbers: Vec<f64> = region
            .rows
            .iter()
            .filter_map(|row| match row.cells.get(*column)?.value {
                Value::Number(number) => Some(number),
                _ => None,
            })
            .collect();
        numbers.iter().all(|number| (0.0..=1.0).contains(number))
            && numbers.iter().any(|number| number.fract() > 0.0)
    });
    of_one.map(|(column, _)| *column).collect()
}
