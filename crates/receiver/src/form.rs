//! The form for people without JavaScript: the same questions, rules and receipts, as pages that a browser posts by itself.
//!
//! No session and no cookie: whatever a page has to know stands in its own hidden fields, so that nothing expires. Drawing and
//! judging are here; `http` has the way in.

mod draw;
mod language;
mod page;
mod posted;
mod turn;
pub mod words;

pub use draw::draw;
pub use language::{language, spoken};
pub use page::{Page, Said, Shown};
pub use posted::{MOST_PAIRS, Posted, Step, TooManyPairs};
pub use turn::{Turn, turn};

use crate::definition::Definition;

/// Languages that the form's own words are in, with their names.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("cy", "Cymraeg")];

/// Of [`LANGUAGES`], those that a consultation has words in.
pub fn offered(definition: &Definition) -> Vec<&'static str> {
    language::offered(&definition.consultation, &definition.language)
}
