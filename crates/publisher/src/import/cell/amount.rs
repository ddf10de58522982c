//! What a cell of numbers, or of lengths of time, says.

use serde_json::{Number, Value as Json};

use crate::book::Value;
use crate::import::cell::fault::{Fault, fault_of};
use crate::import::plain::quoted;

/// A number, as people type it.
pub fn number(value: &Value, words: &str) -> Result<Json, Fault> {
    let found = match value {
        Value::Number(number) => Some(*number),
        _ => {
            let digits = words.trim_end_matches('%').trim();
            // `1,234` and `1 234` are parted between thousands, `82,5` before its fraction.
            let digits = match digits.split_once(',') {
                Some((whole, part)) if (1..=2).contains(&part.len()) => format!("{whole}.{part}"),
                _ => digits.replace([' ', '\u{a0}', '\u{2009}', '\u{202f}'], ","),
            };
            let grouped = digits.split(',').skip(1).all(|group| {
                group.len() == 3 || group.split('.').next().is_some_and(|whole| whole.len() == 3)
            });
            let plain: String = digits.chars().filter(|letter| *letter != ',').collect();
            let numeric = !plain.is_empty()
                && plain
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'));
            if grouped && numeric {
                plain.parse().ok()
            } else {
                None
            }
        }
    };
    let number = found.and_then(Number::from_f64).map(Json::Number);
    number.ok_or_else(|| fault_of("number-unclear", format!("is {}; wanted a number", quoted(words))))
}

/// A whole number from 0.
pub fn count(value: &Value, words: &str) -> Result<Json, Fault> {
    let wrong = || {
        fault_of(
            "number-unclear",
            format!("is {}; wanted a whole number", quoted(words)),
        )
    };
    let number = number(value, words).map_err(|_| wrong())?;
    let whole = number
        .as_f64()
        .filter(|number| *number >= 0.0 && number.fract() == 0.0 && *number < 9.0e15);
    whole.map(|whole| Json::from(whole as u64)).ok_or_else(wrong)
}

/// A length of time: `3 months`, `1 year 6 months`, `12 wythnos`, or as in the feed.
pub fn length(words: &str) -> Result<String, Fault> {
    if words.parse::<assembly_feed::Duration>().is_ok() {
        return Ok(words.to_owned());
    }
    const UNITS: [(&str, &[&str]); 4] = [
        (
            "Y",
            &["year", "years", "blwyddyn", "flwyddyn", "blynedd", "mlynedd"],
        ),
        ("M", &["month", "months", "mis", "fis", "misoedd"]),
        ("W", &["week", "weeks", "wythnos", "wythnosau"]),
        ("D", &["day", "days", "diwrnod", "ddiwrnod", "dyddiau"]),
    ];
    let wrong = || {
        fault_of(
            "length-unclear",
            format!(
                "is {}; wanted a length of time such as 3 months or 1 year",
                quoted(words)
            ),
        )
    };
    let plain = crate::import::plain::plain(words);
    let mut rest = plain.split(' ').filter(|word| !["and", "a", "ac"].contains(word));
    let mut found = String::from("P");
    while let Some(number) = rest.next() {
        let number: u32 = number.parse().map_err(|_| wrong())?;
        let unit = rest.next().ok_or_else(wrong)?;
        let (letter, _) = UNITS
            .iter()
            .find(|(_, names)| names.contains(&unit))
            .ok_or_else(wrong)?;
        found.push_str(&format!("{number}{letter}"));
    }
    found
        .parse::<assembly_feed::Duration>()
        .map(|_| found)
        .map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> Result<Json, &'static str> {
        number(&Value::Text(words.to_owned()), words).map_err(|fault| fault.rule)
    }

    #[test]
    fn numbers_are_parted_as_people_part_them() {
        for (words, wanted) in [
            ("1,234", 1234.0),
            ("1 234", 1234.0),
            ("82,5", 82.5),
            ("82.5 %", 82.5),
        ] {
            assert_eq!(said(words), Ok(Json::from(wanted)), "{words}");
        }
        for words in ["1,2345", "12 34", "3 of 4", "1-2"] {
            assert_eq!(said(words), Err("number-unclear"), "{words}");
        }
    }
}
