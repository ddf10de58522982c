//! Dates of the precision in which they were given: EDTF level 0 (ISO 8601-2).

use std::fmt;
use std::str::FromStr;

pub use crate::day::Day;
use crate::day::days_in_month;
pub use crate::duration::Duration;
use crate::json::Json;
use crate::reader::Reader;
use crate::shape::Value;

/// `2020`, `2020-03`, `2020-03-05`, or a date-time with offset. What was not given is never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// Year of the proleptic Gregorian calendar, 0 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, from 1.
    pub day: Option<u8>,
    /// Time of day with its offset; only beside a full date.
    pub time: Option<Time>,
}

/// A time of day and its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where it was given. Fractions are read and dropped.
    pub second: Option<u8>,
    /// From UTC.
    pub offset: Offset,
}

/// How far a clock is from UTC, as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offset {
    /// `Z`.
    Utc,
    /// `+01:00`: minutes east.
    East(i16),
}

impl Offset {
    /// Minutes east of UTC.
    pub fn minutes(self) -> i16 {
        match self {
            Self::Utc => 0,
            Self::East(minutes) => minutes,
        }
    }
}

impl Date {
    /// The first day it can mean.
    pub fn first_day(&self) -> Day {
        Day {
            year: self.year,
            month: self.month.unwrap_or(1),
            day: self.day.unwrap_or(1),
        }
    }

    /// The last day it can mean: 31 March for `2020-03`.
    pub fn last_day(&self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        Day {
            year: self.year,
            month,
            day,
        }
    }

    /// The moment in seconds since 1970-01-01 in UTC, where a time was given.
    pub fn moment(&self) -> Option<i64> {
        let time = self.time?;
        let minutes = i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset.minutes());
        Some(self.first_day().since_epoch() * 86_400 + minutes * 60 + i64::from(time.second.unwrap_or(0)))
    }
}

/// What was written is no date of the format, or no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl NotADate {
    /// What was written is this.
    pub(crate) const WANTED: &str =
        "not a date; wanted 2020, 2020-03, 2020-03-05 or 2020-03-05T18:30:00+00:00";
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::WANTED)
    }
}

impl std::error::Error for NotADate {}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(written: &str) -> Result<Self, NotADate> {
        let mut rest = Rest(written.as_bytes());
        rest.date().filter(|_| rest.0.is_empty()).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        if let Some(second) = time.second {
            write!(f, ":{second:02}")?;
        }
        match time.offset {
            Offset::Utc => f.write_str("Z"),
            Offset::East(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// What of a date is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn date(&mut self) -> Option<Date> {
        let year = self.number(4)?;
        let mut date = Date {
            year: i32::from(year),
            month: None,
            day: None,
            time: None,
        };
        if !self.skip(b"-") {
            return Some(date);
        }
        let month = self.pair(1, 12)?;
        date.month = Some(month);
        if !self.skip(b"-") {
            return Some(date);
        }
        date.day = Some(self.pair(1, days_in_month(date.year, month))?);
        if self.skip(b"Tt") {
            date.time = Some(self.time()?);
        }
        Some(date)
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.pair(0, 23)?;
        let minute = self.skip(b":").then(|| self.pair(0, 59))??;
        let mut second = None;
        if self.skip(b":") {
            second = Some(self.pair(0, 59)?);
            if self.skip(b".,") {
                let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
                self.0 = self.0.get(digits..).filter(|_| digits > 0)?;
            }
        }
        Some(Time {
            hour,
            minute,
            second,
            offset: self.offset()?,
        })
    }

    fn offset(&mut self) -> Option<Offset> {
        if self.skip(b"Zz") {
            return Some(Offset::Utc);
        }
        let west = self.skip(b"-");
        if !west && !self.skip(b"+") {
            return None;
        }
        let hours = i16::from(self.pair(0, 23)?);
        let minutes = hours * 60 + i16::from(self.skip(b":").then(|| self.pair(0, 59))??);
        Some(Offset::East(if west { -minutes } else { minutes }))
    }

    /// Passes over one of these bytes.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        match self.0.split_first() {
            Some((first, rest)) if bytes.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    fn number(&mut self, digits: usize) -> Option<u16> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        number.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + u16::from(digit - b'0'))
        })
    }

    fn pair(&mut self, least: u8, most: u8) -> Option<u8> {
        let number = u8::try_from(self.number(2)?).ok()?;
        (least..=most).contains(&number).then_some(number)
    }
}

impl Value for Date {
    fn blank() -> Self {
        Self::from(Day::MIN)
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        reader.parsed(self, value, "date-malformed", NotADate::WANTED)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::schema::Definitions) -> crate::schema::Node {
        definitions.string(
            "Date",
            "EDTF level 0: a year, a month, a day, or a date-time with its offset. What was not given is never shown.",
            "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]+)?)?\
             ([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?)?)?$",
        )
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut crate::arbitrary::Source) -> Self {
        let day = Day::from_epoch(i64::from(source.below(40_000)) - 10_000);
        let precision = source.below(5);
        let time = Time {
            hour: source.below(24) as u8,
            minute: source.below(60) as u8,
            second: source.chance().then(|| source.below(60) as u8),
            offset: if source.chance() {
                Offset::Utc
            } else {
                Offset::East(source.below(1_681) as i16 - 840)
            },
        };
        Self {
            year: day.year,
            month: (precision > 0).then_some(day.month),
            day: (precision > 1).then_some(day.day),
            time: (precision > 3).then_some(time),
        }
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
