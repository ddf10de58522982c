//! The words of the widgets themselves, one JSON file a language: key to a text, or to one text per plural category.

use std::fmt::Write;

use assembly_feed::json::{self, Json, Object};

use crate::host::Plural;

/// Name of a text. Made by [`keys!`](crate::keys), which a test holds against the texts file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(#[doc(hidden)] pub &'static str);

impl Key {
    /// The key as it stands in a texts file.
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// Makes a module of [`Key`]s, and a test that the English texts file has exactly these.
#[macro_export]
macro_rules! keys {
    ($(#[$doc:meta])* pub mod $module:ident in $file:literal { $($name:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[allow(missing_docs)]
        pub mod $module {
            use $crate::texts::Key;
            $(pub const $name: Key = Key($key);)+

            /// The texts in English.
            pub const ENGLISH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $file));

            #[cfg(test)]
            #[test]
            fn the_english_texts_are_exactly_these() {
                $crate::texts::same_keys(&[$($name),+], ENGLISH);
            }
        }
    };
}

/// Texts of one language, over English ones for what it lacks.
#[derive(Debug)]
pub struct Texts {
    language: String,
    /// By name, so that they are found by halves.
    entries: Object,
}

impl Texts {
    /// The texts of one language, from one file or several; where two have a key, the later is taken.
    pub fn new(language: &str, files: &[&str]) -> Self {
        let mut entries = Object::new();
        for file in files {
            if let Ok(Json::Object(more)) = json::parse(file) {
                entries.extend(more);
            }
        }
        Self {
            language: language.to_owned(),
            entries: json::by_name(entries),
        }
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A text that has no number in it.
    pub fn get(&self, key: Key) -> &str {
        self.entry(key).and_then(Json::as_str).unwrap_or(key.0)
    }

    /// A text for a number of this plural category.
    pub fn plural(&self, key: Key, category: Plural) -> &str {
        let entry = self.entry(key);
        let form = |name: &str| entry?.get(name)?.as_str();
        form(category.as_str())
            .or_else(|| form("other"))
            .unwrap_or_else(|| self.get(key))
    }

    fn entry(&self, key: Key) -> Option<&Json> {
        let place = self.entries.partition_point(|(name, _)| name.as_str() < key.0);
        let (name, entry) = self.entries.get(place)?;
        (name == key.0).then_some(entry)
    }
}

/// A piece of a text: words as they stand, or a place that something is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// The name between `{` and `}`.
    Place(&'a str),
}

/// Cuts a text at its places.
pub fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while let Some((before, rest)) = text.split_once('{') {
        let Some((name, after)) = rest.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Place(name));
        text = after;
    }
    if !text.is_empty() {
        pieces.push(Piece::Words(text));
    }
    pieces
}

/// Fills a text's places with words.
pub fn fill(text: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for piece in pieces(text) {
        let _ = match piece {
            Piece::Words(words) => filled.write_str(words),
            Piece::Place(name) => filled.write_str(
                parts
                    .iter()
                    .find(|(part, _)| *part == name)
                    .map_or("", |(_, words)| words),
            ),
        };
    }
    filled
}

/// For tests: panics unless the file has these keys, each once, and no other.
#[doc(hidden)]
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::panic)]
pub fn same_keys(keys: &[Key], file: &str) {
    let Ok(Json::Object(entries)) = json::parse(file) else {
        panic!("the texts are no JSON object")
    };
    for key in keys {
        let many = entries.iter().filter(|(name, _)| name == key.0).count();
        assert_eq!(many, 1, "{:?} is needed once in the texts", key.0);
    }
    for (name, entry) in &entries {
        assert!(
            keys.iter().any(|key| key.0 == name),
            "no code uses the text {name:?}"
        );
        let other = entry.get("other").and_then(Json::as_str);
        assert!(
            entry.as_str().or(other).is_some(),
            "{name:?} is neither a text nor has a form `other`"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GREETING: Key = Key("greeting");
    const COUNT: Key = Key("count");

    #[test]
    fn places_are_filled() {
        assert_eq!(
            fill("{a} and {b}{c}, {a", &[("a", "x"), ("b", "{y}")]),
            "x and {y}, {a"
        );
    }

    #[test]
    fn plurals_fall_back_to_other() {
        let texts = Texts::new(
            "cy",
            &[r#"{"count": {"one": "un", "other": "mwy"}, "greeting": "Shwmae"}"#],
        );
        assert_eq!(texts.plural(COUNT, Plural::One), "un");
        assert_eq!(texts.plural(COUNT, Plural::Many), "mwy");
        assert_eq!(texts.plural(GREETING, Plural::Many), "Shwmae");
    }

    #[test]
    fn a_missing_text_is_its_key_and_no_panic() {
        let texts = Texts::new("en", &["no json"]);
        assert_eq!(texts.get(GREETING), "greeting");
        assert_eq!(texts.plural(COUNT, Plural::One), "count");
    }
}
