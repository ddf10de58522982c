//! Words of a list, by whatever name.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::import::plain::plain;
use crate::mapping::{LEFT_OUT, Mapping, What, word_named};
use crate::tables::{List, lists};
use crate::wording;

/// What a word means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// A word of the list.
    Known(&'static str),
    /// A word of a later version of the feed: between quotation marks it is taken as it stands.
    Verbatim(String),
    /// A mapping says that it means nothing.
    LeftOut,
    /// It may mean this, but councils use it in different ways.
    Perhaps(&'static str),
    /// Nobody knows.
    Unknown,
}

struct Names {
    surely: HashMap<String, &'static str>,
    perhaps: HashMap<String, &'static str>,
}

static KNOWN: LazyLock<HashMap<&'static str, Names>> =
    LazyLock::new(|| lists().into_iter().map(|list| (list.name, names(list))).collect());

fn names(list: &'static List) -> Names {
    let mut names = Names {
        surely: HashMap::new(),
        perhaps: HashMap::new(),
    };
    for wording in wording::all() {
        for word in list.words {
            names.surely.insert(plain(word), word);
            let Some(words) = wording.word(list.name, word) else {
                continue;
            };
            for name in std::iter::once(&words.name).chain(&words.also) {
                names.surely.entry(plain(name)).or_insert(word);
            }
            for name in &words.perhaps {
                names.perhaps.entry(plain(name)).or_insert(word);
            }
        }
    }
    names
}

/// What a word means in a list: first as the mapping says.
pub fn word(list: &'static List, written: &str, mapping: &Mapping) -> Word {
    match mapping.means(What::Word, list.name, written) {
        Some(LEFT_OUT) => return Word::LeftOut,
        Some(means) => {
            if let Some(word) = word_named(list, means) {
                return Word::Known(word);
            }
        }
        None => {}
    }
    let Some(names) = KNOWN.get(list.name) else {
        return Word::Unknown;
    };
    let name = plain(written);
    if let Some(word) = names.surely.get(&name) {
        return Word::Known(word);
    }
    if let Some(word) = names.perhaps.get(&name) {
        return Word::Perhaps(word);
    }
    // `Derbyniwyd / Accepted` says the same twice.
    let mut parts = written
        .split(['/', '|', '\n'])
        .map(|part| names.surely.get(&plain(part)));
    if let Some(Some(word)) = parts.next()
        && parts.all(|part| part == Some(word))
    {
        return Word::Known(word);
    }
    let verbatim = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|word| !word.trim().is_empty());
    verbatim.map_or(Word::Unknown, |word| Word::Verbatim(word.to_owned()))
}

/// Whether it is a word of the list, or may be.
pub fn is_word(list: &'static List, written: &str, mapping: &Mapping) -> bool {
    !matches!(word(list, written, mapping), Word::Unknown | Word::Verbatim(_))
}

/// The words of a list as the template offers them, in English.
pub fn offered(list: &List) -> String {
    let english = wording::of("en");
    let names: Vec<&str> = list
        .words
        .iter()
        .map(|word| {
            english
                .and_then(|wording| wording.word(list.name, word))
                .map_or(*word, |words| words.name.as_str())
        })
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.join(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{DECISION, PROGRESS};

    #[test]
    fn words_are_known_by_many_names() {
        let none = Mapping::default();
        assert_eq!(
            word(&DECISION, " partially  ACCEPTED ", &none),
            Word::Known("accepted-in-part")
        );
        assert_eq!(word(&PROGRESS, "In-progress", &none), Word::Known("under-way"));
        assert_eq!(word(&PROGRESS, "Amber", &none), Word::Perhaps("under-way"));
        assert_eq!(word(&PROGRESS, "Purple", &none), Word::Unknown);
        assert_eq!(
            word(&DECISION, "Derbyniwyd / Accepted", &none),
            Word::Known("accepted")
        );
        assert_eq!(word(&DECISION, "Accepted / Under review", &none), Word::Unknown);
        assert_eq!(
            word(&PROGRESS, "\"unheard-of\"", &none),
            Word::Verbatim("unheard-of".to_owned())
        );
    }

    #[test]
    fn a_mapping_goes_first() {
        let mut mapping = Mapping::default();
        mapping.say(What::Word, "progress", "Amber", "delayed");
        mapping.say(What::Word, "progress", "Purple", "-");
        assert_eq!(word(&PROGRESS, "amber", &mapping), Word::Known("delayed"));
        assert_eq!(word(&PROGRESS, "PURPLE", &mapping), Word::LeftOut);
    }
}
