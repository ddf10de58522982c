//! A feed that was written into a workbook and read again is the same feed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod sheets;
mod stability;

use assembly_publish::Weight;
use assembly_publish::export::export;
use assembly_publish::import::{Told, import};
use assembly_publish::mapping::Mapping;
use proptest::prelude::*;
use serde_json::Value as Json;

/// What no spreadsheet can say, or what says nothing: empty objects, stray spaces, letters that nobody sees.
fn tidy(value: Json, language: &str) -> Json {
    match value {
        Json::String(words) => Json::String(trimmed(&words)),
        Json::Array(items) => {
            let items = items
                .into_iter()
                .map(|item| tidy(item, language))
                .filter(|item| !is_blank(item));
            Json::Array(items.collect())
        }
        Json::Object(entries) => {
            let entries = entries
                .into_iter()
                .map(|(key, item)| (trimmed(&key), tidy(item, language)));
            let mut kept: serde_json::Map<String, Json> =
                entries.filter(|(_, item)| !is_blank(item)).collect();
            if kept.len() == 1 && kept.contains_key(language) {
                return kept.remove(language).unwrap();
            }
            Json::Object(kept)
        }
        other => other,
    }
}

fn trimmed(words: &str) -> String {
    let kept: String = words
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect();
    let lines: Vec<&str> = kept.lines().map(|line| line.trim_end()).collect();
    lines.join("\n").trim().to_owned()
}

fn is_blank(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::String(words) => words.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        _ => false,
    }
}

fn there_and_back(feed: &assembly_feed::Feed, language: &str) {
    let filled = export(feed, language);
    let book = sheets::book(&filled, language);
    let imported = import(&book, &Mapping::default(), &Told::default());
    let own = |problem: &&assembly_publish::Problem| {
        problem.weight == Weight::Error && !sheets::is_of_the_feed(problem.rule)
    };
    let errors: Vec<String> = imported
        .problems
        .iter()
        .filter(own)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let before = tidy(serde_json::to_value(feed).unwrap(), &feed.language);
    let after = tidy(
        serde_json::from_slice(&imported.unchecked).unwrap(),
        &feed.language,
    );
    similar(&before, &after, "");
    let again = import(&book, &Mapping::default(), &Told::default());
    assert_eq!(again.unchecked, imported.unchecked);
}

fn similar(before: &Json, after: &Json, path: &str) {
    match (before, after) {
        (Json::Object(one), Json::Object(other)) => {
            let keys: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                similar(
                    one.get(key).unwrap_or(&Json::Null),
                    other.get(key).unwrap_or(&Json::Null),
                    &format!("{path}.{key}"),
                );
            }
        }
        (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                similar(one, other, &format!("{path}[{index}]"));
            }
        }
        (Json::Number(one), Json::Number(other)) => assert_eq!(one.as_f64(), other.as_f64(), "{path}"),
        _ => assert_eq!(before, after, "{path}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn any_feed_comes_back(bytes in proptest::collection::vec(any::<u8>(), 0..1500)) {
        there_and_back(&sheets::sensible(assembly_feed::arbitrary::feed(&bytes)), "en");
    }
}

#[test]
fn the_demonstrations_feeds_come_back() {
    for id in [
        "dudley-2019",
        "greater-cambridge-2019",
        "romsey-2019",
        "kingston-2019",
        "dyffryn-arian-2026",
    ] {
        let path = format!("{}/../../demo/feeds/{id}.json", env!("CARGO_MANIFEST_DIR"));
        let feed = assembly_feed::read(&std::fs::read(path).unwrap()).unwrap().feed;
        for language in ["en", "cy"] {
            there_and_back(&feed, language);
        }
    }
}

/// Ids that are words of the import's own.
#[test]
fn things_called_example_or_total_come_back() {
    let path = format!(
        "{}/../../demo/feeds/dyffryn-arian-2026.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let feed = assembly_feed::read(&std::fs::read(path).unwrap()).unwrap().feed;
    for id in ["example", "total", "totals", "enghraifft", "cyfanswm"] {
        let mut feed = feed.clone();
        let owner = feed
            .recommendations
            .iter_mut()
            .find(|recommendation| !recommendation.actions.is_empty())
            .unwrap();
        owner.id = id.parse().unwrap();
        owner.number = Some("Total".to_owned());
        owner.title = Some("Example: a street".into());
        there_and_back(&feed, "en");
    }
}

/// Texts that a council writes where it has nothing to say.
#[test]
fn words_that_say_nothing_in_a_cell_come_back() {
    let path = format!(
        "{}/../../demo/feeds/dyffryn-arian-2026.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut feed = assembly_feed::read(&std::fs::read(path).unwrap()).unwrap().feed;
    for (recommendation, words) in feed
        .recommendations
        .iter_mut()
        .zip(["n/a", "N/A", "n.a.", "\"n/a\""])
    {
        recommendation.text = Some(words.into());
    }
    there_and_back(&feed, "en");
}
