//! News of several times, each in a column of its own.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::book::{Row, Value};
use crate::import::cell::nothing::says_nothing;
use crate::import::cell::words;
use crate::import::layout::Region;
use crate::import::layout::dated::{SUMMARY, columns};
use crate::import::notes::Notes;
use crate::import::rows::entry::{Entry, Field};
use crate::mapping::Mapping;
use crate::problem::Place;
use crate::tables::{Kind, table};

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
