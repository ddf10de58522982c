//! A search as typed, made ready to look for.

use super::Fold;
use super::index::Entry;

/// The words that must all occur, and the printed number that the whole might be.
pub(crate) struct Query {
    words: Vec<String>,
    number: String,
}

/// More words than this narrow nothing further; they would only cost time on a long list.
const MOST_WORDS: usize = 16;

impl Query {
    pub(crate) fn new(search: &str, fold: Fold) -> Self {
        let folded = alike(search, fold);
        let mut words: Vec<String> = folded
            .split_whitespace()
            .filter(|word| means_something(word))
            .map(str::to_owned)
            .collect();
        words.dedup();
        words.truncate(MOST_WORDS);
        Self {
            words,
            number: number(&folded),
        }
    }

    /// Whether it finds that entry.
    pub(crate) fn finds(&self, entry: &Entry) -> bool {
        self.words
            .iter()
            .all(|word| entry.haystack.contains(word.as_str()))
            || self.is_number(entry)
    }

    /// Whether the search is the entry's printed number: `7b` or `#7b`.
    pub(crate) fn is_number(&self, entry: &Entry) -> bool {
        !entry.number.is_empty() && entry.number == self.number
    }
}

/// Whether a word has more than signs in it: "charge & size" asks for two words. Signs beyond ASCII may be all that
/// a word has in some scripts, and stay.
fn means_something(word: &str) -> bool {
    word.bytes()
        .any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// A folded printed number without what people put around it.
pub(crate) fn number(folded: &str) -> String {
    folded
        .trim()
        .trim_start_matches('#')
        .trim_end_matches('.')
        .trim()
        .to_owned()
}

/// Folds, and makes alike what is typed in one way and printed in another; drops what cannot be seen.
pub(crate) fn alike(text: &str, fold: Fold) -> String {
    fold(text)
        .chars()
        .filter_map(|char| match char {
            '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{00b4}' | '`' => Some('\''),
            '\u{201c}' | '\u{201d}' => Some('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
            // soft hyphen, zero-width and direction marks, byte-order mark
            '\u{00ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => None,
            other => Some(other),
        })
        .collect()
}
