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

/// Makes a module of [`Key`]s, and a test that the texts of each language in the folder are exactly these.
#[macro_export]
macro_rules! keys {
    ($(#[$doc:meta])* pub mod $module:ident in $folder:literal { $($name:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[allow(missing_docs)]
        pub mod $module {
            use $crate::texts::Key;
            $(pub const $name: Key = Key($key);)+

            /// The texts in English.
            pub const ENGLISH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $folder, "/en.json"));

            #[cfg(test)]
            #[test]
            fn the_texts_are_exactly_these_in_every_language() {
                let welsh = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $folder, "/cy.json"));
                $crate::texts::same_keys(&[$($name),+], ENGLISH, ENGLISH);
                $crate::texts::same_keys(&[$($name),+], welsh, ENGLISH);
            }
        }
    };
}

/// A part of the texts: its name in a file of texts, and its words in English.
pub type Part = (&'static str, &'static str);

/// Stands before English words in a widget that speaks another language, and [`END`] after them. Both are characters that
/// Unicode keeps for use within a program; [`text`](crate::text) makes an element with a `lang` of them.
pub const ENGLISH: char = '\u{FDD0}';
/// Ends what [`ENGLISH`] began.
pub const END: char = '\u{FDD1}';

/// Texts of one language, over English ones for what it lacks.
#[derive(Debug)]
pub struct Texts {
    language: String,
    /// By name, so that they are found by halves.
    entries: Object,
    missing: Vec<String>,
}

impl Texts {
    /// The texts of several parts; where two have a key, the later is taken. `translated` is JSON, as in
    /// [`Settings`](crate::Settings); where it names no language the texts are English, of the kind that is asked for.
    pub fn new(wanted: &str, parts: &[Part], translated: &str) -> Self {
        let translated = json::parse(translated).unwrap_or(Json::Null);
        let language = translated.get("language").and_then(Json::as_str);
        let language = language.filter(|tag| !tag.is_empty());
        let is_english = |tag: &str| primary(tag).eq_ignore_ascii_case("en");
        let spoken = match language {
            Some(language) => language,
            None if is_english(wanted) => wanted,
            None => "en",
        };
        let mut texts = Self {
            language: spoken.to_owned(),
            entries: Object::new(),
            missing: Vec::new(),
        };
        for (name, english) in parts {
            let own = language.and_then(|_| translated.get(name));
            texts.add(name, english, own, is_english(spoken));
        }
        if language.is_none() && !is_english(wanted) {
            texts.missing.push(["anything (", wanted, ")"].concat());
        }
        texts.entries = json::by_name(std::mem::take(&mut texts.entries));
        texts
    }

    /// Adds the texts of a part: its own where it has them, else the English ones.
    fn add(&mut self, part: &str, english: &str, own: Option<&Json>, is_english: bool) {
        let Ok(Json::Object(english)) = json::parse(english) else {
            return;
        };
        for (key, mut entry) in english {
            match own.and_then(|own| own.get(&key)).filter(|own| is_text(own)) {
                Some(own) => entry = own.clone(),
                None if is_english => {}
                None => {
                    self.missing.push([part, ".", &key].concat());
                    mark(&mut entry);
                }
            }
            self.entries.push((key, entry));
        }
    }

    /// What the language has no words for, and stands in English: part and key, `tracker.kicker`.
    pub fn missing(&self) -> &[String] {
        &self.missing
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

/// Whether it is a text, or one for each plural category: a file of texts is hostile until read.
fn is_text(entry: &Json) -> bool {
    entry.as_str().or_else(|| entry.get("other")?.as_str()).is_some()
}

/// Marks words as English.
fn mark(entry: &mut Json) {
    match entry {
        Json::String(words) => *words = marked(words),
        Json::Object(forms) => {
            for (_, form) in forms {
                mark(form);
            }
        }
        _ => {}
    }
}

/// Words marked as English.
pub(crate) fn marked(words: &str) -> String {
    let mut marked = String::from(ENGLISH);
    marked.push_str(words);
    marked.push(END);
    marked
}

/// Words without the marks of what is English: for attributes and files.
pub fn unmarked(words: &str) -> String {
    words.replace([ENGLISH, END], "")
}

/// The first subtag of a BCP 47 tag.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
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
    if text.starts_with(ENGLISH) {
        // Marked as a whole, whatever is filled in.
        return marked(&unmarked(&fill(&unmarked(text), parts)));
    }
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

/// For tests: panics unless the file has these keys, each once, and no other, with the same places to fill as the English.
#[doc(hidden)]
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::panic)]
pub fn same_keys(keys: &[Key], file: &str, english: &str) {
    let object = |file| match json::parse(file) {
        Ok(Json::Object(entries)) => entries,
        _ => panic!("the texts are no JSON object"),
    };
    let (entries, english) = (object(file), Json::Object(object(english)));
    for key in keys {
        let many = entries.iter().filter(|(name, _)| name == key.0).count();
        assert_eq!(many, 1, "{:?} is needed once in the texts", key.0);
    }
    for (name, entry) in &entries {
        assert!(
            keys.iter().any(|key| key.0 == name),
            "no code uses the text {name:?}"
        );
        assert!(
            is_text(entry),
            "{name:?} is neither a text nor has a form `other`"
        );
        let wanted = english.get(name).map(other).unwrap_or_default();
        let same = matches!(entry, Json::Object(_)) == matches!(english.get(name), Some(Json::Object(_)));
        assert!(
            same,
            "{name:?} is one text in one language and several in another"
        );
        assert_eq!(places(other(entry)), places(wanted), "the places of {name:?}");
    }
}

/// A text, or its form for most numbers.
#[cfg(not(target_arch = "wasm32"))]
fn other(entry: &Json) -> &str {
    let form = || entry.get("other")?.as_str();
    entry.as_str().or_else(form).unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn places(text: &str) -> std::collections::BTreeSet<&str> {
    let place = |piece| match piece {
        Piece::Place(name) => Some(name),
        Piece::Words(_) => None,
    };
    pieces(text).into_iter().filter_map(place).collect()
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
            &[(
                "kit",
                r#"{"count": {"one": "one", "other": "more"}, "greeting": "Hello"}"#,
            )],
            r#"{"language": "cy", "kit": {"count": {"one": "un", "other": "mwy"}, "greeting": "Shwmae"}}"#,
        );
        assert_eq!(texts.plural(COUNT, Plural::One), "un");
        assert_eq!(texts.plural(COUNT, Plural::Many), "mwy");
        assert_eq!(texts.plural(GREETING, Plural::Many), "Shwmae");
    }

    #[test]
    fn a_missing_text_is_its_key_and_no_panic() {
        let texts = Texts::new("en", &[("kit", "no json")], "no json");
        assert_eq!(texts.get(GREETING), "greeting");
        assert_eq!(texts.plural(COUNT, Plural::One), "count");
    }

    const PART: Part = (
        "kit",
        r#"{"count": {"one": "one", "other": "more"}, "greeting": "Hello"}"#,
    );

    #[test]
    fn what_a_language_lacks_is_english_and_marked_as_such() {
        let texts = Texts::new(
            "ur",
            &[PART],
            r#"{"language": "ur", "kit": {"greeting": 1, "other": "x"}}"#,
        );
        assert_eq!(texts.language(), "ur");
        assert_eq!(texts.get(GREETING), "\u{FDD0}Hello\u{FDD1}");
        assert_eq!(unmarked(texts.plural(COUNT, Plural::One)), "one");
        assert_eq!(texts.missing(), ["kit.count", "kit.greeting"]);
    }

    #[test]
    fn marks_do_not_nest() {
        let date = "\u{FDD0}5 March\u{FDD1}";
        assert_eq!(
            fill("\u{FDD0}by {date}.\u{FDD1}", &[("date", date)]),
            "\u{FDD0}by 5 March.\u{FDD1}"
        );
        assert_eq!(
            fill("erbyn {date}.", &[("date", date)]),
            "erbyn \u{FDD0}5 March\u{FDD1}."
        );
    }

    #[test]
    fn a_word_of_english_can_be_changed_and_nothing_is_marked() {
        let texts = Texts::new(
            "en-GB",
            &[PART],
            r#"{"language": "en-GB", "kit": {"greeting": "Hi"}}"#,
        );
        assert_eq!(
            (texts.get(GREETING), texts.plural(COUNT, Plural::Other)),
            ("Hi", "more")
        );
        assert!(texts.missing().is_empty());
    }

    #[test]
    fn without_texts_of_a_language_all_is_english() {
        let texts = Texts::new("fr", &[PART], "");
        assert_eq!((texts.language(), texts.get(GREETING)), ("en", "Hello"));
        assert_eq!(Texts::new("en-IE", &[PART], "").language(), "en-IE");
    }
}
