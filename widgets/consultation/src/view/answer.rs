//! An answer as it is read again: on the check, on the receipt, in the copy.

use assembly_feed::Date;
use assembly_feed::consultation::Question;
use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, Reader, Said, date_words, el};
use assembly_submission::Entry;

use super::labels;
use crate::texts::keys::*;

/// A piece of a line: words, and their language where it is not the widget's.
type Piece = (String, Option<String>);

/// The lines of an answer, each of one piece or of two, such as a row and what was chosen in it. None where nothing is answered.
pub fn lines(reader: &Reader, question: &Question, entry: &Entry) -> Vec<Vec<Piece>> {
    let typed = |field: &str| (entry.typed(field).to_owned(), None);
    let chosen = |value: &String| {
        let mut line = vec![piece(labels::chosen(reader, question, value))];
        let option = question.options.iter().find(|option| option.value == *value);
        if option.is_some_and(|option| option.write_in) {
            line.push(typed(value));
        }
        line
    };
    let mut lines = Vec::new();
    match question.kind {
        QuestionKind::SingleChoice | QuestionKind::Ranking => {
            for value in &entry.chosen {
                lines.push(chosen(value));
            }
        }
        // In the form's order: the order of ticking says nothing.
        QuestionKind::MultipleChoice => {
            for option in &question.options {
                if entry.has(&option.value) {
                    lines.push(chosen(&option.value));
                }
            }
        }
        QuestionKind::Scale => {
            for step in &entry.chosen {
                let mut line = vec![(step.clone(), None)];
                if let Some(option) = question.options.iter().find(|option| option.value == *step) {
                    line.push(piece(labels::option(reader, option)));
                }
                lines.push(line);
            }
        }
        QuestionKind::Grid => {
            for row in &question.rows {
                let value = entry.cell(&row.value);
                if !value.is_empty() {
                    let chosen = labels::chosen(reader, question, value);
                    lines.push(vec![piece(labels::row(reader, row)), piece(chosen)]);
                }
            }
        }
        QuestionKind::Date => lines.push(vec![(date(reader, entry), None)]),
        _ => lines.push(vec![typed("")]),
    }
    for line in &mut lines {
        line.retain(|(words, _)| !words.trim().is_empty());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn piece(said: Said) -> Piece {
    (said.words.to_owned(), said.lang)
}

/// In words where it is a day of the calendar, else as it was typed.
fn date(reader: &Reader, entry: &Entry) -> String {
    match assembly_submission::date(entry).and_then(|date| date.parse::<Date>().ok()) {
        Some(date) => date_words(reader, &date),
        None => ["day", "month", "year"]
            .map(|field| entry.typed(field).trim())
            .join(" ")
            .trim()
            .to_owned(),
    }
}

/// The answer on a page.
pub fn answer(reader: &Reader, question: &Question, entry: &Entry) -> Node {
    let mut lines = lines(reader, question, entry);
    if lines.len() < 2 {
        return match lines.pop() {
            Some(line) => whole(el("p"), line),
            None => el("p").class("hint").say(reader.say(NOT_ANSWERED)),
        };
    }
    let list = match question.kind {
        QuestionKind::Ranking => el("ol").class("order"),
        _ => el("ul").class("lines"),
    };
    let mut list = list;
    for line in lines {
        list = list.add(whole(el("li"), line));
    }
    list
}

fn whole(mut node: Node, line: Vec<Piece>) -> Node {
    for (at, (words, lang)) in line.into_iter().enumerate() {
        if at > 0 {
            node = node.say(": ");
        }
        let words = words.as_str();
        node = node.add(Said { words, lang }.isolated());
    }
    node.fix("dir", "auto")
}
