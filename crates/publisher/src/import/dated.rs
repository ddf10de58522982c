//! Columns for the news of a time each: `Update (November 2025)` beside `Update (May 2026)`.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::book::{Row, Value};
use crate::import::day::{Typed, day};
use crate::import::entry::{Entry, Field};
use crate::import::known::meanings;
use crate::import::layout::{Region, visible};
use crate::import::notes::Notes;
use crate::import::nothing::says_nothing;
use crate::import::value::words;
use crate::mapping::Mapping;
use crate::problem::Place;
use crate::tables::{Kind, table};

const SUMMARY: &str = "progress.summary";

/// The columns of a table that each have the news of a time, with that time; none where there are not several.
pub fn columns(region: &Region) -> Vec<(usize, String)> {
    if region.table.name != "recommendations" {
        return Vec::new();
    }
    let dated = visible(region.sheet, &region.heading).filter_map(|(column, cell)| {
        let Value::Text(heading) = &cell.value else {
            return None;
        };
        // What a mapping has said something else of is no news.
        let other = region.columns.iter().find(|(other, _)| *other == column);
        let meaning = meanings(region.table, heading).into_iter().next()?;
        let news =
            meaning.column.path == SUMMARY && other.is_none_or(|(_, other)| other.column.path == SUMMARY);
        let (_, remark) = heading.split_once(['(', '[', '\n']).filter(|_| news)?;
        match day(remark.trim_end_matches([')', ']'])) {
            Ok(Typed::Whole(date)) => Some((column, date.to_string())),
            _ => None,
        }
    });
    let dated: Vec<(usize, String)> = dated.collect();
    let taken = dated
        .iter()
        .any(|(column, _)| region.columns.iter().any(|(taken, _)| taken == column));
    if taken && dated.len() > 1 {
        dated
    } else {
        Vec::new()
    }
}

/// Gives entries the news of these columns: the newest is how far it is now, the others are updates.
pub fn tell(region: &Region, found: &mut [Entry], notes: &mut Notes) {
    let columns = columns(region);
    let Some(updates) = table("updates").filter(|_| !columns.is_empty()) else {
        return;
    };
    let rows: HashMap<u32, &Row> = region.rows.iter().map(|row| (row.number, row)).collect();
    for entry in found {
        let Place::Row(sheet, number) = entry.place.clone() else {
            continue;
        };
        let mut news: Vec<(&str, String, Place)> = Vec::new();
        for (column, date) in &columns {
            let Some(cell) = rows.get(&number).and_then(|row| row.cells.get(*column)) else {
                continue;
            };
            let place = Place::Cell(sheet.clone(), number, u32::try_from(*column).unwrap_or(u32::MAX));
            let written = words(&cell.value);
            let told = region.columns.iter().any(|(known, _)| known == column);
            match &cell.value {
                Value::Fault(fault) if !told => {
                    let message =
                        format!("holds the error {fault} instead of words; mend the formula, or type them");
                    notes.error(place, "formula-fault", message);
                }
                Value::Fault(_) | Value::Empty => {}
                _ if says_nothing(Kind::Text, &written, &Mapping::default()) => {}
                _ => news.push((date, written, place)),
            }
        }
        news.sort_by_key(|(date, ..)| *date);
        entry.fields.retain(|field| field.path != SUMMARY);
        let field = |path, words: &str, place: &Place| Field {
            path,
            value: Json::from(words),
            place: place.clone(),
        };
        if let Some((date, words, place)) = news.pop() {
            if entry.fields.iter().all(|field| field.path != "progress.as_of") {
                entry.fields.push(field("progress.as_of", date, &place));
            }
            entry.fields.push(field(SUMMARY, &words, &place));
        }
        for (date, words, place) in news {
            let mut update = Entry::new(updates, entry.place.clone());
            update.fields.push(field("date", date, &place));
            update.fields.push(field("text", &words, &place));
            entry.below.push(update);
        }
    }
}
