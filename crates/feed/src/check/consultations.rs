//! Rules about consultations and their questions.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checker, is_before};
use crate::consultation::{Consultation, Outcome, Question};
use crate::reader::quoted;
use crate::words::QuestionKind;

/// Questions with their paths, in the order in which they are asked.
type Questions<'a> = Vec<(String, &'a Question)>;

pub fn consultation(checker: &mut Checker, path: &str, consultation: &Consultation) {
    checker.moment(format!("{path}.opens"), consultation.opens);
    checker.moment(format!("{path}.closes"), consultation.closes);
    if let (Some(opens), Some(closes)) = (consultation.opens, consultation.closes)
        && is_before(closes, opens)
    {
        let message = format!("is {closes}, before it opens on {opens}");
        checker.warn(format!("{path}.closes"), "closes-before-opens", message);
    }
    if consultation.ways_to_respond.is_empty() {
        let message = "is missing: who cannot use the form must have another way";
        checker.warn(format!("{path}.ways_to_respond"), "no-other-way", message);
    }
    let mut questions = Questions::new();
    let pages = format!("{path}.pages");
    for (index, page) in consultation.pages.iter().enumerate() {
        let list = format!("{}.questions", checker.places.item(&pages, index));
        for (index, question) in page.questions.iter().enumerate() {
            let path = checker.places.item(&list, index);
            if page.monitoring && question.required {
                let message = "is true, but nobody has to say who they are: the form lets it go unanswered";
                checker.error(format!("{path}.required"), "monitoring-required", message);
            }
            questions.push((path, question));
        }
    }
    let mut earlier = BTreeMap::new();
    for (path, question) in &questions {
        choices(checker, path, question);
        bounds(checker, path, question);
        condition(checker, path, question, &earlier, &questions);
        earlier.insert(&*question.id, *question);
    }
    if let Some(outcome) = &consultation.outcome {
        results(checker, &format!("{path}.outcome.results"), outcome, &earlier);
    }
}

/// A question with choices has them, each once.
fn choices(checker: &mut Checker, path: &str, question: &Question) {
    let options = question.options.iter().map(|option| option.value.as_str());
    let rows = question.rows.iter().map(|row| row.value.as_str());
    twice(checker, &format!("{path}.options"), options);
    twice(checker, &format!("{path}.rows"), rows);
    let is_grid = question.kind == QuestionKind::Grid;
    if offers_options(question) && question.options.is_empty() {
        let message = "is missing: there is nothing to choose from";
        checker.error(format!("{path}.options"), "no-options", message);
    }
    if is_grid && question.rows.is_empty() {
        checker.error(
            format!("{path}.rows"),
            "no-options",
            "is missing: the grid has no rows",
        );
    }
    let most = question
        .max_choices
        .filter(|most| *most == 0 || *most > question.options.len() as u64);
    if let Some(most) = most.filter(|_| !question.options.is_empty()) {
        let message = format!("is {most}; there are {} options", question.options.len());
        checker.error(format!("{path}.max_choices"), "bounds", message);
    }
}

fn offers_options(question: &Question) -> bool {
    matches!(
        question.kind,
        QuestionKind::SingleChoice
            | QuestionKind::MultipleChoice
            | QuestionKind::Ranking
            | QuestionKind::Grid
    )
}

fn twice<'a>(checker: &mut Checker, list: &str, values: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (index, value) in values.enumerate() {
        if !seen.insert(value) {
            let path = format!("{}.value", checker.places.item(list, index));
            checker.error(
                path,
                "value-duplicate",
                format!("is {}, as an earlier one", quoted(value)),
            );
        }
    }
}

/// A scale has a first and a last step, and no range ends before it begins.
fn bounds(checker: &mut Checker, path: &str, question: &Question) {
    match (question.min, question.max) {
        (Some(min), Some(max)) if min > max => {
            checker.error(
                format!("{path}.max"),
                "bounds",
                format!("is {max}, less than min, {min}"),
            );
        }
        (None, _) if question.kind == QuestionKind::Scale => {
            checker.error(
                format!("{path}.min"),
                "bounds",
                "is missing: where does the scale begin?",
            );
        }
        (_, None) if question.kind == QuestionKind::Scale => {
            checker.error(
                format!("{path}.max"),
                "bounds",
                "is missing: where does the scale end?",
            );
        }
        _ => {}
    }
}

/// A question can only wait for the answer to an earlier one.
fn condition(
    checker: &mut Checker,
    path: &str,
    question: &Question,
    earlier: &BTreeMap<&str, &Question>,
    questions: &Questions,
) {
    let Some(condition) = &question.show_if else {
        return;
    };
    let at = format!("{path}.show_if.question");
    let Some(asked) = earlier.get(&*condition.question) else {
        let id = quoted(&condition.question);
        if questions.iter().any(|(_, other)| other.id == condition.question) {
            checker.error(
                at,
                "show-if-later",
                format!("is {id}, which is not asked before this one"),
            );
        } else {
            checker.error(
                at,
                "show-if-unknown",
                format!("is {id}, and no question has this id"),
            );
        }
        return;
    };
    if condition.any_of.is_empty() {
        let message = "is missing: the question is never asked";
        checker.error(format!("{path}.show_if.any_of"), "show-if-empty", message);
    }
    for (index, value) in condition.any_of.iter().enumerate() {
        if !can_be_answered(asked, value) {
            let path = checker.places.item(&format!("{path}.show_if.any_of"), index);
            let message = format!(
                "is {}, which is no option of question {}",
                quoted(value),
                asked.id
            );
            checker.error(path, "unknown-reference", message);
        }
    }
}

/// Whether a value can be an answer, as far as the options tell.
fn can_be_answered(question: &Question, value: &str) -> bool {
    !offers_options(question)
        || question.options.is_empty()
        || question.options.iter().any(|option| option.value == value)
}

/// Whether answers of this value can be counted. In a grid each row has its own: `row:option`.
fn can_be_counted(question: &Question, value: &str) -> bool {
    if question.kind != QuestionKind::Grid || question.options.is_empty() || question.rows.is_empty() {
        return can_be_answered(question, value);
    }
    // Either may have a colon itself.
    question.rows.iter().any(|row| {
        let rest = value
            .strip_prefix(&*row.value)
            .and_then(|rest| rest.strip_prefix(':'));
        rest.is_some_and(|option| can_be_answered(question, option))
    })
}

/// Nobody counts more answers than there are.
fn results(checker: &mut Checker, list: &str, outcome: &Outcome, questions: &BTreeMap<&str, &Question>) {
    for (index, result) in outcome.results.iter().enumerate() {
        let path = checker.places.item(list, index);
        let Some(question) = questions.get(&*result.question) else {
            let message = format!("is {}, and no question has this id", quoted(&result.question));
            checker.error(format!("{path}.question"), "unknown-reference", message);
            continue;
        };
        let values = result.counts.iter().map(|(value, _)| value);
        for value in values.filter(|value| !can_be_counted(question, value)) {
            let message = format!("is counted, but is no option of question {}", question.id);
            checker.error(format!("{path}.counts.{value}"), "unknown-reference", message);
        }
        let counted = match question.kind {
            QuestionKind::MultipleChoice => result.counts.iter().map(|(_, count)| count).max(),
            // In rankings and grids the same person is counted in several places.
            QuestionKind::Ranking | QuestionKind::Grid => None,
            _ => Some(
                result
                    .counts
                    .iter()
                    .fold(0_u64, |sum, (_, count)| sum.saturating_add(count)),
            ),
        };
        if let (Some(counted), Some(answered)) = (counted, result.answered)
            && counted > answered
        {
            let message = format!("is {answered}, but {counted} answers are counted");
            checker.error(format!("{path}.answered"), "counts-disagree", message);
        }
    }
}
