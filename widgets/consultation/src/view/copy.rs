//! A copy of the answers to keep, as plain text.

use assembly_feed::words::QuestionKind;
use assembly_submission::{Receipt, is_asked};

use super::drawing::Drawing;
use super::{answer, head, labels};
use crate::texts::keys::*;

/// The whole copy: lines of text, with the reference where the answers were received.
pub fn copy(it: &Drawing, receipt: Option<&Receipt>) -> String {
    let reader = it.reader;
    let mut copy = head::name(it).map_or_else(String::new, |name| name.words.to_owned());
    copy.push_str("\n\n");
    copy += &match receipt {
        Some(receipt) => reader.fill(
            COPY_RECEIVED,
            &[("reference", &receipt.reference), ("received", &receipt.received)],
        ),
        None => reader.say(COPY_NOT_SENT).to_owned(),
    };
    copy.push('\n');
    for question in it.consultation.pages.iter().flat_map(|page| &page.questions) {
        if question.kind == QuestionKind::Information || !is_asked(it.consultation, question, it.entries) {
            continue;
        }
        copy.push('\n');
        copy += labels::question(it, question).words;
        copy.push('\n');
        let lines = answer::lines(reader, question, &it.entry(question));
        if lines.is_empty() {
            copy += "    ";
            copy += reader.say(NOT_ANSWERED);
            copy.push('\n');
        }
        for line in lines {
            let words: Vec<String> = line.into_iter().map(|(words, _)| words).collect();
            for line in words.join(": ").lines() {
                copy += "    ";
                copy += line;
                copy.push('\n');
            }
        }
    }
    assembly_kit::texts::unmarked(&copy)
}
