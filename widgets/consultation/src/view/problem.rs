//! What is wrong with an answer, in a sentence.

use assembly_feed::consultation::Question;
use assembly_kit::{Node, Reader, text};
use assembly_submission::Rule;

use super::labels;
use crate::texts::keys::*;

/// The sentence. It names the option, row or number that the rule is about.
pub fn sentence(reader: &Reader, question: &Question, rule: &Rule) -> Node {
    let number = |number: &f64| reader.number(*number);
    let option = |value: &str| labels::chosen(reader, question, value).isolated();
    let said = |key| text(reader.say(key));
    match rule {
        Rule::WordsNeeded => said(WORDS_NEEDED),
        Rule::ChoiceNeeded => said(CHOICE_NEEDED),
        Rule::ChoicesNeeded => said(CHOICES_NEEDED),
        Rule::OrderNeeded => said(ORDER_NEEDED),
        Rule::RowNeeded(value) => {
            let row = question.rows.iter().find(|row| row.value == *value);
            let row = row.map(|row| labels::row(reader, row).isolated());
            reader.set(ROW_NEEDED, &[("row", row.unwrap_or_default())])
        }
        Rule::DateNeeded => said(DATE_NEEDED),
        Rule::NumberNeeded => said(NUMBER_NEEDED),
        Rule::WriteInNeeded(value) => reader.set(WRITE_IN_NEEDED, &[("option", option(value))]),
        Rule::TooLong(most, over) => {
            let most = reader.number(*most as f64);
            text(&reader.count_of(TOO_LONG, *over as usize, &[("most", &most)]))
        }
        Rule::NotANumber => said(NOT_A_NUMBER),
        Rule::TooSmall(least) => text(&reader.fill(TOO_SMALL, &[("least", &number(least))])),
        Rule::TooGreat(most) => text(&reader.fill(TOO_GREAT, &[("most", &number(most))])),
        Rule::NotADate => said(NOT_A_DATE),
        Rule::NotAnEmail => said(NOT_AN_EMAIL),
        Rule::NotAPostcode => said(NOT_A_POSTCODE),
        Rule::TooMany(most) => text(&reader.count(TOO_MANY, *most as usize)),
        Rule::Exclusive(value) => reader.set(EXCLUSIVE, &[("option", option(value))]),
        Rule::UnknownValue(_) => said(UNKNOWN_VALUE),
        Rule::WrongType => said(WRONG_TYPE),
        Rule::UnknownQuestion => said(UNKNOWN_QUESTION),
    }
}
