//! What of a draft still fits, when the questions are others than when it was written.

use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::words::QuestionKind;
use assembly_submission::{Entries, Entry};

use super::draft::Left;

/// What has a place in the questions of now, and what has none.
pub fn fit(consultation: &Consultation, entries: &Entries) -> (Entries, Vec<Left>) {
    let (mut kept, mut left) = (Entries::default(), Vec::new());
    for (id, entry) in entries.iter() {
        let question = consultation.question(id);
        let mut out = Vec::new();
        *kept.of(id) = fitting(question, entry, &mut out);
        if !out.is_empty() {
            left.push(Left {
                question: id.to_string(),
                words: out.join("\n"),
            });
        }
    }
    (kept, left)
}

/// The part of an entry that fits a question; the rest goes `out`.
fn fitting(question: Option<&Question>, entry: &Entry, out: &mut Vec<String>) -> Entry {
    let mut kept = Entry::default();
    let option = |value: &str| {
        let question = question?;
        question.options.iter().find(|option| option.value == value)
    };
    let kind = question.map(|question| &question.kind);
    for (field, words) in &entry.words {
        let fits = match (field.as_str(), kind) {
            (_, None | Some(QuestionKind::Information)) => false,
            ("", Some(kind)) => !matches!(
                kind,
                QuestionKind::SingleChoice
                    | QuestionKind::MultipleChoice
                    | QuestionKind::Ranking
                    | QuestionKind::Scale
                    | QuestionKind::Grid
                    | QuestionKind::Date
            ),
            ("day" | "month" | "year", Some(QuestionKind::Date)) => true,
            (value, _) => option(value).is_some_and(|option| option.write_in),
        };
        sort(fits, (field.clone(), words.clone()), words, &mut kept.words, out);
    }
    for value in &entry.chosen {
        let fits = match kind {
            Some(QuestionKind::SingleChoice | QuestionKind::MultipleChoice | QuestionKind::Ranking) => {
                option(value).is_some()
            }
            Some(QuestionKind::Scale) => true,
            _ => false,
        };
        sort(fits, value.clone(), value, &mut kept.chosen, out);
    }
    for (row, value) in &entry.cells {
        let known = question.is_some_and(|question| question.rows.iter().any(|other| other.value == *row));
        let fits = kind == Some(&QuestionKind::Grid) && known && option(value).is_some();
        sort(fits, (row.clone(), value.clone()), value, &mut kept.cells, out);
    }
    kept
}

fn sort<T>(fits: bool, it: T, words: &str, kept: &mut Vec<T>, out: &mut Vec<String>) {
    if fits {
        kept.push(it);
    } else if !words.trim().is_empty() {
        out.push(words.to_owned());
    }
}
