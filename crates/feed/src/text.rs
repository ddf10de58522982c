//! Words for people, in one language or several.

use std::collections::BTreeMap;

/// A text in the document's language, or one for each of several languages (BCP 47 tags).
///
/// It is text, never HTML (reading rule 3); line breaks in it are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize), serde(untagged))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Text {
    /// In the document's `language`.
    Plain(String),
    /// BCP 47 tag to words.
    ByLanguage(BTreeMap<String, String>),
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
                let find = |tag: &str| {
                    let whole = languages.iter().find(|(key, _)| key.eq_ignore_ascii_case(tag));
                    let primary = || {
                        languages.iter().find(|(key, _)| {
                            primary_language(key).eq_ignore_ascii_case(primary_language(tag))
                        })
                    };
                    whole
                        .or_else(primary)
                        .filter(|(_, words)| !words.trim().is_empty())
                };
                find(wanted)
                    .or_else(|| find(document))
                    .or_else(|| languages.iter().find(|(_, words)| !words.trim().is_empty()))
                    .map(|(tag, words)| (words.as_str(), tag.as_str()))
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

/// The first subtag of a BCP 47 tag: `cy` of `cy-GB`.
fn primary_language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}
