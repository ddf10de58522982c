//! Days, and counting with them.

use std::fmt;
use std::str::FromStr;

use crate::date::{Date, NotADate};

/// A day of the proleptic Gregorian calendar, from 0000-01-01 to 9999-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// The first day that can be written.
    pub const MIN: Self = Self {
        year: 0,
        month: 1,
        day: 1,
    };
    /// The last day that can be written.
    pub const MAX: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// A day, if there is such a one.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let sound = (0..=9999).contains(&year) && (1..=12).contains(&month);
        (sound && day >= 1 && day <= days_in_month(year, month)).then_some(Self { year, month, day })
    }

    /// Days since 1970-01-01.
    ///
    /// This and its inverse are `days_from_civil` and `civil_from_days` of Howard Hinnant, "chrono-Compatible
    /// Low-Level Date Algorithms": years run from March, so that the leap day is the last of its year, and 400 of
    /// them make an era of 146 097 days.
    pub fn since_epoch(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that is so many days after 1970-01-01, or the nearest that can be written.
    pub fn from_epoch(days: i64) -> Self {
        let days = days.clamp(Self::MIN.since_epoch(), Self::MAX.since_epoch()) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        // Within the clamped range all three fit.
        Self {
            year: year as i32,
            month: month as u8,
            day: day as u8,
        }
    }

    /// The same day so many months later, or the month's last where it has no such day (31 January, a month on).
    pub fn plus_months(self, months: i64) -> Self {
        let from_zero = (i64::from(self.year) * 12 + i64::from(self.month) - 1).saturating_add(months);
        let Ok(year) = i32::try_from(from_zero.div_euclid(12)) else {
            return if months < 0 { Self::MIN } else { Self::MAX };
        };
        if year < Self::MIN.year {
            return Self::MIN;
        }
        if year > Self::MAX.year {
            return Self::MAX;
        }
        let month = from_zero.rem_euclid(12) as u8 + 1;
        Self {
            year,
            month,
            day: self.day.min(days_in_month(year, month)),
        }
    }

    /// So many days later.
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_epoch(self.since_epoch().saturating_add(days))
    }

    /// How many days from this one to the other; less than 0 when the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        other.since_epoch() - self.since_epoch()
    }

    /// Day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.since_epoch() + 3).rem_euclid(7) as u8 + 1
    }
}

/// How many days a month has.
pub(crate) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        Self {
            year: day.year,
            month: Some(day.month),
            day: Some(day.day),
            time: None,
        }
    }
}

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(written: &str) -> Result<Self, NotADate> {
        match written.parse()? {
            Date {
                year,
                month: Some(month),
                day: Some(day),
                time: None,
            } => Ok(Self { year, month, day }),
            _ => Err(NotADate),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
