//! What a cell of dates says.

use assembly_feed::Date;

use crate::book::{Moment, Value};
use crate::import::cell::day::{NotADay, Typed, day};
use crate::import::cell::fault::fault_of;
use crate::import::cell::said::written;
use crate::import::cell::{Context, Fault, words};
use crate::import::plain::quoted;
use crate::mapping::DATE;

/// A date as the feed writes it.
pub fn date(value: &Value, context: &Context) -> Result<String, Fault> {
    const WANTED: &str = "wanted a date such as 5 March 2026, March 2026 or 2026";
    match value {
        Value::Moment(moment) => Ok(context.zone.written(*moment)),
        Value::Number(number) if number.fract() == 0.0 && (1900.0..=2200.0).contains(number) => {
            Ok(written(*number))
        }
        // A date whose cell lost its format is the number of days since 1900.
        Value::Number(number) if (20_000.0..80_000.0).contains(number) => serial(*number)
            .map(|moment| context.zone.written(moment))
            .ok_or_else(|| fault_of("date-unclear", format!("is {}; {WANTED}", written(*number)))),
        other => {
            let words = words(other);
            match day(&words) {
                Ok(Typed::Whole(date)) => Ok(date.to_string()),
                Ok(Typed::Local(moment)) => Ok(context.zone.written(moment)),
                Err(NotADay::NoSuchDay) => Err(unclear_date(
                    &words,
                    "date-impossible",
                    format!(
                        "is {}, a day that no calendar has (the day stands before the month); {WANTED}",
                        quoted(&words)
                    ),
                )),
                Err(NotADay::NoYear) => Err(unclear_date(
                    &words,
                    "date-without-year",
                    format!("is {}, without its year; {WANTED}", quoted(&words)),
                )),
                Err(NotADay::Unclear) => Err(unclear_date(
                    &words,
                    "date-unclear",
                    format!(
                        "is {}; {WANTED}, or an empty cell; a mapping can say which it is, in a line word,{DATE},{words} and then the date (or - for none)",
                        quoted(&words)
                    ),
                )),
            }
        }
    }
}

/// Days since 30 December 1899, as spreadsheets count.
fn serial(days: f64) -> Option<Moment> {
    let first = Date {
        year: 1899,
        month: Some(12),
        day: Some(30),
        time: None,
    }
    .first_day();
    let whole = first.plus_days(days.trunc() as i64);
    let minutes = (days.fract() * 1_440.0).round() as u32;
    let time = (1..1_440)
        .contains(&minutes)
        .then_some(((minutes / 60) as u8, (minutes % 60) as u8, 0));
    Some(Moment {
        year: whole.year,
        month: whole.month,
        day: whole.day,
        time,
    })
}

/// A date that is none: a mapping can say which it is.
fn unclear_date(words: &str, rule: &'static str, message: String) -> Fault {
    Fault {
        rule,
        message,
        word: Some((DATE, words.to_owned())),
    }
}
