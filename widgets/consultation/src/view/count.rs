//! How many characters may still be written.

use assembly_feed::consultation::Question;
use assembly_kit::{Node, Reader, el, together};
use assembly_submission::{length, limit};

use super::asking::{self, Asking};
use crate::texts::keys::*;

/// The line below a field, whose id ends with `suffix` and in which this is `written`. Not told to those who cannot see it, as it changes
/// with every letter: they get the same words by and by, from [`left`], and the limit with the field.
pub fn count(asking: &Asking, suffix: &str, written: &str, most: u64) -> Node {
    let reader = asking.it.reader;
    let limit = el("p")
        .set("id", &asking.id(&asking::limit_of(suffix)))
        .say(&reader.count(COUNT_LIMIT, most as usize));
    if asking.it.is_plain() {
        return limit.class("count hint");
    }
    let (words, over) = words(reader, written, most);
    let count = el("p")
        .class(if over { "count over" } else { "count hint" })
        .fix("aria-hidden", "true")
        .say(&words);
    together(vec![limit.class("unseen"), count])
}

/// What is to be said of the length of what is `written` in a field, once somebody has stopped typing; `None` where there is no limit.
pub fn left(reader: &Reader, question: &Question, written: &str) -> Option<String> {
    limit(question).map(|most| words(reader, written, most).0)
}

/// The words, and whether it is too long already.
fn words(reader: &Reader, written: &str, most: u64) -> (String, bool) {
    let written = length(written);
    match most.checked_sub(written) {
        Some(left) => (reader.count(COUNT_LEFT, left as usize), false),
        None => (reader.count(COUNT_OVER, (written - most) as usize), true),
    }
}
