//! Text files: CSV, as programs and people write it.

mod records;

use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;

use super::reading::Reading;
use super::rows::Rows;
use super::{Limit, Unreadable, words};
use crate::book::{Cell, Sheet};
use records::Records;

/// What may part cells; where nothing tells, the first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// So many rows tell what parts cells.
const TELLING: u32 = 100;

/// Reads a file as one sheet of text; what is a date or a number is for those to say who know the column.
pub(super) fn read(name: &str, bytes: &[u8], reading: &mut Reading<'_>) -> Result<Sheet, Unreadable> {
    // All of it will be words, and is laid out as such before it is counted.
    if bytes.len() as u64 > Limit::Words.most() {
        return Err(Unreadable::TooLarge {
            limit: Limit::Words,
            found: format!("\"{name}\" has {} MB", bytes.len() >> 20),
        });
    }
    let text = decode(bytes);
    let (separator, text) = separator(&text);
    let mut rows = Rows::new(reading, sheet_name(name), false);
    let mut records = Records::new(text, separator);
    let mut column = 0;
    while let Some(field) = records.next(name)? {
        if column == 0 {
            rows.begin(field.row, false);
        }
        let value = words::value(words::lines(field.words));
        rows.put(column, Cell { value, fill: None })?;
        column = match field.ends {
            true => 0,
            false => column.saturating_add(1),
        };
        if field.ends {
            rows.end()?;
        }
    }
    rows.finish()
}

/// `plans/Actions.csv` is the sheet `Actions`.
pub(super) fn sheet_name(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain = file.rsplit_once('.').map_or(file, |(plain, _)| plain);
    plain.to_owned()
}

/// As the mark at its beginning says; otherwise UTF-8, and what cannot be that is what Excel writes on a Western computer.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The row of a text of which a quotation mark swallows what is below.
pub(crate) fn open_quote(name: &str, text: &str, separator: u8) -> Option<Unreadable> {
    let mut records = Records::new(text, separator);
    loop {
        match records.next(name) {
            Ok(Some(_)) => {}
            Ok(None) => return None,
            Err(refusal) => return Some(refusal),
        }
    }
}

/// What parts cells, and the text without the line that Excel takes as saying so.
fn separator(text: &str) -> (u8, &str) {
    let (line, rest) = text.split_at(text.find(['\r', '\n']).unwrap_or(text.len()));
    let said = line.trim_matches('"').strip_prefix("sep=");
    if let Some(&[separator]) = said.map(str::as_bytes) {
        let rest = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\r', '\n']));
        return (separator, rest.unwrap_or_default());
    }
    let mut best = (0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let agree = agreement(text, separator);
        if agree > best.0 {
            best = (agree, separator);
        }
    }
    (best.1, text)
}

/// In how many rows this parts as many cells as in most: a table is as wide everywhere, commas in sentences are not. Where it parts a
/// cell in quotes it is none.
fn agreement(text: &str, separator: u8) -> u32 {
    let mut records = Records::new(text, separator);
    let mut widths = std::collections::BTreeMap::new();
    let (mut width, mut whole, mut rows) = (0, true, 0);
    while let Ok(Some(field)) = records.next("") {
        width += 1;
        whole &= field.words.matches('"').count().is_multiple_of(2);
        if field.ends {
            *widths.entry(width).or_default() += u32::from(width > 1 && whole);
            (width, whole, rows) = (0, true, rows + 1);
        }
        if rows == TELLING || width as u64 > Limit::Columns.most() * 2 {
            break;
        }
    }
    widths.into_values().max().unwrap_or_default()
}
