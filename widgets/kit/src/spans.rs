//! Stretches of time in words, from one date to another.

use assembly_feed::{Date, Day};

use crate::dates::{date_words, month_name, time_words};
use crate::keys::*;
use crate::reader::Reader;
use crate::texts::Key;

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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::host::Native;
    use crate::{Settings, Source};

    #[test]
    fn spans_are_told_as_people_say_them() {
        let source = Source {
            reading: Rc::default(),
            bytes: Rc::default(),
            host: Rc::new(Native::at(0)),
        };
        let reader = Reader::new(&source, &Settings::default(), ("none", "{}"));
        let told = |start: &str, end: &str, zone: &str| {
            meeting_words(&reader, start.parse().ok(), end.parse().ok(), zone)
        };
        const LONDON: &str = "Europe/London";
        for (start, end, words) in [
            (
                "2019-11-30T10:00:00Z",
                "2019-11-30T16:30:00Z",
                "Saturday 30 November 2019, 10am to 4:30pm",
            ),
            ("2026-03-29T18:30:00+01:00", "", "Sunday 29 March 2026 at 6:30pm"),
            ("2026-10-25T18:30:00Z", "", "Sunday 25 October 2026 at 6:30pm"),
            (
                "2019-11-30",
                "2019-12-01",
                "Saturday 30 November to Sunday 1 December 2019",
            ),
            ("2019-11-30", "2019-11-30", "Saturday 30 November 2019"),
            (
                "2019-12-31",
                "2020-01-01",
                "Tuesday 31 December 2019 to Wednesday 1 January 2020",
            ),
            ("2020-03", "2020-05", "March to May 2020"),
            ("2020-03", "2020-03", "March 2020"),
            ("2020", "2021", "2020 to 2021"),
            ("2020", "", "2020"),
            ("", "2020-03", "Until March 2020"),
            ("2020-03-05", "2020-02-01", "Thursday 5 March 2020"),
            ("", "", ""),
        ] {
            assert_eq!(told(start, end, LONDON), words, "{start} {end}");
        }
        assert_eq!(
            told("2019-11-30T10:00:00Z", "2019-11-30T16:30:00Z", "America/New_York"),
            "Saturday 30 November 2019, 5am to 11:30am (time in New York)"
        );
        assert_eq!(
            told("2019-11-30", "", "America/New_York"),
            "Saturday 30 November 2019"
        );
        // A phase, which nobody attends from its first day to its last.
        for (start, end, words) in [
            ("2019-11-30", "2019-12-01", "30 November to 1 December 2019"),
            ("2019-11-23", "2019-11-24", "23 to 24 November 2019"),
            ("2019-12-31", "2020-01-01", "31 December 2019 to 1 January 2020"),
            (
                "2019-11-30T10:00:00Z",
                "2019-12-01T16:00:00Z",
                "30 November 2019 at 10am to 1 December 2019 at 4pm",
            ),
            ("2019-11-30", "", "30 November 2019"),
            ("", "2019-11-30", "Until 30 November 2019"),
            ("2019-11-30", "2019-11-30", "Saturday 30 November 2019"),
            (
                "2019-11-30T10:00:00Z",
                "2019-11-30T16:00:00Z",
                "Saturday 30 November 2019, 10am to 4pm",
            ),
            ("2020-03", "2020-05", "March to May 2020"),
        ] {
            let told = span_words(&reader, start.parse().ok(), end.parse().ok(), LONDON);
            assert_eq!(told, words, "{start} {end}");
        }
    }
}
