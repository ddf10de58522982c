//! How many characters may still be written.

use assembly_feed::consultation::Question;
use assembly_kit::{Node, Reader, el, together};
use assembly_submission::{Entry, LONGEST};

use super::asking::Asking;
use crate::texts::keys::*;

/// The line below a field. Not told to those who cannot see it, as it changes with every letter: they get the same words
/// by and by, from [`left`], and the limit with the field.
pub fn count(asking: &Asking, most: u64) -> Node {
    let reader = asking.it.reader;
    let limit = el("p")
        .set("id", &asking.id("-limit"))
        .say(&reader.count(COUNT_LIMIT, most.min(LONGEST) as usize));
    if asking.it.is_plain() {
        return limit.class("count hint");
    }
    let (words, over) = words(reader, &asking.entry, most);
    let count = el("p")
        .class(if over { "count over" } else { "count hint" })
        .fix("aria-hidden", "true")
        .say(&words);
    together(vec![limit.class("unseen"), count])
}

/// What is to be said of a text's length, once somebody has stopped typing; `None` where there is no limit.
pub fn left(reader: &Reader, question: &Question, entry: &Entry) -> Option<String> {
    question.max_length.map(|most| words(reader, entry, most).0)
}

/// The words, and whether it is too long already.
fn words(reader: &Reader, entry: &Entry, most: u64) -> (String, bool) {
    // As the rule counts: the two characters that a line ends with on some machines are one.
    let written = entry.typed("").chars().filter(|letter| *letter != '\r').count() as u64;
    match most.min(LONGEST).checked_sub(written) {
        Some(left) => (reader.count(COUNT_LEFT, left as usize), false),
        None => (
            reader.count(COUNT_OVER, (written - most.min(LONGEST)) as usize),
            true,
        ),
    }
}
