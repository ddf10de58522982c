//! Reading a submission that comes from anywhere.

use std::fmt;

use assembly_feed::Id;
use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::json::{self, Json, Object};
use assembly_feed::words::QuestionKind;

use crate::answered::type_date;
use crate::entry::{Change, Entries, Entry};
use crate::problem::{Problem, Rule};
use crate::rules::answers;
use crate::submission::{Signs, Submission};

/// So many problems are named at once.
const MOST_PROBLEMS: usize = 100;

/// Why something is no submission, or none that can be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It is no JSON; where and why.
    NotJson(json::Fault),
    /// It is JSON, but a field is missing or of the wrong type: its name, and what is wanted.
    Malformed(&'static str, &'static str),
    /// No consultation has this id, or none of this version.
    Unknown(String, String),
    /// Answers break rules. What there is of the submission is in it.
    Answers(Box<Submission>, Vec<Problem>),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(fault) => write!(f, "This is no JSON: {fault}."),
            Self::Malformed(field, wanted) => write!(f, "`{field}` must be {wanted}."),
            Self::Unknown(consultation, version) => {
                write!(
                    f,
                    "No consultation \"{consultation}\" with questions of version \"{version}\" is known here."
                )
            }
            Self::Answers(_, problems) => match problems.len() {
                1 => f.write_str("One answer breaks a rule of the form."),
                several => write!(f, "{several} answers break rules of the form."),
            },
        }
    }
}

impl std::error::Error for Refused {}

/// Reads a submission. `find` gives the questions of a consultation (id, version).
///
/// Fields that are not known are passed over, answers to questions that are not known are not: they would be lost.
pub fn read<'a>(
    text: &str,
    find: impl FnOnce(&str, &str) -> Option<&'a Consultation>,
) -> Result<Submission, Refused> {
    let json = json::parse(text).map_err(Refused::NotJson)?;
    let Json::Object(object) = &json else {
        return Err(Refused::Malformed("the document", "an object"));
    };
    if let Some(name) = repeated(object) {
        return Err(Refused::Malformed(name, "there once"));
    }
    let id = |name| {
        string(object, name)?
            .parse::<Id>()
            .map_err(|_| Refused::Malformed(name, "an id"))
    };
    let mut submission = Submission {
        consultation: id("consultation")?,
        version: string(object, "version")?,
        submission_id: string(object, "submission_id")?,
        language: string(object, "language")?,
        answers: Vec::new(),
        signs: signs(object),
    };
    if !is_uuid_v4(&submission.submission_id) {
        return Err(Refused::Malformed(
            "submission_id",
            "a UUID of version 4, in lower case",
        ));
    }
    if !is_language(&submission.language) {
        return Err(Refused::Malformed(
            "language",
            "a language tag such as \"en\" or \"cy\"",
        ));
    }
    let Some(Json::Object(given)) = json::get(object, "answers") else {
        return Err(Refused::Malformed(
            "answers",
            "an object of question ids and answers",
        ));
    };
    let Some(consultation) = find(&submission.consultation, &submission.version) else {
        return Err(Refused::Unknown(
            submission.consultation.to_string(),
            submission.version,
        ));
    };
    let mut entries = Entries::default();
    let mut problems = Vec::new();
    for (name, value) in given {
        // Somebody who sends thousands of them needs no list of all.
        if problems.len() == MOST_PROBLEMS {
            break;
        }
        let Ok(id) = name.parse::<Id>() else {
            return Err(Refused::Malformed(
                "answers",
                "an object of question ids and answers",
            ));
        };
        let question = consultation.question(&id);
        let rule = match question.filter(|question| question.kind != QuestionKind::Information) {
            // The same question twice: neither answer may be dropped.
            Some(_) if entries.get(&id).is_some() => Some(Rule::WrongType),
            None => Some(Rule::UnknownQuestion),
            Some(question) => enter(question, value, entries.of(&id)).err(),
        };
        problems.extend(rule.map(|rule| Problem { question: id, rule }));
    }
    if problems.is_empty() {
        match answers(consultation, &entries) {
            Ok(answers) => {
                submission.answers = answers;
                return Ok(submission);
            }
            Err(broken) => problems = broken,
        }
    }
    Err(Refused::Answers(Box::new(submission), problems))
}

/// What of a list of 50,000 entries is there twice, without comparing each with each.
fn repeated(object: &Object) -> Option<&'static str> {
    ["consultation", "version", "submission_id", "language", "answers"]
        .into_iter()
        .find(|name| object.iter().filter(|(other, _)| other == name).count() > 1)
}

fn string(object: &Object, name: &'static str) -> Result<String, Refused> {
    match json::get(object, name) {
        Some(Json::String(string)) if string.len() <= 200 => Ok(string.clone()),
        Some(Json::String(_)) => Err(Refused::Malformed(name, "at most 200 bytes")),
        _ => Err(Refused::Malformed(name, "a string")),
    }
}

/// Whatever is odd about these is left out: they decide nothing.
fn signs(object: &Object) -> Signs {
    let seconds = match json::get(object, "seconds") {
        Some(Json::Number(seconds)) if (0.0..4_294_967_296.0).contains(seconds) => Some(*seconds as u32),
        _ => None,
    };
    let website = match json::get(object, "website") {
        Some(Json::String(website)) => website.chars().take(200).collect(),
        _ => String::new(),
    };
    Signs { seconds, website }
}

/// RFC 9562, section 5.4, in the form that `crypto.randomUUID` gives: lower case, so that one answer has one name.
fn is_uuid_v4(id: &str) -> bool {
    id.len() == 36
        && id.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
            _ => byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'),
        })
}

fn is_language(tag: &str) -> bool {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.len() <= 35 && tag.split('-').all(part)
}

/// What a field would show for an answer that came as JSON; the rules of fields then decide.
fn enter(question: &Question, value: &Json, entry: &mut Entry) -> Result<(), Rule> {
    match (&question.kind, value) {
        (QuestionKind::SingleChoice, one) => choose(question, one, entry),
        // More than there are cannot be right, and comparing each with each could take hours.
        (QuestionKind::MultipleChoice | QuestionKind::Ranking, Json::Array(several))
            if several.len() <= question.options.len() =>
        {
            several.iter().try_for_each(|one| choose(question, one, entry))
        }
        (QuestionKind::Scale, Json::Number(step)) => {
            entry.change(Change::Tick(step.to_string()));
            Ok(())
        }
        (QuestionKind::Number, Json::Number(number)) => {
            entry.change(Change::Type(String::new(), number.to_string()));
            Ok(())
        }
        (QuestionKind::Grid, Json::Object(cells)) if cells.len() <= question.rows.len() => {
            for (row, value) in cells {
                let value = value.as_str().ok_or(Rule::WrongType)?;
                if value.is_empty() || !entry.cell(row).is_empty() {
                    return Err(Rule::WrongType);
                }
                entry.change(Change::Cell(row.clone(), value.to_owned()));
            }
            Ok(())
        }
        (QuestionKind::Date, Json::String(date)) => {
            type_date(date, entry);
            Ok(())
        }
        (
            QuestionKind::MultipleChoice
            | QuestionKind::Ranking
            | QuestionKind::Scale
            | QuestionKind::Number
            | QuestionKind::Grid
            | QuestionKind::Date,
            _,
        ) => Err(Rule::WrongType),
        (_, Json::String(words)) => {
            entry.change(Change::Type(String::new(), words.clone()));
            Ok(())
        }
        _ => Err(Rule::WrongType),
    }
}

/// An option, and the words beside it. Whatever would be lost on the way is of the wrong type: words beside an option that
/// takes none, or a name that stands there twice.
fn choose(question: &Question, one: &Json, entry: &mut Entry) -> Result<(), Rule> {
    let (value, text) = match one {
        Json::String(value) => (value, None),
        Json::Object(fields) if fields.len() == 2 => match (one.get("value"), one.get("text")) {
            (Some(Json::String(value)), Some(Json::String(text))) => (value, Some(text)),
            _ => return Err(Rule::WrongType),
        },
        _ => return Err(Rule::WrongType),
    };
    if let Some(text) = text {
        let option = question.options.iter().find(|option| option.value == *value);
        if option.is_some_and(|option| !option.write_in) || !entry.typed(value).is_empty() {
            return Err(Rule::WrongType);
        }
        entry.change(Change::Type(value.clone(), text.clone()));
    }
    // Twice the same is kept, for the rules to see.
    entry.chosen.push(value.clone());
    Ok(())
}
