//! What a cell says, as the feed writes it.

use assembly_feed::Date;
use serde_json::{Number, Value as Json};

use crate::book::{Cell, Moment, Value};
use crate::import::colour;
use crate::import::day::{NotADay, Typed, day};
use crate::import::plain::quoted;
use crate::import::word::{Word, word};
use crate::import::zone::Zone;
use crate::mapping::Mapping;
use crate::tables::{Kind, YES};

/// Why a cell is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule, in a name that stays.
    pub rule: &'static str,
    /// What was found and what is wanted.
    pub message: String,
    /// A word of a list that a mapping could explain: the list, the word, and what it may mean.
    pub word: Option<(&'static str, String, &'static str)>,
}

/// What else it takes to read a cell.
pub struct Context<'a> {
    /// A council's own words.
    pub mapping: &'a Mapping,
    /// The zone of the row's clock.
    pub zone: &'a Zone,
}

/// What a cell of a column of this kind says; `None` where it says nothing.
pub fn value(kind: Kind, cell: &Cell, context: &Context) -> Result<Option<Json>, Fault> {
    if let Value::Fault(fault) = &cell.value {
        return Err(fault_of(
            "formula-fault",
            format!("holds the error {fault} instead of a value; mend the formula, or type the value"),
        ));
    }
    if cell.is_empty() {
        // Councils that colour a cell mean the colour's name.
        return match (kind, cell.fill) {
            (Kind::Word(list), Some(fill)) if list.name == "progress" => match colour::name(fill) {
                Some(colour) => listed(list, colour, context),
                None => Ok(None),
            },
            _ => Ok(None),
        };
    }
    let words = words(&cell.value);
    match kind {
        Kind::Id | Kind::Line | Kind::Of(_) | Kind::Theme => {
            line(&cell.value).map(|line| Some(Json::from(line)))
        }
        Kind::Text | Kind::Long | Kind::Names => Ok(Some(Json::from(words))),
        Kind::List => Ok(Some(list(&words))),
        Kind::Word(list) => listed(list, &words, context),
        Kind::Yes => Ok(match listed(&YES, &words, context)? {
            Some(Json::String(yes)) if yes == "yes" => Some(Json::Bool(true)),
            // No is what an empty cell means too.
            _ => None,
        }),
        Kind::Date => date(&cell.value, context).map(|date| Some(Json::from(date))),
        Kind::Moment => date(&cell.value, context).map(|date| Some(Json::from(date))),
        Kind::Url => Ok(Some(Json::from(url(&words)))),
        Kind::Email => Ok(Some(Json::from(
            words.strip_prefix("mailto:").unwrap_or(&words).trim(),
        ))),
        Kind::Number | Kind::Percent => number(&cell.value, &words).map(Some),
        Kind::Count => count(&cell.value, &words).map(Some),
        Kind::Length => length(&words).map(|length| Some(Json::from(length))),
        Kind::Language => Ok(Some(Json::from(language(&words)))),
    }
}

fn fault_of(rule: &'static str, message: String) -> Fault {
    Fault {
        rule,
        message,
        word: None,
    }
}

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
fn written(number: f64) -> String {
    format!("{number}")
}

fn shown(moment: Moment) -> String {
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

/// A number as printed, a code. What the spreadsheet program took for a date was none.
fn line(value: &Value) -> Result<String, Fault> {
    match value {
        Value::Moment(moment) => Err(fault_of(
            "label-became-date",
            format!(
                "was made a date ({}) by the spreadsheet program; format the cell as text and type it again",
                shown(*moment)
            ),
        )),
        other => Ok(words(other)),
    }
}

fn listed(list: &'static crate::tables::List, words: &str, context: &Context) -> Result<Option<Json>, Fault> {
    match word(list, words, context.mapping) {
        Word::Known(word) => Ok(Some(Json::from(word))),
        Word::Verbatim(word) => Ok(Some(Json::from(word))),
        Word::LeftOut => Ok(None),
        Word::Perhaps(perhaps) => Err(Fault {
            rule: "word-unclear",
            message: format!(
                "is {}, which councils use in different ways; say in a mapping what it means here, for example word,{},{words},{perhaps}",
                quoted(words),
                list.name
            ),
            word: Some((list.name, words.to_owned(), perhaps)),
        }),
        Word::Unknown => Err(Fault {
            rule: "word-unknown",
            message: format!(
                "is {}; wanted {}",
                quoted(words),
                crate::import::word::offered(list)
            ),
            word: Some((list.name, words.to_owned(), "")),
        }),
    }
}

/// A date as the feed writes it.
fn date(value: &Value, context: &Context) -> Result<String, Fault> {
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
                Err(NotADay::NoSuchDay) => Err(fault_of(
                    "date-impossible",
                    format!(
                        "is {}, a day that no calendar has (the day stands before the month); {WANTED}",
                        quoted(&words)
                    ),
                )),
                Err(NotADay::NoYear) => Err(fault_of(
                    "date-without-year",
                    format!("is {}, without its year; {WANTED}", quoted(&words)),
                )),
                Err(NotADay::Unclear) => Err(fault_of(
                    "date-unclear",
                    format!(
                        "is {}; {WANTED}, or nothing where it is not known",
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

/// An address; of one without its beginning, as people say it, the beginning is added.
fn url(words: &str) -> String {
    let host = words.split(['/', '?', '#']).next().unwrap_or_default();
    let bare =
        words.starts_with("www.") && host.matches('.').count() >= 2 && !words.contains(char::is_whitespace);
    if bare {
        format!("https://{words}")
    } else {
        words.to_owned()
    }
}

fn number(value: &Value, words: &str) -> Result<Json, Fault> {
    let found = match value {
        Value::Number(number) => Some(*number),
        _ => {
            let digits = words.trim_end_matches('%').trim();
            // `1,234` has a comma between thousands.
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

fn count(value: &Value, words: &str) -> Result<Json, Fault> {
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
fn length(words: &str) -> Result<String, Fault> {
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

/// A language's tag, by tag or name.
pub fn language(words: &str) -> String {
    match crate::import::plain::plain(words).as_str() {
        "english" | "saesneg" => "en".to_owned(),
        "welsh" | "cymraeg" => "cy".to_owned(),
        _ => words.to_owned(),
    }
}

/// Values parted by semicolons; one that holds a semicolon stands between quotation marks.
fn list(words: &str) -> Json {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(words.as_bytes());
    let mut values = Vec::new();
    for record in reader.records().flatten() {
        values.extend(
            record
                .iter()
                .map(str::trim)
                .filter(|value| !value.is_empty())
                .map(Json::from),
        );
    }
    Json::Array(values)
}
