//! What a cell says as a person reads it.

use crate::book::{Moment, Value};

/// The words of a cell as a person reads them: without stray spaces at the ends of lines, and without more than one empty line.
pub fn words(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => {
            let lines: Vec<&str> = text
                .lines()
                .map(|line| line.trim_end_matches([' ', '\u{a0}', '\t', '\r']))
                .collect();
            lines
                .join("\n")
                .trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{a0}')
                .to_owned()
        }
        Value::Number(number) => written(*number),
        Value::Yes(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
        Value::Moment(moment) => shown(*moment),
        Value::Fault(fault) => fault.clone(),
    }
}

/// A number as people write it: without `.0`.
pub fn written(number: f64) -> String {
    format!("{number}")
}

/// A moment as people read it.
pub fn shown(moment: Moment) -> String {
    let Moment {
        year,
        month,
        day,
        time,
    } = moment;
    match time {
        Some((hour, minute, _)) => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
        None => format!("{year:04}-{month:02}-{day:02}"),
    }
}
