//! How long an answer in words may be.

use assembly_feed::consultation::Question;
use assembly_feed::words::QuestionKind;

/// The most characters of one text, whatever the question says. A long letter has 10,000.
pub const LONGEST: u64 = 50_000;

/// The most characters of a text of this question, as it is published. What is kept of a number or a postcode can be longer than what was
/// typed ("kt11eu", ".5"), so none counts there.
pub fn limit(question: &Question) -> Option<u64> {
    let counts = !matches!(question.kind, QuestionKind::Number | QuestionKind::Postcode);
    let most = question.max_length.filter(|_| counts)?;
    Some(most.min(LONGEST))
}

/// How many characters somebody has written, as limits count. The two characters that a line ends with on some machines are one, as
/// people see it.
pub fn length(written: &str) -> u64 {
    written.chars().filter(|letter| *letter != '\r').count() as u64
}
