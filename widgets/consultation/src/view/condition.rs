//! When a question is to be answered, for those who see all of them at once.

use assembly_feed::consultation::Question;
use assembly_kit::{Node, Said, text, together};

use super::labels;
use super::sheet::Sheet;
use crate::texts::keys::*;

/// "Answer this if you answered “Yes” to “Do you rent?”".
pub fn when(it: &Sheet, question: &Question) -> Option<Node> {
    let condition = question.show_if.as_ref()?;
    // What waits for a question that is not there is never asked.
    let Some(earlier) = it.consultation.question(&condition.question) else {
        return Some(text(it.reader.say(ANSWER_NEVER)));
    };
    let mut answers = Vec::new();
    for (at, value) in condition.any_of.iter().enumerate() {
        if at > 0 {
            answers.push(text(it.reader.say(ANSWER_OR)));
        }
        let answer: Said = labels::chosen(it.reader, earlier, value);
        answers.push(it.reader.set(QUOTED, &[("words", answer.isolated())]));
    }
    let question = labels::question(it, earlier).isolated();
    Some(it.reader.set(
        ANSWER_IF,
        &[("answers", together(answers)), ("question", question)],
    ))
}
