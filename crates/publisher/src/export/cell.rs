//! What stands in a cell for a value of the feed.

use assembly_feed::Date;
use assembly_feed::date::Offset;
use serde_json::Value as Json;

use crate::book::{Moment, Value};
use crate::import::cell::nothing::kept;
use crate::import::zone::Zone;
use crate::tables::Kind;
use crate::wording::Wording;

/// UTF-16 code units that are put into one cell; Excel has room for 32,767.
const MOST: usize = 32_000;

/// What it takes to write cells.
pub struct Writing<'a> {
    /// The workbook's language.
    pub wording: &'a Wording,
    /// The document's language.
    pub language: &'a str,
    /// The clock of the row.
    pub zone: &'a Zone,
}

/// What stands at a path of an object.
pub fn at<'a>(object: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(object, |object, step| object.get(step))
}

/// Words by language; `None` is the document's own.
pub fn languages(found: Option<&Json>, language: &str) -> Vec<(Option<String>, String)> {
    match found {
        Some(Json::String(words)) => vec![(None, kept(&clean(words)))],
        Some(Json::Object(languages)) => {
            let words = languages
                .iter()
                .filter_map(|(tag, words)| Some((tag, words.as_str()?)));
            words
                .map(|(tag, words)| {
                    (
                        Some(tag.clone()).filter(|tag| tag != language),
                        kept(&clean(words)),
                    )
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Words without what no spreadsheet program keeps.
fn clean(words: &str) -> String {
    let kept = words
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'));
    kept.collect::<String>().trim().to_owned()
}

/// Words in pieces that each fit a cell.
pub fn parts(words: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut units = 0;
    for letter in words.chars() {
        if units + letter.len_utf16() > MOST {
            parts.push(std::mem::take(&mut part));
            units = 0;
        }
        units += letter.len_utf16();
        part.push(letter);
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// Words as a cell.
pub fn text(words: &str) -> Value {
    match words.trim().is_empty() {
        true => Value::Empty,
        false => Value::Text(words.to_owned()),
    }
}

impl Writing<'_> {
    /// How a row names what it belongs to.
    pub fn named(&self, kind: Kind, name: &str) -> String {
        match kind {
            Kind::Word(list) => self.word(list.name, name),
            _ => name.to_owned(),
        }
    }

    /// A word of a list by its name in the workbook's language; one that is not known stands between quotation marks.
    fn word(&self, list: &str, word: &str) -> String {
        let known = self.wording.word(list, word);
        known.map_or_else(|| format!("\"{word}\""), |words| words.name.clone())
    }

    /// The cell of a value.
    pub fn cell(&self, kind: Kind, found: &Json) -> Value {
        match (kind, found) {
            (Kind::Word(list), Json::String(word)) => Value::Text(self.word(list.name, word)),
            (Kind::Date | Kind::Moment, Json::String(date)) => self.date(date),
            (Kind::List, Json::Array(values)) => list(values),
            (_, Json::String(words)) => text(&clean(words)),
            (_, Json::Number(number)) => number.as_f64().map_or(Value::Empty, Value::Number),
            (_, Json::Bool(yes)) => Value::Yes(*yes),
            _ => Value::Empty,
        }
    }

    /// A date of a calendar where the spreadsheet's own can say the very same; else as the feed writes it.
    fn date(&self, written: &str) -> Value {
        let plain = || Value::Text(written.to_owned());
        let Ok(date) = written.parse::<Date>() else {
            return plain();
        };
        let (Some(month), Some(day)) = (date.month, date.day) else {
            return plain();
        };
        let time = match date.time {
            None => None,
            // Midnight is no time to a spreadsheet.
            Some(time)
                if matches!(time.offset, Offset::East(_))
                    && time.second.is_some()
                    && (time.hour, time.minute, time.second) != (0, 0, Some(0)) =>
            {
                Some((time.hour, time.minute, time.second.unwrap_or(0)))
            }
            Some(_) => return plain(),
        };
        let moment = Moment {
            year: date.year,
            month,
            day,
            time,
        };
        // Before 1 March 1900 spreadsheet programs disagree about days.
        if (date.year, month) < (1900, 3) || self.zone.written(moment) != written {
            return plain();
        }
        Value::Moment(moment)
    }
}

/// Values parted by semicolons.
fn list(values: &[Json]) -> Value {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let values: Vec<String> = values.iter().filter_map(Json::as_str).map(clean).collect();
    // Into memory nothing fails.
    let _ = writer.write_record(&values);
    let written = writer.into_inner().unwrap_or_default();
    text(String::from_utf8_lossy(&written).trim_end_matches('\n'))
}
