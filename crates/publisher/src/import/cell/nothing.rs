//! What people write into a cell that is to say nothing.

use crate::import::cell::word::{Word, word};
use crate::import::plain::plain;
use crate::mapping::Mapping;
use crate::tables::Kind;

/// Whether these words only hold a place: `n/a`, a dash, `TBC` where a date is wanted. Words in a language may be dashes too.
pub fn says_nothing(kind: Kind, words: &str, mapping: &Mapping) -> bool {
    let none = is_none(words);
    match kind {
        Kind::Text | Kind::Long => none,
        Kind::Word(list) => (none || dash(words)) && matches!(word(list, words, mapping), Word::Unknown),
        Kind::Date | Kind::Moment | Kind::Number | Kind::Count | Kind::Percent | Kind::Length => {
            let waits = [
                "tbc",
                "tba",
                "tbd",
                "to be confirmed",
                "to be agreed",
                "to be decided",
                "not known",
                "unknown",
                "none",
                "na",
                "iw gadarnhau",
            ];
            none || dash(words) || waits.contains(&plain(words).as_str())
        }
        Kind::Url | Kind::Email => none || dash(words),
        _ => false,
    }
}

/// Words of a feed as a cell has them: those that would say nothing stand between quotation marks.
pub fn kept(words: &str) -> String {
    match is_none(words.trim_matches('"')) {
        true => format!("\"{words}\""),
        false => words.to_owned(),
    }
}

/// The words that a cell keeps between quotation marks; others as they are.
pub fn unkept(words: &str) -> &str {
    let inside = words.strip_prefix('"').and_then(|words| words.strip_suffix('"'));
    inside
        .filter(|inside| is_none(inside.trim_matches('"')))
        .unwrap_or(words)
}

fn is_none(words: &str) -> bool {
    ["n/a", "n.a.", "n/k"].contains(&words.to_lowercase().as_str())
}

fn dash(words: &str) -> bool {
    !words.is_empty()
        && words
            .chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '?' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{DECISION, PROGRESS};

    #[test]
    fn a_place_is_held_by_dashes_and_by_words_that_promise_nothing() {
        let none = Mapping::default();
        for words in ["TBC", "n/a", "–", "--", "To be confirmed", "?"] {
            assert!(says_nothing(Kind::Date, words, &none), "{words}");
        }
        assert!(says_nothing(Kind::Word(&PROGRESS), "N/A", &none));
        assert!(says_nothing(Kind::Long, "N/A", &none));
        // These say something, if not enough.
        assert!(!says_nothing(Kind::Date, "Ongoing", &none));
        assert!(!says_nothing(Kind::Word(&DECISION), "TBC", &none));
        assert!(!says_nothing(Kind::Long, "To be confirmed", &none));
    }
}
