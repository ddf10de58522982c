//! The sheets of the empty workbook.

use super::{cell, example};
use crate::book::{Moment, Value};
use crate::filled::{Filled, Heading};
use crate::tables::{Column, Form, Kind, Table, table};
use crate::wording::{self, Wording};

/// Its sheets in the order in which an officer needs them.
pub const ORDER: [&str; 22] = [
    "assembly",
    "recommendations",
    "actions",
    "updates",
    "themes",
    "documents",
    "phases",
    "sessions",
    "speakers",
    "consultations",
    "pages",
    "questions",
    "options",
    "rows",
    "ways",
    "results",
    "counts",
    "addressed_to",
    "corrections",
    "signatories",
    "indicators",
    "readings",
];

/// Texts that matter most, which have a column for the other language too.
const MAIN: [&str; 9] = [
    "title",
    "text",
    "summary",
    "question",
    "label",
    "response.explanation",
    "progress.summary",
    "commissioning_body.name",
    "hint",
];

/// The sheets, with columns for the main texts in another language too.
pub fn sheets(wording: &Wording, also: Option<&str>) -> Vec<Filled> {
    let tables = ORDER.iter().filter_map(|name| table(name));
    tables.map(|table| sheet(table, wording, also)).collect()
}

fn sheet(table: &'static Table, wording: &Wording, also: Option<&str>) -> Filled {
    let mut headings = Vec::new();
    let mut row = Vec::new();
    for column in table.columns.iter().filter(|column| !column.own) {
        let mut shown = shown(table, column, wording);
        // The first cell says that the row is an example.
        if headings.is_empty() {
            let words = cell::said(&shown, column.kind, wording);
            shown = Value::Text(example::mark(wording.language, &words));
        }
        headings.push(Heading::of(column));
        row.push(shown);
        if let Some(also) = also
            && column.kind.is_words()
            && MAIN.contains(&column.path)
        {
            headings.push(Heading {
                language: Some(also.to_owned()),
                ..Heading::of(column)
            });
            let other = wording::all().iter().find(|known| known.language == also);
            row.push(other.map_or(Value::Empty, |other| self::shown(table, column, other)));
        }
    }
    if table.form == Form::Facts {
        row.fill(Value::Empty);
    }
    Filled {
        table,
        headings,
        rows: vec![row],
    }
}

/// What the example has in a column.
fn shown(table: &Table, column: &Column, wording: &Wording) -> Value {
    let Some(words) = wording.column(table.name, column.path) else {
        return Value::Empty;
    };
    let example = words.example.as_str();
    if example.is_empty() {
        return Value::Empty;
    }
    let found = match column.kind {
        Kind::Date | Kind::Moment => moment(example).map(Value::Moment),
        Kind::Number | Kind::Count | Kind::Percent => example.parse().ok().map(Value::Number),
        Kind::Yes => Some(Value::Yes(example == "yes")),
        _ => None,
    };
    found.unwrap_or_else(|| Value::Text(example.to_owned()))
}

/// Of `2026-05-14` or `2026-05-14T10:00`.
fn moment(written: &str) -> Option<Moment> {
    let (day, time) = match written.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (written, None),
    };
    let day: jiff::civil::Date = day.parse().ok()?;
    let time = match time {
        Some(time) => {
            let time: jiff::civil::Time = time.parse().ok()?;
            Some((
                u8::try_from(time.hour()).ok()?,
                u8::try_from(time.minute()).ok()?,
                u8::try_from(time.second()).ok()?,
            ))
        }
        None => None,
    };
    Some(Moment {
        year: i32::from(day.year()),
        month: u8::try_from(day.month()).ok()?,
        day: u8::try_from(day.day()).ok()?,
        time,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::TABLES;

    #[test]
    fn every_sheet_is_in_the_template_once() {
        let mut order = ORDER.to_vec();
        let mut tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
        order.sort_unstable();
        tables.sort_unstable();
        assert_eq!(order, tables);
    }

    /// An example that is not what its column asks for would teach the wrong thing.
    #[test]
    fn examples_are_of_their_columns_kind() {
        for wording in wording::all() {
            for table in TABLES {
                for column in table.columns {
                    let shown = shown(table, column, wording);
                    let place = format!("{} {} {}", wording.language, table.name, column.path);
                    match (column.kind, &shown) {
                        (_, Value::Empty) => (),
                        (Kind::Word(list), Value::Text(word)) => {
                            assert!(list.words.contains(&word.as_str()), "{place}")
                        }
                        (Kind::Date | Kind::Moment, Value::Moment(_)) => (),
                        // Facts' examples stand in their notes, as they would be typed.
                        (Kind::Date | Kind::Moment | Kind::Count, _) if table.form == Form::Facts => (),
                        (Kind::Number | Kind::Count | Kind::Percent, Value::Number(_))
                        | (Kind::Yes, Value::Yes(_)) => (),
                        (
                            Kind::Number
                            | Kind::Count
                            | Kind::Percent
                            | Kind::Date
                            | Kind::Moment
                            | Kind::Yes,
                            other,
                        ) => {
                            panic!("{place}: {other:?}")
                        }
                        (Kind::Url, Value::Text(url)) => assert!(url.starts_with("https://"), "{place}"),
                        (_, Value::Text(words)) => assert!(!words.trim().is_empty(), "{place}"),
                        (_, other) => panic!("{place}: {other:?}"),
                    }
                }
            }
        }
    }
}
