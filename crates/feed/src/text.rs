//! Words for people, in one language or several.

use crate::json::{self, Json};
use crate::reader::Reader;
use crate::shape::Value;
use crate::visitor::Visitor;

/// A text in the document's language, or one for each of several languages (BCP 47 tags).
///
/// It is text, never HTML (reading rule 3); line breaks in it are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the document's `language`.
    Plain(String),
    /// BCP 47 tags, in the order of the alphabet and each once, with the words.
    ByLanguage(Vec<(String, String)>),
}

impl Text {
    /// The words for a reader of `wanted`, and the language they are really in.
    ///
    /// First the very tag, then the tag's language without region (`cy-GB` finds `cy`), then the document's
    /// `language`, then whatever there is. Empty words count as missing. `None` when there are none at all.
    pub fn for_reader<'a>(&'a self, wanted: &str, document: &'a str) -> Option<(&'a str, &'a str)> {
        match self {
            Self::Plain(words) => {
                Some((words.as_str(), document)).filter(|(words, _)| !words.trim().is_empty())
            }
            Self::ByLanguage(languages) => {
                let mut best = None;
                for (key, words) in languages.iter().filter(|(_, words)| !words.trim().is_empty()) {
                    let distance = match distance(key, wanted) {
                        2 => 2 + distance(key, document),
                        near => near,
                    };
                    if best.is_none_or(|(least, _, _)| distance < least) {
                        best = Some((distance, words.as_str(), key.as_str()));
                    }
                }
                best.map(|(_, words, key)| (words, key))
            }
        }
    }

    /// Whether there are no words in any language.
    pub fn is_empty(&self) -> bool {
        self.for_reader("", "").is_none()
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::Plain(words.to_owned())
    }
}

/// How far a tag is from another: 0 for the same, 1 for the same language, 2 for another.
fn distance(tag: &str, other: &str) -> u8 {
    if tag.eq_ignore_ascii_case(other) {
        return 0;
    }
    let kin = primary_language(tag).eq_ignore_ascii_case(primary_language(other));
    if kin { 1 } else { 2 }
}

/// The first subtag of a BCP 47 tag: `cy` of `cy-GB`.
pub(crate) fn primary_language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Value for Text {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        let languages = match value {
            Json::Object(languages) => languages,
            words @ Json::String(_) => {
                let words = reader.string(words);
                return words.map(|words| *self = Self::Plain(words)).is_some();
            }
            other => {
                reader.wrong(&other, "a string, or an object of language tags and strings");
                return false;
            }
        };
        let mut read = Vec::new();
        for (tag, words) in json::by_name(languages) {
            reader.enter_key(&tag);
            let words = reader.string(words);
            reader.leave(words.is_some());
            if let Some(words) = words {
                read.push((tag, words));
            }
        }
        if read.is_empty() {
            reader.error("empty", "has no words in any language".to_owned());
            return false;
        }
        *self = Self::ByLanguage(read);
        true
    }

    fn visit(&self, path: &str, visitor: &mut dyn Visitor) {
        visitor.text(path, self);
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::schema::Definitions) -> crate::schema::Node {
        definitions.text()
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut crate::arbitrary::Source) -> Self {
        match source.below(3) {
            0 => Self::ByLanguage(["cy", "en"].map(|tag| (tag.to_owned(), source.words())).into()),
            1 => Self::ByLanguage([("gd".to_owned(), source.words())].into()),
            _ => Self::Plain(source.words()),
        }
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(words) => serializer.serialize_str(words),
            Self::ByLanguage(languages) => {
                serializer.collect_map(languages.iter().map(|(tag, words)| (tag, words)))
            }
        }
    }
}
