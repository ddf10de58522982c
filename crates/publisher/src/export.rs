//! From a feed back to the sheets of a workbook.

mod cell;
mod lost;
mod rows;

use assembly_feed::Feed;
use serde_json::Value as Json;

pub use self::lost::lost;

use self::cell::Writing;
use self::rows::{Placed, rows};
use crate::book::Value;
use crate::filled::{Filled, Heading};
use crate::import::zone::{USUAL, Zone};
use crate::tables::{Column, Form, TABLES, Table};
use crate::wording::{self, Wording};

/// The sheets of a feed, every one of the workbook's, in its order. Imported again they give the same feed.
pub fn export(feed: &Feed, language: &str) -> Vec<Filled> {
    let Some(wording) = wording::of(language) else {
        return Vec::new();
    };
    // What the feed writes goes into cells; so nothing of it can be forgotten here.
    let json = serde_json::to_value(feed).unwrap_or_default();
    TABLES
        .iter()
        .map(|table| filled(table, &json, feed, wording))
        .collect()
}

fn filled(table: &'static Table, json: &Json, feed: &Feed, wording: &Wording) -> Filled {
    let zone = Zone::named(feed.time_zone.as_deref().unwrap_or(USUAL));
    let things = match table.form {
        Form::Facts => vec![Placed {
            names: Vec::new(),
            value: json.clone(),
        }],
        _ => rows(table, json),
    };
    let columns = table.columns.iter().filter(|column| !column.own);
    let mut headings: Vec<Heading> = Vec::new();
    for column in columns {
        headings.push(Heading::of(column));
        if column.kind.is_words() {
            headings.extend(further(column, &things, &feed.language));
        }
    }
    let rows = things.iter().map(|thing| {
        let own = thing
            .value
            .get("time_zone")
            .and_then(Json::as_str)
            .filter(|_| table.form == Form::Rows)
            .map(Zone::named);
        let writing = Writing {
            wording,
            language: &feed.language,
            zone: own.as_ref().unwrap_or(&zone),
        };
        let cells = headings
            .iter()
            .map(|heading| value(table, thing, heading, &writing));
        cells.collect::<Vec<Value>>()
    });
    Filled {
        table,
        rows: rows.collect(),
        headings,
    }
}

/// The headings beside a column's own: its words in other languages, and what does not fit one cell.
fn further(column: &Column, things: &[Placed], language: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    for thing in things {
        for (tag, words) in cell::languages(cell::at(&thing.value, column.path), language) {
            for part in 0..cell::parts(&words).len() {
                let heading = Heading {
                    path: column.path,
                    language: tag.clone(),
                    part,
                };
                if (part > 0 || tag.is_some()) && !found.contains(&heading) {
                    found.push(heading);
                }
            }
        }
    }
    found.sort_by(|one, other| (&one.language, one.part).cmp(&(&other.language, other.part)));
    found
}

fn value(table: &'static Table, thing: &Placed, heading: &Heading, writing: &Writing) -> Value {
    let Some(column) = table.columns.iter().find(|column| column.path == heading.path) else {
        return Value::Empty;
    };
    if let Some((_, name)) = thing.names.iter().find(|(path, _)| *path == column.path) {
        return cell::text(&writing.named(column.kind, name));
    }
    let found = cell::at(&thing.value, column.path);
    match column.kind.is_words() {
        true => {
            let languages = cell::languages(found, writing.language);
            let words = languages
                .into_iter()
                .find(|(tag, _)| *tag == heading.language)
                .map(|(_, words)| words);
            let parts = words.map(|words| cell::parts(&words)).unwrap_or_default();
            parts
                .get(heading.part)
                .map_or(Value::Empty, |part| cell::text(part))
        }
        false => found.map_or(Value::Empty, |found| writing.cell(column.kind, found)),
    }
}
