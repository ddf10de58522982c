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

/// `6:30pm`.
pub fn time_words(reader: &Reader, hour: u8, minute: u8) -> String {
    let key = match (hour, minute) {
        (0, 0) => TIME_MIDNIGHT,
        (12, 0) => TIME_MIDDAY,
        (0..12, 0) => TIME_AM,
        // Welsh has another word from six on.
        (12..18, 0) => TIME_PM,
        (_, 0) => TIME_EVENING,
        (0..12, _) => TIME_AM_MINUTES,
        (12..18, _) => TIME_PM_MINUTES,
        _ => TIME_EVENING_MINUTES,
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

pub(crate) fn month_name(reader: &Reader, month: u8) -> &str {
    const MONTHS: [Key; 12] = [
        MONTH_1, MONTH_2, MONTH_3, MONTH_4, MONTH_5, MONTH_6, MONTH_7, MONTH_8, MONTH_9, MONTH_10, MONTH_11,
        MONTH_12,
    ];
    let key = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at));
    key.map_or("", |key| reader.say(*key))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::host::Native;
    use crate::{Settings, Source};

    #[test]
    fn long_lengths_are_told_in_months_and_years() {
        let source = Source {
            reading: Rc::default(),
            bytes: Rc::default(),
            host: Rc::new(Native::at(0)),
        };
        let reader = Reader::new(&source, &Settings::default(), ("none", "{}"));
        for (days, words) in [
            (1, "1 day"),
            (100, "100 days"),
            (101, "3 months"),
            (253, "8 months"),
            (730, "23 months"),
            (731, "2 years"),
            (2_244, "6 years"),
        ] {
            assert_eq!(length_words(&reader, days), words);
        }
    }
}
