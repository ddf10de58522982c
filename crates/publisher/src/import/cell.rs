//! What a cell says, as the feed writes it.

mod amount;
mod colour;
mod context;
mod date;
pub mod day;
mod fault;
pub mod nothing;
mod said;
pub mod word;

pub use context::Context;
pub use fault::Fault;
pub use said::words;

use serde_json::Value as Json;

use crate::book::{Cell, Value};
use crate::import::plain::quoted;
use crate::mapping::{DATE, LEFT_OUT, What};
use crate::tables::{Kind, YES};
use amount::{count, length, number};
use date::date;
use fault::fault_of;
use nothing::says_nothing;
use said::shown;
use word::{Word, word};

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
            (Kind::Word(list), Some(fill)) if list.name == "progress" => coloured(list, fill, context),
            _ => Ok(None),
        };
    }
    let words = words(&cell.value);
    if says_nothing(kind, &words, context.mapping) {
        return Ok(None);
    }
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
        Kind::Date | Kind::Moment => match context.mapping.means(What::Word, DATE, &words) {
            Some(LEFT_OUT) => Ok(None),
            Some(means) => date(&Value::Text(means.to_owned()), context).map(|date| Some(Json::from(date))),
            None => date(&cell.value, context).map(|date| Some(Json::from(date))),
        },
        Kind::Url => url(&words).map(|url| Some(Json::from(url))),
        Kind::Email => Ok(Some(Json::from(
            words.strip_prefix("mailto:").unwrap_or(&words).trim(),
        ))),
        Kind::Number | Kind::Percent => number(&cell.value, &words).map(Some),
        Kind::Count => count(&cell.value, &words).map(Some),
        Kind::Length => length(&words).map(|length| Some(Json::from(length))),
        Kind::Language => Ok(Some(Json::from(language(&words)))),
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
            word: Some((list.name, words.to_owned())),
        }),
        Word::Unknown => Err(Fault {
            rule: "word-unknown",
            message: format!(
                "is {}; wanted {}, or a line of a mapping that says what it means",
                quoted(words),
                word::offered(list)
            ),
            word: Some((list.name, words.to_owned())),
        }),
    }
}

/// What a cell says that has a colour and no words.
fn coloured(
    list: &'static crate::tables::List,
    fill: [u8; 3],
    context: &Context,
) -> Result<Option<Json>, Fault> {
    let code = colour::code(fill);
    let told = code
        .as_deref()
        .filter(|code| context.mapping.means(What::Word, list.name, code).is_some());
    match (told, colour::name(fill), code.as_deref()) {
        (Some(code), ..) => listed(list, code, context),
        (None, Some(name), _) => listed(list, name, context),
        (None, None, Some(code)) => Err(Fault {
            rule: "colour-unknown",
            message: format!(
                "has a colour ({code}) and no words; type {}, or say in a mapping what the colour means: word,{},{code},…",
                word::offered(list),
                list.name
            ),
            word: Some((list.name, code.to_owned())),
        }),
        (None, None, None) => Ok(None),
    }
}

/// An address; of one without its beginning, as people say it, the beginning is added.
fn url(words: &str) -> Result<String, Fault> {
    let host = words.split(['/', '?', '#']).next().unwrap_or_default();
    if words.contains(char::is_whitespace) {
        let message = format!(
            "is {}; wanted one web address, such as https://www.council.example/report",
            quoted(words)
        );
        return Err(fault_of("address-unclear", message));
    }
    let bare = words.starts_with("www.") && host.matches('.').count() >= 2;
    Ok(if bare {
        format!("https://{words}")
    } else {
        words.to_owned()
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::zone::Zone;
    use crate::mapping::Mapping;

    fn said(kind: Kind, words: &str, mapping: &Mapping) -> Result<Option<Json>, &'static str> {
        let zone = Zone::named(crate::import::zone::USUAL);
        let context = Context { mapping, zone: &zone };
        value(kind, &Cell::from(words), &context).map_err(|fault| fault.rule)
    }

    #[test]
    fn a_mapping_says_which_date_words_stand_for() {
        let mut mapping = Mapping::default();
        assert_eq!(said(Kind::Date, "Spring 2026", &mapping), Err("date-unclear"));
        mapping.say(What::Word, DATE, "Spring 2026", "2026");
        mapping.say(What::Word, DATE, "Ongoing", "-");
        assert_eq!(
            said(Kind::Date, "spring 2026", &mapping),
            Ok(Some(Json::from("2026")))
        );
        assert_eq!(said(Kind::Date, "Ongoing", &mapping), Ok(None));
    }

    #[test]
    fn a_sentence_is_no_address() {
        let none = Mapping::default();
        assert_eq!(
            said(Kind::Url, "see Cabinet report", &none),
            Err("address-unclear")
        );
        assert_eq!(
            said(Kind::Url, "www.a.example/b", &none),
            Ok(Some(Json::from("https://www.a.example/b")))
        );
    }
}
