//! Logs that grow in a cell: `12/03/26 – signs up at four schools; 01/05/26 – all twelve done`.

use serde_json::Value as Json;

use crate::import::cell::day::{Typed, day};
use crate::import::notes::Notes;
use crate::import::rows::entry::{Entry, Field};
use crate::problem::Place;
use crate::tables::table;

/// Makes an update of each entry of a log. Where it is said how far a recommendation is, the newest says why.
pub fn part(entries: &mut [Entry], notes: &mut Notes) {
    let mut first: Option<Place> = None;
    let (mut cells, mut updates) = (0, 0);
    for entry in entries {
        let is_log = |field: &&Field| ["progress.summary", "updates.0.text"].contains(&field.path);
        let Some(field) = entry.fields.iter().find(is_log).cloned() else {
            continue;
        };
        let mut log = field.value.as_str().map(items).unwrap_or_default();
        let dated = log.iter().filter(|item| item.date.is_some()).count();
        if dated == 0 || dated == 1 && field.path == "progress.summary" {
            continue;
        }
        cells += 1;
        updates += log.len();
        first.get_or_insert_with(|| field.place.clone());
        entry.fields.retain(|other| other.path != field.path);
        let made = |path, value: &str| Field {
            path,
            value: Json::from(value),
            place: field.place.clone(),
        };
        let newest = log
            .iter()
            .filter_map(|item| item.date.clone())
            .max()
            .unwrap_or_default();
        if field.path == "progress.summary" {
            let at = log
                .iter()
                .position(|item| item.date.as_ref() == Some(&newest))
                .unwrap_or_default();
            let item = log.remove(at);
            entry.fields.push(made("progress.summary", &item.text));
            if entry.words("progress.as_of").is_none() {
                entry.fields.push(made("progress.as_of", &newest));
            }
        }
        // The date of the last update, in a column of its own.
        if let Some(date) = entry.fields.iter().find(|field| field.path == "updates.0.date") {
            if date.value.as_str() != Some(newest.as_str()) {
                let message = format!(
                    "is not the date of the newest entry of the log beside it ({newest}), so it was left out"
                );
                notes.warn(date.place.clone(), "log-date", message);
            }
            entry.fields.retain(|field| field.path != "updates.0.date");
        }
        let Some(table) = table("updates") else { continue };
        for item in log {
            let mut update = Entry::new(table, entry.place.clone());
            update
                .fields
                .extend(item.date.as_deref().map(|date| made("date", date)));
            update.fields.push(made("text", &item.text));
            entry.below.push(update);
        }
    }
    if let Some(place) = first {
        let more = match cells {
            1 => String::new(),
            2 => ", as is another below".to_owned(),
            cells => format!(", as are {} others below", cells - 1),
        };
        let message = format!(
            "is read as a log, an update for each date that begins a line{more}; {updates} updates in all"
        );
        notes.note(place, "cell-as-log", message);
    }
}

/// An entry of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    date: Option<String>,
    text: String,
}

/// A log's entries. A new one begins with each date at the beginning of a line, or after a semicolon.
fn items(log: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for line in log.split('\n') {
        for (place, piece) in line.split(';').enumerate() {
            match (dated(piece.trim()), items.last_mut()) {
                (Some((date, text)), _) => items.push(Item {
                    date: Some(date),
                    text: text.to_owned(),
                }),
                (None, None) => items.push(Item {
                    date: None,
                    text: piece.trim().to_owned(),
                }),
                (None, Some(item)) => {
                    item.text.push(if place == 0 { '\n' } else { ';' });
                    item.text.push_str(piece.trim_end());
                }
            }
        }
    }
    for item in &mut items {
        item.text = item.text.trim().trim_end_matches(';').to_owned();
    }
    items.retain(|item| !item.text.is_empty());
    items
}

/// A date at the beginning and what was noted on it: `12/03/26 – signs up`, `May 2026: lease signed`.
fn dated(piece: &str) -> Option<(String, &str)> {
    // So long is `Wednesday 30 September 2026:`.
    const LONGEST: usize = 30;
    let ends = piece
        .char_indices()
        .take(LONGEST)
        .filter(|(_, letter)| matches!(letter, ' ' | ':' | '–' | '—' | '-' | ')'));
    let mut found = None;
    for (end, _) in ends {
        let (before, after) = (piece.get(..end)?, piece.get(end..)?);
        let text = after.trim_start_matches([' ', ':', '–', '—', '-', ')', '\u{a0}']);
        let before = before.trim_start_matches('(');
        let parted = after.trim_start().starts_with([':', '–', '—', '-', ')']);
        let Ok(Typed::Whole(date)) = day(before) else {
            continue;
        };
        // `2026 was a good year` is a sentence, and `May 2026 brought rain`; `12/03/26 signs up` is an entry.
        let clear = date.day.is_some() && before.starts_with(|letter: char| letter.is_ascii_digit())
            || date.month.is_some() && parted;
        // A span of days is none.
        if clear && !text.is_empty() && !begins_with_date(text) {
            found = Some((date.to_string(), text));
        }
    }
    found
}

fn begins_with_date(text: &str) -> bool {
    let first = text.split([' ', ':']).next().unwrap_or_default();
    first.contains(['/', '.', '-']) && day(first).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(log: &str) -> Vec<(String, String)> {
        let said = |item: Item| (item.date.unwrap_or_default(), item.text);
        items(log).into_iter().map(said).collect()
    }

    fn pair(date: &str, text: &str) -> (String, String) {
        (date.to_owned(), text.to_owned())
    }

    #[test]
    fn each_date_that_begins_a_line_begins_an_entry() {
        assert_eq!(
            read("12/03/26 – signs up; poles too; 01/05/26 – all done\nand painted"),
            [
                pair("2026-03-12", "signs up; poles too"),
                pair("2026-05-01", "all done\nand painted")
            ]
        );
        assert_eq!(
            read("May 2026: lease signed.\n10 January 2026 - looking"),
            [pair("2026-05", "lease signed."), pair("2026-01-10", "looking")]
        );
        assert_eq!(
            read("Begun.\n(12.3.26) first trees"),
            [pair("", "Begun."), pair("2026-03-12", "first trees")]
        );
    }

    #[test]
    fn a_date_in_a_sentence_begins_nothing() {
        for text in [
            "We opened on 4 April 2026 and mended 90 things.",
            "2026 was a good year",
            "May 2026 brought rain",
            "10/05/2026 - 12/05/2026 fair",
            "3 schools - all done",
        ] {
            assert_eq!(read(text), [pair("", text)]);
        }
    }
}
