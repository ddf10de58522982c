//! Dates as people in the United Kingdom type them: the day before the month.

use assembly_feed::Date;

use crate::book::Moment;
use crate::import::plain::plain;

/// A date as it was typed: of a precision of its own, perhaps with a time, in no zone or in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// As in the feed: whole, with its offset where it has a time.
    Whole(Date),
    /// A day with a time of the council's clock.
    Local(Moment),
}

/// Why it is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// It looks like one, but no calendar has it.
    NoSuchDay,
    /// The year has two digits and is the only number that could be one: `03/04`.
    NoYear,
    /// It does not look like one.
    Unclear,
}

/// Reads a date: `5/3/2026`, `05.03.26`, `5 March 2026`, `Thursday 5th Mawrth 2026 at 6.30pm`, `Mar 2026`, `2026`, or as in the feed.
pub fn day(written: &str) -> Result<Typed, NotADay> {
    let written = written.trim();
    if let Ok(date) = written.parse::<Date>() {
        return Ok(Typed::Whole(date));
    }
    // `End of March 2027` is still in March.
    let lower = written.to_lowercase();
    let end = ["end of ", "by the end of ", "by end of ", "end "];
    let written = match end.into_iter().find_map(|end| lower.strip_prefix(end)) {
        Some(rest) => rest,
        None => written,
    };
    let (date, time) = clock(written);
    let parts = parts(&date);
    let numbers: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (year, month, day) = match numbers.as_slice() {
        [year] => (full_year(year).ok_or(NotADay::Unclear)?, None, None),
        [month, year] => match (month_named(month), month.parse().ok()) {
            (Some(month), _) => (any_year(year).ok_or(NotADay::Unclear)?, Some(month), None),
            (None, Some(_)) if month_named(year).is_some() => return Err(NotADay::NoYear),
            (None, Some(number @ 1..=12)) => match full_year(year) {
                Some(year) => (year, Some(number), None),
                None => return Err(NotADay::NoYear),
            },
            _ => return Err(NotADay::Unclear),
        },
        [first, second, third] => three(first, second, third)?,
        _ => return Err(NotADay::Unclear),
    };
    let text = match (month, day) {
        (None, _) => format!("{year:04}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
    };
    let date: Date = text.parse().map_err(|_| NotADay::NoSuchDay)?;
    match (time, date.month, date.day) {
        (None, ..) => Ok(Typed::Whole(date)),
        (Some((hour, minute)), Some(month), Some(day)) => Ok(Typed::Local(Moment {
            year: date.year,
            month,
            day,
            time: Some((hour, minute, 0)),
        })),
        _ => Err(NotADay::Unclear),
    }
}

/// Three parts: year first, or day, month, year; the month by number or name. `March 5, 2026` too, as it has only one meaning.
fn three(first: &str, second: &str, third: &str) -> Result<(i32, Option<u8>, Option<u8>), NotADay> {
    let number = |part: &str| part.parse::<u8>().map_err(|_| NotADay::Unclear);
    let (year, month, day) = if let Some(year) = full_year(first) {
        (
            year,
            month_named(second).map_or_else(|| number(second), Ok)?,
            number(third)?,
        )
    } else if let Some(month) = month_named(first) {
        (any_year(third).ok_or(NotADay::Unclear)?, month, number(second)?)
    } else {
        let month = month_named(second).map_or_else(|| number(second), Ok)?;
        (any_year(third).ok_or(NotADay::Unclear)?, month, number(first)?)
    };
    match (1..=12).contains(&month) {
        true => Ok((year, Some(month), Some(day))),
        false => Err(NotADay::NoSuchDay),
    }
}

/// The numbers and names of a date, without weekdays, `5th`'s ending and small words.
fn parts(date: &str) -> Vec<String> {
    let apart: String = date
        .chars()
        .map(|letter| {
            if matches!(letter, '.' | '/' | '-' | '–' | ',' | '\\') {
                ' '
            } else {
                letter
            }
        })
        .collect();
    let words = plain(&apart);
    let words = words
        .split(' ')
        .filter(|word| !word.is_empty() && !is_small(word));
    words
        .map(|word| {
            let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
            let ending = word.get(digits.len()..).unwrap_or_default();
            let ordinal = [
                "st", "nd", "rd", "th", "af", "il", "ydd", "fed", "ed", "eg", "ain",
            ]
            .contains(&ending);
            if ordinal && !digits.is_empty() {
                digits
            } else {
                word
            }
            .to_owned()
        })
        .collect()
}

fn is_small(word: &str) -> bool {
    const DAYS: [&str; 25] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "llun",
        "mercher",
        "iau",
        "gwener",
        "sadwrn",
        "sul",
        "dydd",
        "nos",
    ];
    DAYS.contains(&word) || ["of", "the", "at", "on", "o", "am", "by"].contains(&word)
}

/// Parts a time of day from what stands before it: `5 March 2026, 6.30pm`.
fn clock(written: &str) -> (String, Option<(u8, u8)>) {
    let lower = written.to_lowercase();
    let spaced: Vec<&str> = lower
        .split([' ', '\u{a0}', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let (last, before) = match spaced.as_slice() {
        // `6.30 pm`
        [before @ .., number, half @ ("am" | "pm" | "yb" | "yh")] => (format!("{number}{half}"), before),
        [before @ .., last] => ((*last).to_owned(), before),
        [] => return (written.to_owned(), None),
    };
    match time(&last).filter(|_| !before.is_empty()) {
        Some(time) => (before.join(" "), Some(time)),
        None => (written.to_owned(), None),
    }
}

/// `18:30`, `18:30:00`, `6.30pm`, `6pm`, `noon`.
fn time(written: &str) -> Option<(u8, u8)> {
    match written {
        "noon" | "midday" | "hanner-dydd" => return Some((12, 0)),
        "midnight" => return Some((0, 0)),
        _ => {}
    }
    let halves = [("am", false), ("yb", false), ("pm", true), ("yh", true)];
    let half = halves
        .iter()
        .find_map(|(ending, late)| Some((written.strip_suffix(ending)?, *late)));
    let (digits, late) = match half {
        Some((digits, late)) => (digits, Some(late)),
        // Without `am` or `pm` only a colon makes a time of it: 18.30 may be a day.
        None if written.contains(':') => (written, None),
        None => return None,
    };
    let mut numbers = digits.split([':', '.']);
    let hour: u8 = numbers.next()?.parse().ok()?;
    let minute: u8 = numbers.next().map_or(Some(0), |minute| minute.parse().ok())?;
    let hour = match (late, hour) {
        (Some(_), 0 | 13..) => return None,
        (Some(true), 1..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some((hour, minute))
}

fn full_year(written: &str) -> Option<i32> {
    let year: i32 = written.parse().ok()?;
    (written.len() == 4 && (1000..=9999).contains(&year)).then_some(year)
}

/// Also of two digits: no assembly was held in the last century.
fn any_year(written: &str) -> Option<i32> {
    let short = |written: &str| Some(2000 + written.parse::<i32>().ok()?);
    full_year(written).or_else(|| if written.len() == 2 { short(written) } else { None })
}

/// The month of a name, in English or Welsh, whole or short; after `o` Welsh months begin otherwise.
fn month_named(name: &str) -> Option<u8> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "jan", "ionawr", "ion"],
        &["february", "feb", "chwefror", "chwef", "chw"],
        &["march", "mar", "mawrth", "fawrth", "maw"],
        &["april", "apr", "ebrill", "ebr"],
        &["may", "mai", "fai"],
        &["june", "jun", "mehefin", "fehefin", "meh"],
        &["july", "jul", "gorffennaf", "orffennaf", "gorff", "gor"],
        &["august", "aug", "awst"],
        &["september", "sept", "sep", "medi", "fedi"],
        &["october", "oct", "hydref", "hyd"],
        &["november", "nov", "tachwedd", "dachwedd", "tach", "tac"],
        &["december", "dec", "rhagfyr", "ragfyr", "rhag", "rha"],
    ];
    let place = MONTHS.iter().position(|names| names.contains(&name))?;
    u8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(written: &str) -> String {
        match day(written) {
            Ok(Typed::Whole(date)) => date.to_string(),
            Ok(Typed::Local(at)) => {
                format!("{}-{:02}-{:02} {:?}", at.year, at.month, at.day, at.time.unwrap())
            }
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn the_day_stands_before_the_month() {
        let written = [
            "5/3/2026",
            "05.03.26",
            "5 March 2026",
            "5th Mar 2026",
            "Thursday 5 March 2026",
            "2026-03-05",
            "2026/3/5",
            "5-Mar-26",
            "March 5, 2026",
            "5ed o Fawrth 2026",
            " 5 mawrth 2026 ",
            "5\u{a0}March 2026",
        ];
        for written in written {
            assert_eq!(date(written), "2026-03-05", "{written}");
        }
    }

    #[test]
    fn only_what_was_given_is_said() {
        assert_eq!(
            [date("March 2026"), date("Mar-26"), date("03/2026"), date("2026")],
            ["2026-03", "2026-03", "2026-03", "2026"]
        );
        assert_eq!(
            [date("End of March 2026"), date("by end of 2026")],
            ["2026-03", "2026"]
        );
    }

    #[test]
    fn times_are_the_councils() {
        for written in [
            "5/3/2026 18:30",
            "5 March 2026, 6.30pm",
            "5 March 2026 at 6:30 PM",
            "Dydd Iau 5 Mawrth 2026 18:30:00",
        ] {
            assert_eq!(date(written), "2026-03-05 (18, 30, 0)", "{written}");
        }
        assert_eq!(date("5 March 2026 12am"), "2026-03-05 (0, 0, 0)");
        assert_eq!(date("2026-03-05T18:30:00+00:00"), "2026-03-05T18:30:00+00:00");
    }

    #[test]
    fn what_is_no_date_is_said_to_be_none() {
        assert_eq!(
            [date("31/02/2026"), date("3/25/2026"), date("29 February 2026")],
            ["NoSuchDay", "NoSuchDay", "NoSuchDay"]
        );
        assert_eq!([date("5 March"), date("3/4")], ["NoYear", "NoYear"]);
        for written in [
            "",
            "TBC",
            "spring 2026",
            "ongoing",
            "Q3 2026",
            "early March 2026",
            "before March 2026",
            "2026-27",
            "13pm",
            "5/3/2026 25:00",
        ] {
            assert_eq!(date(written), "Unclear", "{written}");
        }
    }
}
