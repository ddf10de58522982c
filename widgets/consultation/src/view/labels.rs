//! Names of questions, options and rows.

use assembly_feed::Text;
use assembly_feed::consultation::{Question, QuestionOption, Row};
use assembly_kit::{Node, Reader, Said, foreign};

use super::sheet::Sheet;
use crate::texts::keys::*;

/// A text of the feed; where it has no words, what stands instead.
pub fn said<'a>(reader: &'a Reader, text: &'a Option<Text>, instead: &'a str) -> Said<'a> {
    let words = text.as_ref().and_then(|text| reader.words(text));
    words.unwrap_or(Said {
        words: instead,
        lang: None,
    })
}

/// The words of a question.
pub fn question<'a>(it: &Sheet<'a>, question: &'a Question) -> Said<'a> {
    said(it.reader, &question.label, it.reader.say(QUESTION_UNTITLED))
}

/// The words of the question of an id. Where it is no more, only its id is known.
pub fn of_id(it: &Sheet, id: &str) -> Node {
    match it.consultation.question(id) {
        Some(found) => question(it, found).isolated(),
        None => foreign(id),
    }
}

/// The words of an option; its value where it has none.
pub fn option<'a>(reader: &'a Reader, option: &'a QuestionOption) -> Said<'a> {
    said(reader, &option.label, &option.value)
}

/// The words of the option of a value; the value itself where there is no such option.
pub fn chosen<'a>(reader: &'a Reader, question: &'a Question, value: &'a str) -> Said<'a> {
    let found = question.options.iter().find(|option| option.value == value);
    match found {
        Some(found) => option(reader, found),
        None => Said {
            words: value,
            lang: None,
        },
    }
}

/// The words of a row; its value where it has none.
pub fn row<'a>(reader: &'a Reader, row: &'a Row) -> Said<'a> {
    said(reader, &row.label, &row.value)
}

/// Puts words into an element that holds nothing else.
pub fn put(node: Node, said: Said) -> Node {
    node.lang(said.lang).say(said.words)
}
