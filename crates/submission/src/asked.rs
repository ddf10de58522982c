//! Which questions are asked.

use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::words::QuestionKind;

use crate::date::date;
use crate::entry::{Entries, Entry};
use crate::number::number;
use crate::postcode::postcode;

/// Whether a question is asked, after what was answered to earlier ones.
///
/// A question that waits for one which is not asked itself is not asked either. A condition on a question that is not there never holds.
pub fn is_asked(consultation: &Consultation, question: &Question, entries: &Entries) -> bool {
    let mut question = question;
    // Conditions point backwards (`check()` sees to it), but a feed may lie: each step is one of finitely many.
    let most = consultation.pages.iter().map(|page| page.questions.len());
    for _ in 0..=most.sum() {
        let Some(condition) = &question.show_if else {
            return true;
        };
        let Some(earlier) = consultation.question(&condition.question) else {
            return false;
        };
        let Some(entry) = entries.get(&earlier.id) else {
            return false;
        };
        if !condition.any_of.iter().any(|value| says(earlier, entry, value)) {
            return false;
        }
        question = earlier;
    }
    false
}

/// Whether an entry says this value: as it would be sent, since the receiver asks by what was sent. "1,200" says 1200.
fn says(question: &Question, entry: &Entry, value: &str) -> bool {
    let typed = entry.typed("").trim();
    let same = |said: Option<String>, value: Option<String>| said.is_some() && said == value;
    match question.kind {
        QuestionKind::Information => false,
        QuestionKind::SingleChoice | QuestionKind::MultipleChoice | QuestionKind::Ranking => entry.has(value),
        QuestionKind::Scale => same(entry.chosen.first().and_then(|step| number(step)), number(value)),
        QuestionKind::Grid => entry.cells.iter().any(|(_, chosen)| chosen == value),
        QuestionKind::Number => same(number(typed), number(value)),
        QuestionKind::Date => same(date(entry), Some(value.to_owned())),
        QuestionKind::Postcode => same(postcode(typed), postcode(value)),
        _ => !typed.is_empty() && typed == value,
    }
}

/// The questions that are asked, in the form's order. Information is none.
pub fn asked<'a>(consultation: &'a Consultation, entries: &Entries) -> Vec<&'a Question> {
    let mut asked = Vec::new();
    for question in consultation.questions() {
        if question.kind != QuestionKind::Information && is_asked(consultation, question, entries) {
            asked.push(question);
        }
    }
    asked
}
