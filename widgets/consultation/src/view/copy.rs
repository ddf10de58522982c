//! A copy of the answers to keep, as plain text.

use assembly_feed::Date;
use assembly_feed::words::QuestionKind;
use assembly_kit::texts::unmarked;
use assembly_kit::{Node, date_time_words, page};
use assembly_submission::{Receipt, is_asked};

use super::sheet::Sheet;
use super::{answer, head, labels};
use crate::state::draft::Left;
use crate::texts::keys::*;

/// Every question that is asked, and its answer below it.
pub fn copy(it: &Sheet) -> String {
    let reader = it.reader;
    let mut copy = head::name(it).map_or_else(String::new, |name| name.words.to_owned());
    copy.push('\n');
    for question in it.consultation.questions() {
        if question.kind == QuestionKind::Information || !is_asked(it.consultation, question, it.entries) {
            continue;
        }
        copy.push('\n');
        copy += labels::question(it, question).words;
        copy.push('\n');
        let mut lines = answer::lines(reader, question, &it.entry(question));
        let answered = !lines.is_empty();
        if !answered {
            lines.push(vec![(reader.say(NOT_ANSWERED).to_owned(), None)]);
        }
        for (place, line) in lines.into_iter().enumerate() {
            let words: Vec<String> = line.into_iter().map(|(words, _)| words).collect();
            let words = words.join(": ");
            match question.kind == QuestionKind::Ranking && answered {
                true => indent(
                    &mut copy,
                    &[&reader.number((place + 1) as f64), ". ", &words].concat(),
                ),
                false => indent(&mut copy, &words),
            }
        }
    }
    if !it.left.is_empty() {
        for words in ["\n", reader.say(NO_PLACE), "\n"] {
            copy += words;
        }
    }
    for Left { question, words } in it.left {
        copy.push('\n');
        copy += it
            .consultation
            .question(question)
            .map_or(question, |question| labels::question(it, question).words);
        copy.push('\n');
        indent(&mut copy, words);
    }
    unmarked(&copy)
}

fn indent(copy: &mut String, words: &str) {
    for line in words.lines() {
        for part in ["    ", line, "\n"] {
            *copy += part;
        }
    }
}

/// The button that saves a copy as a file, with the reference where the answers were received.
pub fn save(it: &Sheet, receipt: Option<&Receipt>, copy: String) -> Option<Node> {
    let reader = it.reader;
    let stands = match receipt {
        Some(receipt) => {
            let date = receipt.received.parse::<Date>();
            // The council's day and hour, as on the screen.
            let received = date.map_or_else(
                |_| receipt.received.clone(),
                |date| date_time_words(reader, &date),
            );
            reader.fill(
                COPY_RECEIVED,
                &[("reference", &receipt.reference), ("received", &received)],
            )
        }
        None => reader.say(COPY_NOT_RECEIVED).to_owned(),
    };
    let name = [&*it.consultation.id, ".txt"].concat();
    let whole = [&unmarked(&stands), "\n\n", &copy].concat();
    it.pressed("quiet", reader.say(SAVE), move || {
        page::save(&name, "text/plain;charset=utf-8", whole.as_bytes());
    })
}
