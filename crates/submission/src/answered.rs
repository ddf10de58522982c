//! From answers back to what stood in the fields.

use assembly_feed::Id;
use assembly_feed::consultation::Consultation;
use assembly_feed::words::QuestionKind;

use crate::answer::{Answer, Chosen};
use crate::entry::{Change, Entries, Entry};

/// The entries of a form that was filled in with these answers: [`answers`](crate::answers()) makes the same answers of them again.
///
/// For whoever shows a form again, or asks which questions were asked.
pub fn entries(consultation: &Consultation, answers: &[(Id, Answer)]) -> Entries {
    let mut entries = Entries::default();
    for (id, answer) in answers {
        let Some(question) = consultation.question(id) else {
            continue;
        };
        let entry = entries.of(id);
        match (answer, &question.kind) {
            (Answer::Words(date), QuestionKind::Date) => type_date(date, entry),
            (Answer::Words(words), _) => entry.change(Change::Type(String::new(), words.clone())),
            (Answer::Number(step), QuestionKind::Scale) => entry.change(Change::Tick(step.clone())),
            (Answer::Number(number), _) => entry.change(Change::Type(String::new(), number.clone())),
            (Answer::One(chosen), _) => choose(chosen, entry),
            (Answer::Several(several), _) => several.iter().for_each(|chosen| choose(chosen, entry)),
            (Answer::Grid(cells), _) => {
                for (row, value) in cells {
                    entry.change(Change::Cell(row.clone(), value.clone()));
                }
            }
        }
    }
    entries
}

/// Types `2026-11-30` into the three fields of a date.
pub(crate) fn type_date(date: &str, entry: &mut Entry) {
    let mut parts = date.splitn(3, '-');
    for field in ["year", "month", "day"] {
        let part = parts.next().unwrap_or_default();
        entry.change(Change::Type(field.to_owned(), part.to_owned()));
    }
}

fn choose(chosen: &Chosen, entry: &mut Entry) {
    entry.change(Change::Tick(chosen.value.clone()));
    if let Some(text) = &chosen.text {
        entry.change(Change::Type(chosen.value.clone(), text.clone()));
    }
}
