//! The example feeds: each part of the format stands in one, and nothing is wrong with it.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{Day, check, json_schema, read, to_json};
use serde_json::Value as Json;

const COMPLETE: &str = include_str!("feeds/complete.json");
const MINIMAL: &str = include_str!("feeds/minimal.json");
const COMMITTED: &str = include_str!("../schema/assembly-feed-1.schema.json");
const TODAY: Day = Day {
    year: 2025,
    month: 2,
    day: 20,
};

#[test]
fn the_complete_feed_has_no_finding() {
    let reading = read(COMPLETE.as_bytes()).expect("it is read");
    assert_eq!(check(&reading, TODAY), []);
    let hidden = reading.hidden;
    assert_eq!(hidden, Default::default());
}

#[test]
fn the_minimal_feed_has_only_warnings_of_what_is_expected() {
    let reading = read(MINIMAL.as_bytes()).expect("it is read");
    assert_eq!(reading.findings, []);
    let rules: Vec<&str> = check(&reading, TODAY)
        .iter()
        .map(|finding| finding.rule)
        .collect();
    assert_eq!(rules, ["no-licence", "no-contact", "no-question"]);
}

#[test]
fn writing_the_complete_feed_keeps_all_of_it() {
    let reading = read(COMPLETE.as_bytes()).expect("it is read");
    let written: Json = serde_json::from_str(&to_json(&reading.feed)).expect("JSON");
    let given: Json = serde_json::from_str(COMPLETE).expect("JSON");
    assert_eq!(plain(written), plain(given));
}

/// The same with every whole number written as one (`P12M` is `P1Y`, 20.0 is 20). A value again, as the order of
/// languages does not count.
fn plain(value: Json) -> Json {
    let text = value
        .to_string()
        .replace("P12M", "P1Y")
        .replace(".0,", ",")
        .replace(".0}", "}");
    serde_json::from_str(&text).expect("JSON")
}

/// The complete feed stands for the format only if it has every field of it.
#[test]
fn the_complete_feed_has_every_field() {
    let schema: Json = serde_json::from_str(COMMITTED).expect("JSON");
    let mut lacking = Vec::new();
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        for field in definition["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(field, _)| field)
        {
            if !COMPLETE.contains(&format!("\"{field}\":")) {
                lacking.push(format!("{name}.{field}"));
            }
        }
    }
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn the_committed_schema_is_what_the_types_say() {
    let advice = "run: cargo run -p assembly-feed --example schema --features schema";
    assert!(
        json_schema() == COMMITTED,
        "the schema is not the committed one; {advice}"
    );
}

#[test]
fn the_examples_are_valid_by_the_schema() {
    for example in [COMPLETE, MINIMAL] {
        let errors = schema_errors(&serde_json::from_str(example).expect("JSON"));
        assert_eq!(errors, Vec::<String>::new());
    }
}

/// Where the reader finds something wrong in form, the schema does too.
#[test]
fn reader_and_schema_refuse_the_same() {
    let cases = [
        ("/id", r#""Kendal 2020""#),
        ("/title", "7"),
        ("/title", r#"{"en": 1}"#),
        ("/title", "{}"),
        ("/updated", r#""05/03/2021""#),
        ("/updated", r#""2021-13""#),
        ("/updated", "null"),
        ("/url", r#""javascript:alert(1)""#),
        ("/url", r#""ftp://a.example/""#),
        ("/url", r#""https:a""#),
        ("/url", r#""a\\b""#),
        ("/url", r#""""#),
        ("/commissioning_body", "{}"),
        ("/members", r#"{"voted": -1}"#),
        ("/members", r#"{"voted": 1.5}"#),
        ("/members", r#"{"voted": 9007199254740992}"#),
        ("/follow_up", r#"{"response_within": "3 months"}"#),
        ("/follow_up", r#"{"response_within": "P"}"#),
        ("/themes", "{}"),
        ("/themes", r#"[{"id": "a"}]"#),
        ("/recommendations", "[4]"),
        (
            "/recommendations",
            r#"[{"id": "a", "title": "A", "response": {"explanation": "B"}}]"#,
        ),
        (
            "/recommendations",
            r#"[{"id": "a", "title": "A", "response": {"decision": ""}}]"#,
        ),
    ];
    for (place, value) in cases {
        let mut feed: Json = serde_json::from_str(MINIMAL).expect("JSON");
        let field = place.trim_start_matches('/');
        feed[field] = serde_json::from_str(value).expect("JSON");
        let reading = read(feed.to_string().as_bytes()).expect("it is read");
        assert!(
            !reading.findings.is_empty(),
            "the reader lets {place} = {value} through"
        );
        assert!(
            !schema_errors(&feed).is_empty(),
            "the schema lets {place} = {value} through"
        );
    }
}

/// And what the reader takes as it is, the schema takes too.
#[test]
fn reader_and_schema_accept_the_same() {
    let cases = [
        ("/title", r#"{"cy": "Cartrefi", "zh-Hant-TW": "家"}"#),
        ("/updated", r#""2021-03-05T18:30Z""#),
        ("/updated", r#""2021""#),
        ("/url", r#""../a:b""#),
        ("/url", r#""?page=1:2""#),
        ("/url", r#""HTTPS://a.example""#),
        ("/url", r#""mailto:a@b.example""#),
        ("/members", r#"{"voted": 40.0}"#),
        ("/members", r#"{"something_new": [1]}"#),
        ("/follow_up", r#"{"response_within": "P1Y6M2W3D"}"#),
        (
            "/recommendations",
            r#"[{"id": "a", "title": "A", "response": {"decision": "unheard-of"}}]"#,
        ),
    ];
    for (place, value) in cases {
        let mut feed: Json = serde_json::from_str(MINIMAL).expect("JSON");
        feed[place.trim_start_matches('/')] = serde_json::from_str(value).expect("JSON");
        let reading = read(feed.to_string().as_bytes()).expect("it is read");
        assert_eq!(reading.findings, [], "the reader does not take {place} = {value}");
        assert_eq!(
            schema_errors(&feed),
            Vec::<String>::new(),
            "the schema does not take {place} = {value}"
        );
    }
}

fn schema_errors(feed: &Json) -> Vec<String> {
    let schema: Json = serde_json::from_str(COMMITTED).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator
        .iter_errors(feed)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
