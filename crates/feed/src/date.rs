//! Dates of the precision in which they were given: EDTF level 0 (ISO 8601-2), and days to compare them by.

use std::fmt;
use std::str::FromStr;

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
    /// 0 to 59.
    pub second: u8,
    /// Minutes east of UTC.
    pub offset: i16,
}

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// An ISO 8601 duration of calendar units (`P3M`, `P1Y6M`, `P2W`, `P90D`), as promises are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Whole months; a year is twelve.
    pub months: u32,
    /// Whole days; a week is seven.
    pub days: u32,
}
