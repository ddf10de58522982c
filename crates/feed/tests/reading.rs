//! The reading rules: one bad item never hides the others.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{arbitrary, read, to_json};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

mod exercise;
use exercise::exercise;

const COMPLETE: &str = include_str!("feeds/complete.json");

#[test]
fn complaints_have_an_end() {
    let updates = json!({"assembly_feed": "1.0", "recommendations": [{"id": "a", "title": "A", "updates": vec![0; 5_000]}]});
    let reading = read(updates.to_string().as_bytes()).expect("it is read");
    assert_eq!(reading.findings.len(), 1_001);
    assert_eq!(
        reading.findings[1_000].to_string(),
        "the feed: 4005 more are not listed"
    );
    assert_eq!(reading.feed.recommendations[0].unread.len(), 1_000);
}

#[test]
fn other_versions_of_1_are_read_with_what_they_add() {
    let feed = json!({"assembly_feed": "1.7", "id": "a", "title": "A", "language": "en", "updated": "2020", "new": {"x": 1},
        "commissioning_body": {"name": "B", "new": []},
        "recommendations": [{"id": "r", "title": "R", "new": 1, "response": {"decision": "deferred", "new": 2}}]});
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    assert_eq!(reading.findings, []);
    let response = reading.feed.recommendations[0]
        .response
        .as_ref()
        .expect("an answer");
    assert_eq!(
        (response.decision.as_str(), response.decision.is_known()),
        ("deferred", false)
    );
    let with_mark = format!("\u{feff}{feed}");
    assert_eq!(read(with_mark.as_bytes()).expect("it is read").feed, reading.feed);
    let number = read(br#"{"assembly_feed": 1.0}"#).expect("it is read");
    assert_eq!(
        number.findings[0].to_string(),
        "assembly_feed: is a number; wanted a string"
    );
}

#[test]
fn null_is_nothing() {
    let feed = json!({"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2020",
        "commissioning_body": {"name": "B"}, "recommendations": [{"id": "r", "title": "R", "response": null}]});
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    assert_eq!(
        reading.findings[0].to_string(),
        "recommendations[0].response: is null; leave the field out instead"
    );
    assert_eq!(reading.feed.recommendations[0].unread, Vec::<String>::new());
    assert!(!reading.feed.recommendations[0].response_is_unread());
}

/// Reads one recommendation beside a sound one, and gives the paths that were found and what was unread in it.
fn one(recommendation: Json) -> (assembly_feed::Reading, Vec<String>) {
    let feed = json!({"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2020",
        "commissioning_body": {"name": "B"}, "recommendations": [{"id": "sound", "title": "S"}, recommendation]});
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    assert_eq!(&*reading.feed.recommendations[0].id, "sound");
    assert_eq!(reading.feed.recommendations[0].unread, Vec::<String>::new());
    let paths = reading
        .findings
        .iter()
        .map(|finding| finding.path.clone())
        .collect();
    (reading, paths)
}

#[test]
fn what_cannot_be_shown_is_counted() {
    for (bad, path) in [
        (json!(null), "recommendations[1]"),
        (json!("r"), "recommendations[1]"),
        (json!([]), "recommendations[1]"),
        (json!({"title": "R"}), "recommendations[1].id"),
        (json!({"id": "R 1", "title": "R"}), "recommendations[1].id"),
        (
            json!({"id": "r".repeat(10 << 20), "title": "R"}),
            "recommendations[1].id",
        ),
        (json!({"id": "r"}), "recommendations[1]"),
        (
            json!({"id": "r", "title": "", "text": {"en": " "}}),
            "recommendations[1]",
        ),
    ] {
        let (reading, paths) = one(bad);
        assert_eq!(
            (reading.hidden.recommendations, reading.feed.recommendations.len()),
            (1, 1)
        );
        assert_eq!(paths, [path]);
    }
}

#[test]
fn the_rest_is_shown_without_what_is_bad() {
    for (field, bad, unread) in [
        ("title", json!(1), vec!["title"]),
        ("title", json!("x".repeat(10 << 20)), vec!["title"]),
        (
            "title",
            json!({"cy": "x".repeat(10 << 20), "en": "A"}),
            vec!["title.cy"],
        ),
        ("theme", json!("Ä"), vec!["theme"]),
        ("response", json!("accepted"), vec!["response"]),
        ("response", json!({"decided_on": "2020"}), vec!["response"]),
        (
            "response",
            json!({"decision": 1}),
            vec!["response.decision", "response"],
        ),
        (
            "response",
            json!({"decision": "rejected", "decided_on": "x"}),
            vec!["response.decided_on"],
        ),
        ("progress", json!({"state": null}), vec!["progress"]),
        (
            "support",
            json!({"for": "many", "voted": 40.0}),
            vec!["support.for"],
        ),
        ("support", json!({"percent": 1e300}), vec!["support.percent"]),
        ("updates", json!(1), vec!["updates"]),
        (
            "updates",
            json!([1, {"date": 2}]),
            vec!["updates[0]", "updates[1].date"],
        ),
        ("next_step", json!({"url": "data:,"}), vec!["next_step.url"]),
        (
            "actions",
            json!([{"owner": {"contact": {"url": "x:y"}}}]),
            vec!["actions[0].owner.contact.url"],
        ),
    ] {
        let mut recommendation = json!({"id": "r", "text": "R"});
        recommendation[field] = bad;
        let (reading, _) = one(recommendation);
        assert_eq!(reading.hidden, Default::default());
        let shown = &reading.feed.recommendations[1];
        assert_eq!(shown.unread, unread);
        assert_eq!(shown.response_is_unread(), unread.contains(&"response"));
        assert_eq!(shown.progress_is_unread(), unread.contains(&"progress"));
    }
}

#[test]
fn what_is_unread_is_its_own() {
    let lost = json!({"title": "no id", "response": {"decision": 1}});
    let feed = json!({"assembly_feed": "1.0", "charter": {"signatories": [1]}, "phases": [{"id": "p", "kind": 1}],
        "recommendations": [lost, {"id": "a", "title": "A"}]});
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    assert_eq!(reading.feed.recommendations[0].unread, Vec::<String>::new());
}

#[test]
fn a_list_that_is_none_is_not_called_empty() {
    for (field, value, hidden) in [
        ("recommendations", json!({"a": {}, "b": {}}), 2),
        ("recommendations", json!("none"), 1),
        ("phases", json!(1), 1),
    ] {
        let mut feed = json!({"assembly_feed": "1.0"});
        feed[field] = value;
        let reading = read(feed.to_string().as_bytes()).expect("it is read");
        assert_eq!(reading.hidden.recommendations + reading.hidden.phases, hidden);
    }
}

#[test]
fn what_needs_a_name_has_another_in_its_place() {
    let reading = read(br#"{"assembly_feed": "1.0"}"#).expect("it is read");
    let paths: Vec<&str> = reading
        .findings
        .iter()
        .map(|finding| finding.path.as_str())
        .collect();
    assert_eq!(
        paths,
        ["id", "title", "language", "updated", "commissioning_body"]
    );
}

#[test]
fn both_of_two_with_one_id_are_shown() {
    let recommendations: Vec<Json> = ["a", "a", "a-2", "a", "a-2"]
        .iter()
        .map(|id| json!({"id": id, "title": "A"}))
        .collect();
    let feed = json!({"assembly_feed": "1.0", "recommendations": recommendations});
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    let ids: Vec<&str> = reading
        .feed
        .recommendations
        .iter()
        .map(|item| &*item.id)
        .collect();
    assert_eq!(ids, ["a", "a-3", "a-2", "a-4", "a-2-2"]);
    let duplicates: Vec<String> = reading
        .findings
        .iter()
        .filter(|finding| finding.rule == "id-duplicate")
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        duplicates,
        [
            "recommendations[1].id: is \"a\", as an earlier one; here it is called a-3",
            "recommendations[3].id: is \"a\", as an earlier one; here it is called a-4",
            "recommendations[4].id: is \"a-2\", as an earlier one; here it is called a-2-2",
        ]
    );
}

#[test]
fn the_corpus_of_the_fuzzer_does_no_harm() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/read");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        exercise(&std::fs::read(entry.expect("a file").path()).expect("its bytes"));
        files += 1;
    }
    assert!(files > 20, "the corpus has only {files} files");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        exercise(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = COMPLETE.as_bytes().to_vec();
        for (index, byte) in damage {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        exercise(&bytes);
    }

    #[test]
    fn no_cut_makes_it_panic(end in 0..COMPLETE.len()) {
        let cut = COMPLETE.as_bytes().get(..end).unwrap_or_default();
        let code = read(cut).map_or_else(|refusal| refusal.code(), |_| "");
        // What ends with the document's last line is whole.
        prop_assert!(code == "feed-cut-short" || COMPLETE[..end].trim_end() == COMPLETE.trim_end());
    }

    /// One bad recommendation changes nothing in how the others read.
    #[test]
    fn a_bad_one_leaves_the_others_alone(bytes in proptest::collection::vec(any::<u8>(), 0..3000), place: prop::sample::Index, bad in bad_values()) {
        let feed = arbitrary::feed(&bytes);
        let mut json: Json = serde_json::from_str(&to_json(&feed)).expect("JSON");
        let mut list = json["recommendations"].take().as_array().cloned().unwrap_or_default();
        let place = place.index(list.len() + 1);
        list.insert(place, bad);
        json["recommendations"] = Json::Array(list);
        let reading = read(json.to_string().as_bytes()).expect("it is read");
        let mut others = reading.feed.recommendations;
        if others.len() > feed.recommendations.len() {
            others.remove(place);
        } else {
            prop_assert_eq!(reading.hidden.recommendations, 1);
        }
        prop_assert_eq!(others, feed.recommendations);
        let at = format!("recommendations[{place}]");
        prop_assert!(!reading.findings.is_empty());
        prop_assert!(reading.findings.iter().all(|finding| finding.path.starts_with(&at)));
    }
}

fn bad_values() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(json!(null)),
        Just(json!("words")),
        Just(json!({"id": "Not An Id", "title": "A"})),
        Just(json!({"id": "bad"})),
        Just(json!({"id": "bad", "title": "A", "response": {"decision": []}})),
        Just(json!({"id": "bad", "title": "A", "updates": [{"date": "x"}, 1], "actions": "none"})),
    ]
}
