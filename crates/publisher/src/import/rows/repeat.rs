//! Recommendations that go on over several rows: one row for each action, the recommendation merged or written beside each.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::import::notes::Notes;
use crate::import::plain::{quoted, without_kind};
use crate::import::rows::entry::{Entry, Field};
use crate::problem::Place;
use crate::tables::{Kind, Table, table};
use crate::wording;

/// Puts rows that say more of a recommendation to its first row. The same number with other words is another recommendation.
pub fn fold(entries: &mut Vec<Entry>, notes: &mut Notes) {
    let mut kept: Vec<Entry> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    // Of each sheet the first row that goes on, and how many do.
    let mut folded: Vec<(Place, usize)> = Vec::new();
    for entry in entries.drain(..) {
        let key = key(&entry);
        let same = key.as_ref().and_then(|key| known.get(key).copied());
        let last = kept
            .len()
            .checked_sub(1)
            .filter(|_| key.is_none() && only_adds(&entry));
        let first = same.or(last).and_then(|place| kept.get_mut(place));
        match first {
            Some(first)
                if same.is_some() && goes_on(first, &entry) || same.is_none() && beside(first, &entry) =>
            {
                match folded
                    .iter_mut()
                    .find(|(place, _)| sheet(place) == sheet(&entry.place))
                {
                    Some((_, rows)) => *rows += 1,
                    None => folded.push((entry.place.clone(), 1)),
                }
                add(first, entry, notes);
                continue;
            }
            // Of ids the checker says that they are there twice.
            Some(first) if same.is_some() && entry.words("id").is_none() => {
                let message = format!(
                    "has the number {} of another recommendation ({}); give each its own, since links and actions go by it",
                    quoted(entry.words("number").unwrap_or_default()),
                    first.place,
                );
                notes.warn(entry.place.clone(), "number-twice", message);
            }
            _ => {}
        }
        if let Some(key) = key {
            known.entry(key).or_insert(kept.len());
        }
        kept.push(entry);
    }
    for (place, rows) in folded {
        let more = match rows {
            1 => String::new(),
            2 => ", like another below".to_owned(),
            rows => format!(", like {} others below", rows - 1),
        };
        let message =
            format!("says more of a recommendation that has a row already, and was added to it{more}");
        notes.note(place, "row-goes-on", message);
    }
    *entries = kept;
}

/// What a recommendation is known by.
fn key(entry: &Entry) -> Option<String> {
    let id = entry.words("id").map(str::to_lowercase);
    id.or_else(|| entry.words("number").map(plain_number))
}

/// `Rec 7` and `7.` are 7, but `1.1` is not 11, and `1-2` not `1/2`.
fn plain_number(number: &str) -> String {
    let number = without_kind(number).trim_matches(|letter: char| !letter.is_alphanumeric());
    let letters = number.chars().map(|letter| match letter {
        '–' | '—' => '-',
        other => other,
    });
    let words = letters.collect::<String>().to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sheet(place: &Place) -> &str {
    match place {
        Place::Sheet(sheet) | Place::Row(sheet, _) | Place::Cell(sheet, ..) => sheet,
        Place::Whole | Place::Path(_) => "",
    }
}

fn beside(one: &Entry, other: &Entry) -> bool {
    sheet(&one.place) == sheet(&other.place)
}

/// Whether a row has no other words for the recommendation than its first row has.
fn goes_on(first: &Entry, entry: &Entry) -> bool {
    ["title", "text"].iter().all(|path| {
        let own = |entry: &Entry| {
            entry
                .fields
                .iter()
                .find(|field| field.path == *path)
                .map(|field| field.value.clone())
        };
        own(entry).is_none_or(|words| own(first).is_none_or(|known| known == words))
    })
}

/// Whether a row without a number says only what was done.
fn only_adds(entry: &Entry) -> bool {
    let adds = |field: &Field| field.path.starts_with("actions.") || field.path.starts_with("updates.");
    entry.fields.iter().any(adds)
        && entry
            .fields
            .iter()
            .all(|field| adds(field) || field.path == "theme")
}

fn add(first: &mut Entry, entry: Entry, notes: &mut Notes) {
    let mut below = entry.below;
    for name in ["actions", "updates"] {
        let Some(table) = table(name) else { continue };
        let mut made = Entry::new(table, entry.place.clone());
        for column in table.columns {
            let path = format!("{name}.0.{}", column.path);
            let field = entry.fields.iter().find(|field| field.path == path);
            made.fields.extend(field.map(|field| Field {
                path: column.path,
                ..field.clone()
            }));
        }
        // What is merged downwards with the recommendation is there already.
        let known = made.fields.iter().all(|field| {
            let path = format!("{name}.0.{}", field.path);
            first
                .fields
                .iter()
                .any(|other| other.path == path && other.value == field.value)
        });
        if !known {
            below.push(made);
        }
    }
    first.below.extend(below);
    let others = entry.fields.into_iter().filter(|field| {
        !["id", "number"].contains(&field.path)
            && !field.path.starts_with("actions.")
            && !field.path.starts_with("updates.")
    });
    for field in others {
        match first.fields.iter().find(|known| known.path == field.path) {
            None => first.fields.push(field),
            Some(known) if known.value == field.value => {}
            Some(known) => {
                let message = format!(
                    "says {}, but {} says {} of the same recommendation, which can have one only; say it in its first row, or leave the column out by a mapping",
                    shown(first.table, field.path, &field.value),
                    known.place,
                    shown(first.table, known.path, &known.value)
                );
                notes.error(field.place, "rows-differ", message);
            }
        }
    }
    first.unread.extend(entry.unread);
}

/// What a field says, as people name it.
fn shown(table: &Table, path: &str, value: &Json) -> String {
    let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let column = table.columns.iter().find(|column| column.path == path);
    let named = column.and_then(|column| match column.kind {
        Kind::Word(list) => wording::of("en")?.word(list.name, &words),
        _ => None,
    });
    quoted(named.map_or(&words, |named| &named.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, fields: &[(&'static str, &str)]) -> Entry {
        let place = Place::Row("Tracker".to_owned(), number);
        let mut entry = Entry::new(table("recommendations").unwrap(), place.clone());
        entry.fields.extend(fields.iter().map(|(path, value)| Field {
            path,
            value: Json::from(*value),
            place: place.clone(),
        }));
        entry
    }

    #[test]
    fn rows_of_one_recommendation_are_one() {
        let mut notes = Notes::default();
        let mut entries = vec![
            row(
                2,
                &[
                    ("number", "7"),
                    ("text", "Keep bees."),
                    ("actions.0.title", "Buy hives"),
                ],
            ),
            row(
                3,
                &[
                    ("number", "Rec 7"),
                    ("text", "Keep bees."),
                    ("actions.0.title", "Train keepers"),
                ],
            ),
            row(4, &[("actions.0.title", "Sell honey"), ("actions.0.due", "2027")]),
            row(
                5,
                &[
                    ("number", "7"),
                    ("text", "Keep bees."),
                    ("actions.0.title", "Buy hives"),
                ],
            ),
            row(6, &[("number", "8"), ("text", "Mow less.")]),
        ];
        fold(&mut entries, &mut notes);
        assert_eq!(entries.len(), 2);
        let titles: Vec<_> = entries[0]
            .below
            .iter()
            .map(|action| action.words("title"))
            .collect();
        assert_eq!(titles, [Some("Train keepers"), Some("Sell honey")]);
        assert_eq!(entries[0].below[1].words("due"), Some("2027"));
    }

    #[test]
    fn numbers_are_the_same_however_they_are_dressed() {
        for (one, other) in [
            ("Rec 7", "7."),
            ("7B", "(7b)"),
            ("1–2", "1-2"),
            ("Rec. 1.1", "1.1"),
        ] {
            assert_eq!(plain_number(one), plain_number(other));
        }
        for (one, other) in [("1-2", "1/2"), ("1.1", "11"), ("1.2", "1-2")] {
            assert_ne!(plain_number(one), plain_number(other));
        }
    }

    #[test]
    fn the_same_number_with_other_words_is_another() {
        let mut notes = Notes::default();
        let mut entries = vec![
            row(2, &[("number", "7"), ("text", "Keep bees.")]),
            row(3, &[("number", "7"), ("text", "Mow less.")]),
        ];
        fold(&mut entries, &mut notes);
        assert_eq!(entries.len(), 2);
        assert_eq!(notes.problems[0].rule, "number-twice");
    }

    #[test]
    fn rows_that_contradict_each_other_are_told() {
        let mut notes = Notes::default();
        let mut entries = vec![
            row(
                2,
                &[
                    ("number", "7"),
                    ("text", "Keep bees."),
                    ("progress.state", "completed"),
                ],
            ),
            row(3, &[("number", "7"), ("progress.state", "delayed")]),
        ];
        fold(&mut entries, &mut notes);
        assert_eq!(notes.problems[0].rule, "rows-differ");
    }
}
