//! What a number is to whoever sees it: a date, a time, a share, or a number.

use jiff::civil::Date;

use crate::book::{Moment, Value};

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Plain,
    Percent,
    /// A date, and whether it shows the time of day.
    Date(bool),
    /// A time of day.
    Time,
    /// Hours that do not end at 24.
    Elapsed,
}

impl Format {
    /// Of a number that stands for a format, as every Excel knows it; from ECMA-376, 18.8.30.
    pub fn numbered(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 34..=36 | 50..=58 => Self::Date(false),
            22 => Self::Date(true),
            18..=21 | 32 | 33 | 45 | 47 => Self::Time,
            46 => Self::Elapsed,
            _ => Self::Plain,
        }
    }

    /// Of a code such as `dd/mm/yyyy h:mm`; what it says of positive numbers counts.
    pub fn of(code: &str) -> Self {
        if code.trim().to_ascii_lowercase().starts_with("general") {
            return Self::Plain;
        }
        let (mut date, mut month, mut time, mut percent) = (false, false, false, false);
        let mut chars = code.chars();
        while let Some(char) = chars.next() {
            match char.to_ascii_lowercase() {
                // What follows is shown as it is, or is a width.
                '\\' | '_' | '*' => drop(chars.next()),
                '"' => drop(chars.by_ref().find(|char| *char == '"')),
                '[' => {
                    let inside: String = chars.by_ref().take_while(|char| *char != ']').collect();
                    let inside = inside.to_ascii_lowercase();
                    let same = inside.chars().all(|char| inside.starts_with(char));
                    if same && inside.starts_with(['h', 'm', 's']) {
                        return Self::Elapsed;
                    }
                }
                ';' => break,
                '%' => percent = true,
                'y' | 'd' => date = true,
                'm' => month = true,
                'h' | 's' => time = true,
                _ => {}
            }
        }
        match (date || month && !time, time) {
            (true, time) => Self::Date(time),
            (false, true) => Self::Time,
            (false, false) if percent => Self::Percent,
            (false, false) => Self::Plain,
        }
    }

    /// What a cell shows of this number; dates count from 1900, or from 1904.
    pub fn value(self, number: f64, from_1904: bool) -> Value {
        if !number.is_finite() {
            return Value::Fault("#NUM!".to_owned());
        }
        match self {
            Self::Plain => Value::Number(number),
            Self::Percent => Value::Number(percent(number)),
            // Excel fills the cell with hashes.
            _ if number < 0.0 => Value::Fault("#####".to_owned()),
            Self::Time => clock(seconds(number) % DAY),
            Self::Elapsed => clock(seconds(number)),
            Self::Date(time) => date(number, time, from_1904),
        }
    }
}

/// 0.07 is 7 %, and not 7.000000000000001 %.
pub(super) fn percent(number: f64) -> f64 {
    let shown = (number * 1e11).round() / 1e9;
    if shown.is_finite() { shown } else { number }
}

const DAY: u64 = 86_400;

fn seconds(days: f64) -> u64 {
    (days * DAY as f64).round() as u64
}

/// `18:30`, or `18:30:05`.
pub(super) fn clock(seconds: u64) -> Value {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Value::Text(match seconds {
        0 => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    })
}

fn date(number: f64, shows_time: bool, from_1904: bool) -> Value {
    let seconds = match shows_time {
        true => seconds(number),
        false => (number as u64).saturating_mul(DAY),
    };
    let (days, rest) = (seconds / DAY, seconds % DAY);
    let days = match (from_1904, days) {
        (true, _) => days.saturating_add(1_462),
        // What a formula makes of an empty cell: shown as the day before the first, in a year of no use.
        (false, 0) if rest > 0 => return clock(rest),
        (false, 0) => return Value::Text("00/01/1900".to_owned()),
        // Excel believes that 1900 was a leap year.
        (false, 60) => return Value::Text("29/02/1900".to_owned()),
        (false, 1..60) => days + 1,
        (false, _) => days,
    };
    const BEGIN: Date = Date::constant(1899, 12, 30);
    let span = i64::try_from(days)
        .ok()
        .and_then(|days| jiff::Span::new().try_days(days).ok());
    match span.map(|span| BEGIN.checked_add(span)) {
        Some(Ok(day)) => Value::Moment(moment(day, rest)),
        _ => Value::Fault("#####".to_owned()),
    }
}

fn moment(day: Date, seconds: u64) -> Moment {
    let part = |seconds: u64| (seconds % 60) as u8;
    let time = (part(seconds / 3600), part(seconds / 60), part(seconds));
    Moment {
        year: i32::from(day.year()),
        month: day.month() as u8,
        day: day.day() as u8,
        time: (time != (0, 0, 0)).then_some(time),
    }
}

/// A date as ISO 8601 has it, `2026-03-31T18:30:00`; if it is none, the words as they are.
pub(super) fn iso(words: &str) -> Value {
    let plain = words.trim().trim_end_matches('Z');
    let read = match plain.contains('T') {
        true => plain.parse::<jiff::civil::DateTime>().ok(),
        false => plain.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)),
    };
    match read {
        Some(read) => {
            let seconds = [read.hour(), read.minute(), read.second()]
                .into_iter()
                .fold(0, |sum: u64, part| sum * 60 + u64::from(part.unsigned_abs()));
            Value::Moment(moment(read.date(), seconds))
        }
        None => Value::Text(words.to_owned()),
    }
}

/// A length of time as ISO 8601 has it, `PT18H30M00S`, as a clock shows it.
pub(super) fn iso_time(words: &str) -> Value {
    let read = words.parse::<jiff::SignedDuration>();
    match read.map(|length| u64::try_from(length.as_millis_f64().round() as i64)) {
        Ok(Ok(length)) => clock((length + 500) / 1000),
        _ => Value::Text(words.to_owned()),
    }
}
