//! What the tests of the rules share.

use assembly_feed::{Day, Feed};
use proptest::prelude::*;

use super::{Choice, Facet, Order, Pick};
use crate::fixtures;

/// The feed of a named example.
pub(crate) fn feed(name: &str) -> Feed {
    read(&fixtures::example(name).unwrap().json)
}

pub(crate) fn read(json: &str) -> Feed {
    assembly_feed::read(json.as_bytes()).unwrap().feed
}

/// The day on which the examples are looked at.
pub(crate) fn today() -> Day {
    fixtures::TODAY.parse().unwrap()
}

/// Enough folding for tests.
pub(crate) fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// A word out of a list, or nothing.
fn maybe(words: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(prop::sample::select(words))
}

const THEMES: &[&str] = &["buses", "streets", "not-declared"];
const DECISIONS: &[&str] = &[
    "accepted",
    "accepted-in-part",
    "rejected",
    "passed-on",
    "deferred",
];
const STATES: &[&str] = &["under-way", "completed", "delayed", "tendered"];
const WORDS: &[&str] = &["bus", "tram", "tree"];
const DATES: &[&str] = &["2025", "2026-03", "2026-03-05", "2026-10-01T10:00:00Z"];

/// Small feeds in which everything occurs in every combination.
pub(crate) fn feeds() -> impl Strategy<Value = Feed> {
    let one = (
        maybe(THEMES),
        maybe(DECISIONS),
        maybe(STATES),
        maybe(WORDS),
        maybe(WORDS),
        maybe(DATES),
    );
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let mut json = String::from(
            r#"{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2026-10-01T10:00:00Z",
            "commissioning_body": {"name": "A"}, "themes": [{"id": "streets", "title": "S"}, {"id": "buses", "title": "B"}],
            "recommendations": ["#,
        );
        for (place, (theme, decision, state, title, text, date)) in all.into_iter().enumerate() {
            json += &format!(r#"{}{{"id": "r{place}", "number": "{}""#, if place > 0 { "," } else { "" }, place + 1);
            for (name, value) in [("theme", theme), ("title", title), ("text", text)] {
                json += &value.map(|value| format!(r#", "{name}": "{value}""#)).unwrap_or_default();
            }
            json += &decision
                .map(|it| format!(r#", "response": {{"decision": "{it}", "explanation": "so"}}"#))
                .unwrap_or_default();
            json += &state.map(|it| format!(r#", "progress": {{"state": "{it}"}}"#)).unwrap_or_default();
            json += &date
                .map(|it| format!(r#", "updates": [{{"id": "u", "title": "U", "date": "{it}"}}]"#))
                .unwrap_or_default();
            json.push('}');
        }
        read(&(json + "]}"))
    })
}

/// Choices that such a feed can answer, and some that it cannot.
pub(crate) fn choices() -> impl Strategy<Value = Choice> {
    let pick = |words: &'static [&'static str]| {
        prop_oneof![
            3 => Just(None),
            2 => prop::sample::select(words).prop_map(|word| Some(Pick::Word(word.to_owned()))),
            1 => Just(Some(Pick::None)),
            1 => Just(Some(Pick::Word("nowhere".to_owned()))),
        ]
    };
    let search = prop::sample::select(&["", "", " ", "bus", "BUS tree", "3", "#3", "none of it"][..]);
    let order = prop::sample::select(&Order::ALL[..]);
    (search, pick(THEMES), pick(DECISIONS), pick(STATES), order).prop_map(
        |(search, theme, decision, progress, order)| {
            let choice = Choice {
                search: search.to_owned(),
                order,
                ..Choice::default()
            };
            let picks = [theme, decision, progress];
            Facet::ALL
                .into_iter()
                .zip(picks)
                .fold(choice, |choice, (facet, pick)| choice.with(facet, pick))
        },
    )
}
