//! From what stands in the fields to an answer, or to what is wrong with it.

use assembly_feed::Id;
use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::json::{self, Json};
use assembly_feed::words::QuestionKind;

use crate::answer::{Answer, Chosen};
use crate::asked::is_asked;
use crate::date::date;
use crate::entry::{Entries, Entry};
use crate::length::{LONGEST, length, limit};
use crate::number::number;
use crate::postcode::postcode;
use crate::problem::{Problem, Rule};

/// Every answer to the questions that are asked, in the form's order; or everything that is wrong.
pub fn answers(consultation: &Consultation, entries: &Entries) -> Result<Vec<(Id, Answer)>, Vec<Problem>> {
    let nothing = Entry::default();
    let (mut answers, mut problems) = (Vec::new(), Vec::new());
    for page in &consultation.pages {
        for question in &page.questions {
            if !is_asked(consultation, question, entries) {
                continue;
            }
            let entry = entries.get(&question.id).unwrap_or(&nothing);
            // Whatever the feed says: nobody has to tell who they are, or to choose where there is nothing to choose from.
            let needed = question.required && !page.monitoring && offers(question);
            match answer(question, entry, needed) {
                Ok(answer) => answers.extend(answer.map(|answer| (question.id.clone(), answer))),
                Err(rule) => problems.push(Problem {
                    question: question.id.clone(),
                    rule,
                }),
            }
        }
    }
    if problems.is_empty() {
        Ok(answers)
    } else {
        Err(problems)
    }
}

/// Whether there is anything to answer with. A feed may forget the options (`check()` says so); nobody is to be stopped by that.
fn offers(question: &Question) -> bool {
    match question.kind {
        QuestionKind::SingleChoice | QuestionKind::MultipleChoice | QuestionKind::Ranking => {
            !question.options.is_empty()
        }
        QuestionKind::Grid => !question.options.is_empty() && !question.rows.is_empty(),
        _ => true,
    }
}

/// The answer that an entry gives to a question; `None` where none is `needed` and there is none.
fn answer(question: &Question, entry: &Entry, needed: bool) -> Result<Option<Answer>, Rule> {
    match question.kind {
        QuestionKind::Information => Ok(None),
        QuestionKind::SingleChoice => {
            let chosen = chosen(question, entry, needed)?;
            if chosen.len() > 1 {
                // Programs can do this. None of them may be dropped.
                return Err(Rule::TooMany(1));
            }
            match chosen.into_iter().next() {
                Some(chosen) => Ok(Some(Answer::One(chosen))),
                None => unanswered(needed, Rule::ChoiceNeeded),
            }
        }
        QuestionKind::MultipleChoice => {
            let chosen = in_form_order(question, entry, chosen(question, entry, needed)?)?;
            several(question, chosen, needed, Rule::ChoicesNeeded)
        }
        QuestionKind::Ranking => {
            let chosen = chosen(question, entry, needed)?;
            several(question, chosen, needed, Rule::OrderNeeded)
        }
        QuestionKind::Scale => scale(question, entry, needed),
        QuestionKind::Grid => grid(question, entry, needed),
        QuestionKind::Date => day(entry, needed),
        // A kind that this version does not know is asked as a text, rather than not at all.
        _ => words(question, entry, needed),
    }
}

fn unanswered(needed: bool, rule: Rule) -> Result<Option<Answer>, Rule> {
    if needed { Err(rule) } else { Ok(None) }
}

fn words(question: &Question, entry: &Entry, needed: bool) -> Result<Option<Answer>, Rule> {
    let written = entry.typed("");
    let trimmed = written.trim();
    if trimmed.is_empty() {
        let rule = match question.kind {
            QuestionKind::Number => Rule::NumberNeeded,
            _ => Rule::WordsNeeded,
        };
        return unanswered(needed, rule);
    }
    not_too_long(question, written)?;
    match question.kind {
        QuestionKind::Number => {
            let number = number(trimmed).ok_or(Rule::NotANumber)?;
            let value = value(&number);
            if let Some(least) = question.min.filter(|least| value < *least) {
                return Err(Rule::TooSmall(least));
            }
            if let Some(most) = question.max.filter(|most| value > *most) {
                return Err(Rule::TooGreat(most));
            }
            Ok(Some(Answer::Number(number)))
        }
        QuestionKind::Email if !is_email(trimmed) => Err(Rule::NotAnEmail),
        QuestionKind::Email => Ok(Some(Answer::Words(trimmed.to_owned()))),
        QuestionKind::Postcode => match postcode(trimmed) {
            Some(postcode) => Ok(Some(Answer::Words(postcode))),
            None => Err(Rule::NotAPostcode),
        },
        // Otherwise byte for byte as it was written.
        _ => Ok(Some(Answer::Words(written.to_owned()))),
    }
}

/// What a number comes to, read as a feed's numbers are. Right to the last bit, for the 15 digits that [`number`] lets through.
///
/// Core's own way weighs 13 KB with its tables, and residents would download it for this alone.
fn value(number: &str) -> f64 {
    match json::parse(number) {
        Ok(Json::Number(value)) => value,
        _ => 0.0,
    }
}

fn not_too_long(question: &Question, written: &str) -> Result<(), Rule> {
    let most = limit(question).unwrap_or(LONGEST);
    match length(written).checked_sub(most) {
        Some(over @ 1..) => Err(Rule::TooLong(most, over)),
        _ => Ok(()),
    }
}

/// As much of an address as can be told by its looks; only a letter to it could tell the rest.
fn is_email(written: &str) -> bool {
    let Some((name, host)) = written.rsplit_once('@') else {
        return false;
    };
    let spaced = written.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    let dotted = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    !name.is_empty() && !name.contains('@') && dotted && !spaced
}

/// What was chosen, in the order in which it was. Every value must be an option's, and once.
fn chosen(question: &Question, entry: &Entry, needed: bool) -> Result<Vec<Chosen>, Rule> {
    let mut several: Vec<Chosen> = Vec::new();
    for value in &entry.chosen {
        let twice = several.iter().any(|other| other.value == *value);
        let Some(option) = question
            .options
            .iter()
            .find(|option| option.value == *value)
            .filter(|_| !twice)
        else {
            return Err(Rule::UnknownValue(value.clone()));
        };
        let mut text = None;
        if option.write_in {
            let written = entry.typed(value);
            if written.trim().is_empty() {
                // The choice itself is an answer: words are wanted only where the question needs one.
                if needed {
                    return Err(Rule::WriteInNeeded(value.clone()));
                }
            } else {
                not_too_long(question, written)?;
                text = Some(written.to_owned());
            }
        }
        several.push(Chosen {
            value: value.clone(),
            text,
        });
    }
    Ok(several)
}

/// What was chosen, in the order of the form: the order of ticking says nothing.
fn in_form_order(question: &Question, entry: &Entry, mut chosen: Vec<Chosen>) -> Result<Vec<Chosen>, Rule> {
    let alone = chosen.len() < 2;
    let mut ordered = Vec::new();
    // Each value is an option's, and there once.
    for option in &question.options {
        if option.exclusive && !alone && entry.has(&option.value) {
            return Err(Rule::Exclusive(option.value.clone()));
        }
        if let Some(place) = chosen.iter().position(|chosen| chosen.value == option.value) {
            ordered.push(chosen.remove(place));
        }
    }
    Ok(ordered)
}

fn several(
    question: &Question,
    several: Vec<Chosen>,
    needed: bool,
    rule: Rule,
) -> Result<Option<Answer>, Rule> {
    if several.is_empty() {
        return unanswered(needed, rule);
    }
    match question.max_choices {
        Some(most) if several.len() as u64 > most => Err(Rule::TooMany(most)),
        _ => Ok(Some(Answer::Several(several))),
    }
}

fn scale(question: &Question, entry: &Entry, needed: bool) -> Result<Option<Answer>, Rule> {
    let Some(step) = entry.chosen.first() else {
        return unanswered(needed, Rule::ChoiceNeeded);
    };
    let unknown = || Rule::UnknownValue(step.clone());
    if entry.chosen.len() > 1 {
        return Err(Rule::TooMany(1));
    }
    let written = number(step).ok_or_else(unknown)?;
    let value: i64 = written.parse().map_err(|_| unknown())?;
    let inside = |bound: Option<f64>, low: bool| {
        bound.is_none_or(|bound| {
            if low {
                value as f64 >= bound
            } else {
                value as f64 <= bound
            }
        })
    };
    if inside(question.min, true) && inside(question.max, false) {
        Ok(Some(Answer::Number(written)))
    } else {
        Err(unknown())
    }
}

fn grid(question: &Question, entry: &Entry, needed: bool) -> Result<Option<Answer>, Rule> {
    let mut cells = Vec::new();
    for (row, value) in &entry.cells {
        let known = question.rows.iter().any(|other| other.value == *row);
        let offered = value.is_empty() || question.options.iter().any(|option| option.value == *value);
        if !known || !offered {
            return Err(Rule::UnknownValue(if known { value } else { row }.clone()));
        }
    }
    for row in &question.rows {
        // A feed may name one row twice (`check()` says so); an answer may not.
        if cells.iter().any(|(other, _)| *other == row.value) {
            continue;
        }
        match entry.cell(&row.value) {
            "" if needed => return Err(Rule::RowNeeded(row.value.clone())),
            "" => {}
            value => cells.push((row.value.clone(), value.to_owned())),
        }
    }
    Ok((!cells.is_empty()).then_some(Answer::Grid(cells)))
}

fn day(entry: &Entry, needed: bool) -> Result<Option<Answer>, Rule> {
    let fields = ["day", "month", "year"];
    if fields.iter().all(|field| entry.typed(field).trim().is_empty()) {
        return unanswered(needed, Rule::DateNeeded);
    }
    match date(entry) {
        Some(date) => Ok(Some(Answer::Words(date))),
        None => Err(Rule::NotADate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_right_to_the_last_bit() {
        let mut digits: u64 = 123_456_789_012_345;
        for round in 0..20_000_usize {
            digits = (digits * 6_007 + 1) % 1_000_000_000_000_000;
            let padded = format!("{digits:015}");
            let (whole, part) = padded.split_at(round % 15);
            let written = number(&[whole, ".", part].concat()).unwrap();
            assert_eq!(value(&written), written.parse::<f64>().unwrap(), "{written}");
        }
    }
}
