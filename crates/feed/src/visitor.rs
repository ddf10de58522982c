//! Going through all of a feed, whatever its shape.

use std::any::Any;

use crate::places::Places;
use crate::text::Text;

/// Somebody to whom all of a feed is shown, each thing with its path, in the order of the format.
pub(crate) trait Visitor {
    /// Where the items of lists stand.
    fn places(&self) -> &Places;

    /// An object of the format; its type tells which.
    fn object(&mut self, path: &str, object: &dyn Any);

    /// A text.
    fn text(&mut self, path: &str, text: &Text);

    /// A word that the format does not know, and those that it does.
    fn unknown_word(&mut self, path: &str, word: &str, known: &[&str]);
}

/// The path of a field of what stands at `path`.
pub(crate) fn within(path: &str, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else {
        format!("{path}.{field}")
    }
}
