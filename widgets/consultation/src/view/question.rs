//! One question, drawn by its kind.

use assembly_feed::consultation::Question;
use assembly_feed::words::QuestionKind;
use assembly_kit::parts::{block_of, some};
use assembly_kit::{Node, el, nothing};

use super::asking::Asking;
use super::sheet::Sheet;
use super::{choice, date, grid, labels, ranking, scale, words};

/// A question with its fields. `free` is for pages on which no question has to be answered.
pub fn question(it: &Sheet, question: &Question, free: bool) -> Node {
    let asking = Asking::new(it, question, free);
    match question.kind {
        QuestionKind::Information => information(it, question),
        QuestionKind::SingleChoice | QuestionKind::MultipleChoice => choice::choice(&asking),
        QuestionKind::Scale => scale::scale(&asking),
        QuestionKind::Ranking => ranking::ranking(&asking),
        QuestionKind::Grid => grid::grid(&asking),
        QuestionKind::Date => date::date(&asking),
        // A kind that this version does not know is asked as a text, rather than not at all.
        _ => words::words(&asking),
    }
}

/// Something to read; there is nothing to answer, so all of it is open.
fn information(it: &Sheet, question: &Question) -> Node {
    let heading = match some(&question.label) {
        Some(_) => labels::put(el("h4"), labels::question(it, question)),
        None => nothing(),
    };
    el("div")
        .class("asked information")
        .part("asked")
        .add(heading)
        .add(block_of(it.reader, &question.hint))
        .add(block_of(it.reader, &question.background))
}
