//! What the widgets are expected to say, in the language that the tests run in. Tests are written in English; where
//! `ASSEMBLY_TEST_LANGUAGE=cy` is set, pages are Welsh, and what is expected is found among the widgets' own texts and put into Welsh. People's
//! words, which are in no file of texts, stay as they are.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::pictures::WORKSPACE;

/// The language of the pages that tests open.
pub static LANGUAGE: LazyLock<String> =
    LazyLock::new(|| std::env::var("ASSEMBLY_TEST_LANGUAGE").unwrap_or_else(|_| "en".to_owned()));

const PARTS: [&str; 5] = ["loader", "kit", "tracker", "timeline", "consultation"];

/// One text of a widget in English, and what it is in the language of the tests, by plural category.
struct Entry {
    english: Vec<Piece>,
    said: Value,
}

#[derive(Debug, PartialEq)]
enum Piece {
    Words(String),
    Place(String),
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(&LANGUAGE));

fn entries(language: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for part in PARTS {
        let (english, own) = (file(part, "en"), file(part, language));
        for (key, text) in english.as_object().unwrap() {
            let said = own[key].clone();
            match text {
                Value::Object(forms) => entries.extend(forms.values().map(|form| Entry::new(form, &said))),
                text => entries.push(Entry::new(text, &said)),
            }
        }
    }
    // The more words of its own, the surer it is the one that is meant.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.letters()));
    entries
}

fn file(part: &str, language: &str) -> Value {
    let path = format!("{WORKSPACE}/widgets/{part}/texts/{language}.json");
    serde_json::from_str(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

impl Entry {
    fn new(english: &Value, said: &Value) -> Self {
        Self {
            english: pieces(english.as_str().unwrap()),
            said: said.clone(),
        }
    }

    fn letters(&self) -> usize {
        let words = |piece: &Piece| match piece {
            Piece::Words(words) => words.chars().filter(|letter| letter.is_alphabetic()).count(),
            Piece::Place(_) => 0,
        };
        self.english.iter().map(words).sum()
    }

    fn is_plain(&self) -> bool {
        !self.english.iter().any(|piece| matches!(piece, Piece::Place(_)))
    }

    /// The text for whatever stands at `{n}`.
    fn form(&self, filled: &[(String, String)]) -> &str {
        let Value::Object(forms) = &self.said else {
            return self.said.as_str().unwrap();
        };
        let number = filled.iter().find(|(place, _)| place == "n");
        // The categories of Welsh; English has none of the others.
        let category = match number.map(|(_, number)| number.as_str()) {
            Some("0") => "zero",
            Some("1") => "one",
            Some("2") => "two",
            Some("3") => "few",
            Some("6") => "many",
            _ => "other",
        };
        forms.get(category).unwrap_or(&forms["other"]).as_str().unwrap()
    }
}

fn pieces(mut text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    while let Some((before, rest)) = text.split_once('{') {
        let (place, after) = rest.split_once('}').unwrap();
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        pieces.push(Piece::Place(place.to_owned()));
        text = after;
    }
    if !text.is_empty() {
        pieces.push(Piece::Words(text.to_owned()));
    }
    pieces
}

/// What these words are in the language of the tests.
pub fn said(english: &str) -> String {
    ways(english).swap_remove(0)
}

/// All that these words may be in the language of the tests: a word of English may be several of another. At least one.
pub fn ways(english: &str) -> Vec<String> {
    if *LANGUAGE == "en" || english.is_empty() {
        return vec![english.to_owned()];
    }
    let mut ways = whole(english, true);
    if ways.is_empty() {
        ways = joined(english);
    }
    if ways.is_empty() {
        ways.push(begun(english).unwrap_or_else(|| english.to_owned()));
    }
    ways
}

/// More than this is a sentence that nobody means.
const MOST: usize = 12;

/// The words as one text that is filled in, and what is in it too. Kept, because what fills a place in may have places of its own, and
/// there are many ways to cut a sentence.
fn whole(english: &str, people: bool) -> Vec<String> {
    thread_local! {
        static KEPT: RefCell<HashMap<(String, bool), Vec<String>>> = RefCell::default();
    }
    let asked = (english.to_owned(), people);
    if let Some(found) = KEPT.with_borrow(|kept| kept.get(&asked).cloned()) {
        return found;
    }
    let found = find(english, people);
    KEPT.with_borrow_mut(|kept| kept.insert(asked, found.clone()));
    found
}

fn find(english: &str, people: bool) -> Vec<String> {
    let mut ways: Vec<String> = Vec::new();
    // A text that is one place alone would ask for itself.
    for entry in ENTRIES
        .iter()
        .filter(|entry| entry.english.iter().any(|piece| matches!(piece, Piece::Words(_))))
    {
        let lacks = |piece: &Piece| matches!(piece, Piece::Words(words) if !english.contains(words.as_str()));
        if entry.english.iter().any(lacks) {
            continue;
        }
        let mut filled = Vec::new();
        // Punctuation alone tells nothing: there everything that fills it in must be known.
        let people = people && entry.letters() > 2;
        if fits(&entry.english, english, (people, english.len()), &mut filled) {
            for way in filled_in(entry, &filled) {
                if ways.len() < MOST && !ways.contains(&way) {
                    ways.push(way);
                }
            }
        }
    }
    ways
}

/// A text with what fills it in, in all the ways that this may be said; last with that as it stands, as people may have written it.
fn filled_in(entry: &Entry, filled: &[(String, String)]) -> Vec<String> {
    let mut ways = vec![String::new()];
    for piece in pieces(entry.form(filled)) {
        let nexts = match piece {
            Piece::Words(words) => vec![words],
            Piece::Place(place) => {
                let (_, value) = filled.iter().find(|(known, _)| *known == place).unwrap();
                let mut nexts = whole(value, true);
                nexts.push(value.clone());
                nexts
            }
        };
        let before = std::mem::take(&mut ways);
        for way in before {
            for next in nexts.iter().take(MOST - ways.len().min(MOST)) {
                ways.push([&*way, next].concat());
            }
        }
    }
    ways
}

/// Two texts, one after the other: what a control says to all, and what it adds for ears.
fn joined(english: &str) -> Vec<String> {
    for (at, _) in english.match_indices(' ') {
        let (one, other) = (whole(&english[..at], false), whole(&english[at + 1..], true));
        if let (Some(one), Some(other)) = (one.first(), other.first()) {
            return vec![format!("{one} {other}")];
        }
    }
    Vec::new()
}

/// Whether the words are the text with its places filled: with whatever people wrote, or not, and with less than so many bytes each.
fn fits(
    pattern: &[Piece],
    words: &str,
    (people, less_than): (bool, usize),
    filled: &mut Vec<(String, String)>,
) -> bool {
    let Some((first, rest)) = pattern.split_first() else {
        return words.is_empty();
    };
    match first {
        Piece::Words(own) => words
            .strip_prefix(own.as_str())
            .is_some_and(|after| fits(rest, after, (people, less_than), filled)),
        Piece::Place(place) => {
            // Up to what the text says next, wherever that may be.
            let ends: Vec<usize> = match rest.first() {
                Some(Piece::Words(next)) => words.match_indices(next.as_str()).map(|(at, _)| at).collect(),
                _ => vec![words.len()],
            };
            for end in ends {
                let value = &words[..end];
                if value.is_empty() || end >= less_than || !may_fill(place, value, people) {
                    continue;
                }
                filled.push((place.clone(), value.to_owned()));
                if fits(rest, &words[end..], (people, less_than), filled) {
                    return true;
                }
                filled.pop();
            }
            false
        }
    }
}

fn may_fill(place: &str, value: &str, people: bool) -> bool {
    let is_number = value
        .chars()
        .all(|digit| digit.is_ascii_digit() || ",.".contains(digit));
    match place {
        "n" | "answered" | "found" | "shown" | "for" | "percent" | "number" | "size" | "day" | "year"
        | "hour12" | "hour24" | "minute" => is_number,
        "month" => !whole(value, false).is_empty(),
        "date" | "when" | "time" | "length" => {
            let year = is_number && value.len() == 4;
            year || !whole(value, false).is_empty()
        }
        _ => people || !whole(value, false).is_empty(),
    }
}

/// A list with `; ` between its entries, each in the language of the tests.
pub fn said_each(english: &str) -> String {
    english.split("; ").map(said).collect::<Vec<_>>().join("; ")
}

/// A text that these words are the beginning of, with nothing or something to be filled in after them: tests name a field by its
/// first word, and a button without its number.
fn begun(english: &str) -> Option<String> {
    let plain = |test: &dyn Fn(&str) -> bool| {
        let found = ENTRIES.iter().rev().find(|entry| {
            entry.is_plain() && matches!(entry.english.as_slice(), [Piece::Words(words)] if test(words))
        });
        Some(found?.said.as_str()?.to_owned())
    };
    plain(&|words| words.starts_with(english)).or_else(|| {
        let begins = |entry: &&Entry| matches!(entry.english.first(), Some(Piece::Words(words)) if words.starts_with(english));
        let said = ENTRIES.iter().find(begins)?.said.as_str()?;
        Some(said.split('{').next()?.trim_end_matches([' ', '(']).to_owned())
    })
}

/// English words of the widgets themselves that are found in a Welsh text, where none should be. Words that both languages have
/// are none.
pub fn english_in(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found = Vec::new();
    for entry in entries("cy") {
        let said = entry.said.to_string().to_lowercase();
        for piece in &entry.english {
            let Piece::Words(words) = piece else { continue };
            let words = words
                .trim_matches(|letter: char| !letter.is_alphanumeric())
                .to_lowercase();
            if words.chars().filter(|letter| letter.is_alphabetic()).count() < 4 || said.contains(&words) {
                continue;
            }
            if stands_in(&text, &words) {
                found.push(words);
            }
        }
    }
    found
}

/// Whether the words stand in a text, and not within other words.
fn stands_in(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_is_put_into_the_language_of_the_tests() {
        if *LANGUAGE != "cy" {
            assert_eq!(said("Show details"), "Show details");
            return;
        }
        for (english, welsh) in [
            ("5 March 2020", "5 Mawrth 2020"),
            ("Ada Lovelace", "Ada Lovelace"),
            ("Accepted", "Derbyniwyd"),
        ] {
            assert_eq!(said(english), welsh);
        }
        for told in [
            "2 of 11 recommendations",
            "Harbour Council accepted this on 5 March 2020",
            "Search",
        ] {
            assert_ne!(said(told), told);
        }
    }
}
