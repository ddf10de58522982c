//! Dates in words, of the precision in which they were given.

use assembly_feed::{Date, Day};

use crate::keys::*;
use crate::node::{Node, el};
use crate::reader::Reader;
use crate::texts::Key;

/// A date in words, without a time.
pub fn date(reader: &Reader, date: &Date) -> Node {
    time(date, &date_words(reader, date))
}

/// A date in words, with its time if it has one.
pub fn date_time(reader: &Reader, date: &Date) -> Node {
    time(date, &date_time_words(reader, date))
}

fn time(date: &Date, words: &str) -> Node {
    el("time").set("datetime", &date.to_string()).say(words)
}

/// When something was: `on 5 March 2020`, but `in March 2020` and `in 2020`.
pub fn when(reader: &Reader, given: &Date) -> Node {
    let key = match (given.month, given.day) {
        (Some(_), Some(_)) => WHEN_DAY,
        (Some(_), None) => WHEN_MONTH,
        _ => WHEN_YEAR,
    };
    reader.set(key, &[("date", date(reader, given))])
}

/// `2020`, `March 2020` or `5 March 2020`. A moment falls on its day in the council's zone.
pub fn date_words(reader: &Reader, date: &Date) -> String {
    if let Some(moment) = date.moment() {
        return day_words(reader, reader.host().local(moment, reader.zone()).0);
    }
    match (date.month, date.day) {
        (Some(month), Some(day)) => day_words(
            reader,
            Day {
                year: date.year,
                month,
                day,
            },
        ),
        (Some(month), None) => {
            let month = month_name(reader, month);
            reader.fill(DATE_MONTH, &[("month", month), ("year", &date.year.to_string())])
        }
        _ => date.year.to_string(),
    }
}

/// `5 March 2020 at 6:30pm`, in the council's zone; no time where none was given.
pub fn date_time_words(reader: &Reader, date: &Date) -> String {
    let Some(moment) = date.moment() else {
        return date_words(reader, date);
    };
    let (day, hour, minute) = reader.host().local(moment, reader.zone());
    let day = day_words(reader, day);
    reader.fill(
        DATE_TIME,
        &[("date", &day), ("time", &time_words(reader, hour, minute))],
    )
}

/// When something goes on, as people say it: `30 November to 1 December 2019`, `March to May 2020`. Days of the week
/// would say nothing of so long a time; a single day has its own. Moments fall on their day in `zone`, which is named
/// where it is not the council's and a time is told. Nothing where there is neither date.
pub fn span_words(reader: &Reader, start: Option<Date>, end: Option<Date>, zone: &str) -> String {
    span(reader, start, end, zone, false)
}

/// When people meet, with the day of the week for each day: `Saturday 30 November 2019, 10am to 4:30pm`, `Saturday
/// 30 November to Sunday 1 December 2019`. All else is as in [`span_words`].
pub fn meeting_words(reader: &Reader, start: Option<Date>, end: Option<Date>, zone: &str) -> String {
    span(reader, start, end, zone, true)
}

fn span(reader: &Reader, start: Option<Date>, end: Option<Date>, zone: &str, weekdays: bool) -> String {
    let of = |date: &Date| Moment::of(reader, date, zone, weekdays);
    let (mut start, end) = match (start, end) {
        (Some(start), end) => (of(&start), end.map(|end| of(&end))),
        (None, Some(end)) => {
            let end = of(&end);
            return end.zoned(
                reader,
                zone,
                reader.fill(SPAN_UNTIL, &[("date", &end.words(reader))]),
            );
        }
        (None, None) => return String::new(),
    };
    // An end before the start is a slip; the start is what people came for.
    let end = end.filter(|end| end.date.last_day() >= start.date.first_day());
    start.weekday |= end.as_ref().is_some_and(|end| end.date == start.date);
    let words = match &end {
        Some(end) if end.date == start.date => match (start.time, end.time) {
            (Some(from), Some(to)) if from < to => {
                let (from, to) = (time_words(reader, from.0, from.1), time_words(reader, to.0, to.1));
                reader.fill(
                    SPAN_TIMES,
                    &[("date", &start.day_words(reader)), ("from", &from), ("to", &to)],
                )
            }
            _ => start.words(reader),
        },
        Some(end) => match (start.time.or(end.time), span_of_days(reader, &start, end)) {
            (None, Some(words)) => words,
            _ => reader.fill(
                SPAN,
                &[("from", &start.words(reader)), ("to", &end.words(reader))],
            ),
        },
        None => start.words(reader),
    };
    match &end {
        Some(end) if start.time.is_none() => end.zoned(reader, zone, words),
        _ => start.zoned(reader, zone, words),
    }
}

/// A date as it falls in a zone.
struct Moment {
    /// Without a time.
    date: Date,
    /// Hour and minute.
    time: Option<(u8, u8)>,
    /// Whether the day of the week is told.
    weekday: bool,
}

impl Moment {
    fn of(reader: &Reader, date: &Date, zone: &str, weekday: bool) -> Self {
        match date.moment() {
            None => Self {
                date: *date,
                time: None,
                weekday,
            },
            Some(moment) => {
                let (day, hour, minute) = reader.host().local(moment, zone);
                Self {
                    date: day.into(),
                    time: Some((hour, minute)),
                    weekday,
                }
            }
        }
    }

    fn day_words(&self, reader: &Reader) -> String {
        match self.weekday {
            true => self.weekday_words(reader, DATE_WEEKDAY),
            false => date_words(reader, &self.date),
        }
    }

    /// With the day of the week, where there is a day.
    fn weekday_words(&self, reader: &Reader, key: Key) -> String {
        match (self.date.month, self.date.day) {
            (Some(month), Some(_)) => reader.fill(
                key,
                &[
                    ("weekday", weekday_name(reader, self.date.first_day())),
                    ("day", &number(self.date.day)),
                    ("month", month_name(reader, month)),
                    ("year", &self.date.year.to_string()),
                ],
            ),
            _ => date_words(reader, &self.date),
        }
    }

    fn words(&self, reader: &Reader) -> String {
        let day = self.day_words(reader);
        match self.time {
            Some((hour, minute)) => reader.fill(
                DATE_TIME,
                &[("date", &day), ("time", &time_words(reader, hour, minute))],
            ),
            None => day,
        }
    }

    /// Names the zone by its city, where that says something.
    fn zoned(&self, reader: &Reader, zone: &str, words: String) -> String {
        // What is no name of a zone is no word to repeat, and the host did not follow it either.
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || "/_-+".contains(letter);
        if self.time.is_none() || zone == reader.zone() || zone.len() > 40 || !zone.chars().all(is_name) {
            return words;
        }
        let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        reader.fill(TIME_ZONE, &[("when", &words), ("zone", &city)])
    }
}

/// Days or months from one to another within a year, which is told once. `None` where all is to be told.
fn span_of_days(reader: &Reader, from: &Moment, to: &Moment) -> Option<String> {
    let (start, end) = (&from.date, &to.date);
    let (month, to_month) = (start.month?, end.month?);
    if start.year != end.year || start.day.is_some() != end.day.is_some() {
        return None;
    }
    if from.weekday && start.day.is_some() {
        let first = from.weekday_words(reader, DATE_WEEKDAY_SHORT);
        return Some(reader.fill(SPAN, &[("from", &first), ("to", &to.words(reader))]));
    }
    let key = match start.day {
        None => SPAN_WHOLE_MONTHS,
        Some(_) if month == to_month => SPAN_DAYS,
        Some(_) => SPAN_MONTHS,
    };
    Some(reader.fill(
        key,
        &[
            ("day", &number(start.day)),
            ("month", month_name(reader, month)),
            ("to-day", &number(end.day)),
            ("to-month", month_name(reader, to_month)),
            ("year", &start.year.to_string()),
        ],
    ))
}

fn number(number: Option<u8>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn weekday_name(reader: &Reader, day: Day) -> &str {
    const WEEKDAYS: [Key; 7] = [
        WEEKDAY_1, WEEKDAY_2, WEEKDAY_3, WEEKDAY_4, WEEKDAY_5, WEEKDAY_6, WEEKDAY_7,
    ];
    let key = usize::from(day.weekday())
        .checked_sub(1)
        .and_then(|at| WEEKDAYS.get(at));
    key.map_or("", |key| reader.say(*key))
}

/// A length of time as people say it: days up to a hundred, then whole months, from two years on whole years.
pub fn length_words(reader: &Reader, days: i64) -> String {
    // A Gregorian month or year on average: 146,097 days are 400 years.
    let (key, number) = match days {
        ..=100 => (LENGTH_DAYS, days),
        101..731 => (LENGTH_MONTHS, days * 4800 / 146_097),
        _ => (LENGTH_YEARS, days * 400 / 146_097),
    };
    reader.count(key, usize::try_from(number).unwrap_or_default())
}

/// `5 March 2020`.
pub fn day_words(reader: &Reader, day: Day) -> String {
    let month = month_name(reader, day.month);
    reader.fill(
        DATE_DAY,
        &[
            ("day", &day.day.to_string()),
            ("month", month),
            ("year", &day.year.to_string()),
        ],
    )
}

fn time_words(reader: &Reader, hour: u8, minute: u8) -> String {
    let key = match (hour, minute) {
        (0, 0) => TIME_MIDNIGHT,
        (12, 0) => TIME_MIDDAY,
        (0..12, 0) => TIME_AM,
        (_, 0) => TIME_PM,
        (0..12, _) => TIME_AM_MINUTES,
        _ => TIME_PM_MINUTES,
    };
    let two_digits = |number: u8| {
        if number < 10 {
            format!("0{number}")
        } else {
            number.to_string()
        }
    };
    let hour12 = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    reader.fill(
        key,
        &[
            ("hour12", &hour12.to_string()),
            ("hour24", &two_digits(hour)),
            ("minute", &two_digits(minute)),
        ],
    )
}

fn month_name(reader: &Reader, month: u8) -> &str {
    const MONTHS: [Key; 12] = [
        MONTH_1, MONTH_2, MONTH_3, MONTH_4, MONTH_5, MONTH_6, MONTH_7, MONTH_8, MONTH_9, MONTH_10, MONTH_11,
        MONTH_12,
    ];
    let key = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at));
    key.map_or("", |key| reader.say(*key))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
