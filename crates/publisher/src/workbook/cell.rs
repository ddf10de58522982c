//! Values in cells.

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use super::look;
use crate::book::{Moment, Value};
use crate::tables::{Kind, YES};
use crate::wording::Wording;

/// UTF-16 code units that a cell has room for.
const MOST: usize = 32_767;

/// Writes a value as its column's kind asks. Words are never a formula, whatever they begin with.
pub fn put(
    sheet: &mut Worksheet,
    place: (u32, u16),
    value: &Value,
    kind: Kind,
    looks: &Format,
    wording: &Wording,
) -> Result<(), XlsxError> {
    let (row, column) = place;
    match value {
        Value::Empty => sheet.write_blank(row, column, looks)?,
        Value::Number(number) if number.is_finite() => {
            // Among text a number would look like none that is typed there; among dates 2026 would be a day of 1905.
            match kind {
                Kind::Id | Kind::Line | Kind::Of(_) | Kind::Theme | Kind::Date | Kind::Moment => {
                    sheet.write_string_with_format(row, column, number.to_string(), looks)?
                }
                _ => sheet.write_number_with_format(row, column, *number, looks)?,
            }
        }
        Value::Moment(moment) => match date(*moment) {
            Some(date) => {
                let looks = look::moment(moment.time.is_some(), looks.clone());
                sheet.write_datetime_with_format(row, column, &date, &looks)?
            }
            None => sheet.write_string_with_format(row, column, written(*moment), looks)?,
        },
        words => sheet.write_string_with_format(row, column, fitting(&said(words, kind, wording)), looks)?,
    };
    Ok(())
}

/// What a value is in words: those of the list, where it is a word of one.
pub fn said(value: &Value, kind: Kind, wording: &Wording) -> String {
    let named = |list: &str, word: &str| wording.word(list, word).map(|words| words.name.clone());
    match value {
        Value::Empty => String::new(),
        Value::Text(words) | Value::Fault(words) => match kind {
            Kind::Word(list) => named(list.name, words).unwrap_or_else(|| words.clone()),
            _ => words.clone(),
        },
        Value::Number(number) => number.to_string(),
        Value::Yes(yes) => {
            let word = if *yes { "yes" } else { "no" };
            named(YES.name, word).unwrap_or_else(|| word.to_owned())
        }
        Value::Moment(moment) => written(*moment),
    }
}

/// Words as a cell can have them: without control characters, and no longer than it has room for.
pub fn fitting(words: &str) -> String {
    let mut units = 0;
    words
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|letter| matches!(letter, '\n' | '\t') || !letter.is_control())
        .filter(|letter| !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= MOST
        })
        .collect()
}

/// Excel has no day before 1900, and miscounts those before March.
fn date(moment: Moment) -> Option<ExcelDateTime> {
    let year = u16::try_from(moment.year).ok()?;
    if (year, moment.month) < (1900, 3) {
        return None;
    }
    let date = ExcelDateTime::from_ymd(year, moment.month, moment.day).ok()?;
    match moment.time {
        None => Some(date),
        Some((hour, minute, second)) => date.and_hms(u16::from(hour), minute, f64::from(second)).ok(),
    }
}

/// `1850-03-01`, `1850-03-01 18:30:00`.
fn written(moment: Moment) -> String {
    let Moment {
        year,
        month,
        day,
        time,
    } = moment;
    match time {
        None => format!("{year:04}-{month:02}-{day:02}"),
        Some((hour, minute, second)) => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
    }
}
