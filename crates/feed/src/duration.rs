//! Lengths of time, as promises are made.

use std::fmt;
use std::str::FromStr;

use crate::date::{Date, Day};
use crate::json::Json;
use crate::reader::Reader;
use crate::shape::Value;

/// An ISO 8601 duration of calendar units (`P3M`, `P1Y6M`, `P2W`, `P90D`), as promises are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Whole months; a year is twelve.
    pub months: u32,
    /// Whole days; a week is seven.
    pub days: u32,
}

impl Duration {
    /// The date so much later, no more precise than what it is counted from: three months after `2020-03` is
    /// `2020-06`. Where a length of months or days does not fit the precision it is counted from the last day.
    pub fn after(self, date: Date) -> Date {
        let last = date.last_day();
        let later = last
            .plus_months(i64::from(self.months))
            .plus_days(i64::from(self.days));
        match (date.month, date.day) {
            (None, _) if self.days == 0 && self.months.is_multiple_of(12) => Date {
                year: later.year,
                ..date
            },
            (Some(_), None) if self.days == 0 => Date {
                year: later.year,
                month: Some(later.month),
                day: None,
                time: None,
            },
            _ => Date::from(later),
        }
    }

    /// The day so much after another.
    pub fn after_day(self, day: Day) -> Day {
        day.plus_months(i64::from(self.months))
            .plus_days(i64::from(self.days))
    }
}

/// What was written is no duration of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADuration;

impl NotADuration {
    /// What was written is this.
    pub(crate) const WANTED: &str = "not a length of time; wanted P3M, P1Y6M, P2W or P90D";
}

impl fmt::Display for NotADuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::WANTED)
    }
}

impl std::error::Error for NotADuration {}

impl FromStr for Duration {
    type Err = NotADuration;

    fn from_str(written: &str) -> Result<Self, NotADuration> {
        read(written)
            // Nobody promises more; and so what was read can be written again.
            .filter(|length| length.months <= 12 * 9_999 && length.days <= 999_999)
            .ok_or(NotADuration)
    }
}

fn read(written: &str) -> Option<Duration> {
    let mut length = Duration { months: 0, days: 0 };
    let (mut number, mut digits, mut last) = (0, 0, ' ');
    for character in written.strip_prefix('P')?.chars() {
        if let Some(digit) = character.to_digit(10) {
            (number, digits) = (number * 10 + digit, digits + 1);
            if digits > 6 {
                return None;
            }
            continue;
        }
        // Each unit at most once, the greater first.
        match (last, character) {
            _ if digits == 0 => return None,
            (' ', 'Y') => length.months = number * 12,
            (' ' | 'Y', 'M') => length.months += number,
            (' ' | 'Y' | 'M', 'W') => length.days = number * 7,
            (' ' | 'Y' | 'M' | 'W', 'D') => length.days += number,
            _ => return None,
        }
        (number, digits, last) = (0, 0, character);
    }
    (last != ' ' && digits == 0).then_some(length)
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let (years, months) = (self.months / 12, self.months % 12);
        // A promise of twelve months is as often written P12M; both mean the same.
        if years > 0 {
            write!(f, "{years}Y")?;
        }
        if months > 0 {
            write!(f, "{months}M")?;
        }
        if self.days > 0 || self.months == 0 {
            write!(f, "{}D", self.days)?;
        }
        Ok(())
    }
}

impl Value for Duration {
    fn blank() -> Self {
        Self { months: 0, days: 0 }
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        reader.parsed(self, value, "duration-malformed", NotADuration::WANTED)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::schema::Definitions) -> crate::schema::Node {
        definitions.string(
            "Duration",
            "ISO 8601: whole years, months, weeks and days, such as P3M or P1Y6M.",
            "^P([0-9]{1,6}Y([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?|[0-9]{1,6}M([0-9]{1,6}W)?([0-9]{1,6}D)?|\
             [0-9]{1,6}W([0-9]{1,6}D)?|[0-9]{1,6}D)$",
        )
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut crate::arbitrary::Source) -> Self {
        Self {
            months: source.below(40),
            days: source.below(100),
        }
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Duration {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
