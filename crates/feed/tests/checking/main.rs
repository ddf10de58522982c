//! Every rule of the checker, with the path that it names.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{Day, Finding, Severity, check, read};
use serde_json::Value as Json;

mod form;
mod sense;

const COMPLETE: &str = include_str!("../feeds/complete.json");
const TODAY: Day = Day {
    year: 2025,
    month: 2,
    day: 20,
};
use Severity::{Error, Warning};

/// What is found in the complete feed when one thing in it is changed; `null` takes it out.
fn found(place: &str, value: Json) -> Vec<(Severity, String, &'static str)> {
    let findings = findings(place, value);
    findings
        .into_iter()
        .map(|finding| (finding.severity, finding.path, finding.rule))
        .collect()
}

fn findings(place: &str, value: Json) -> Vec<Finding> {
    let mut feed: Json = serde_json::from_str(COMPLETE).expect("JSON");
    change(&mut feed, place, value);
    check(&read(feed.to_string().as_bytes()).expect("it is read"), TODAY)
}

/// Changes what stands at a path as findings name it.
fn change(feed: &mut Json, path: &str, value: Json) {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    match feed.pointer_mut(parent).expect("a place in the feed") {
        Json::Object(object) if value.is_null() => {
            object.remove(name);
        }
        Json::Object(object) => {
            object.insert(name.to_owned(), value);
        }
        Json::Array(list) => list[name.parse::<usize>().expect("a place in a list")] = value,
        _ => panic!("nothing stands in {parent}"),
    }
}

/// The change gives this one finding, where the change was made.
fn is_found(severity: Severity, place: &str, value: Json, rule: &str) {
    is_found_at(severity, place, rule, place, value);
}

/// The change gives this one finding, elsewhere.
fn is_found_at(severity: Severity, path: &str, rule: &str, place: &str, value: Json) {
    let found = found(place, value.clone());
    let found: Vec<_> = found
        .iter()
        .map(|(severity, path, rule)| (*severity, path.as_str(), *rule))
        .collect();
    assert_eq!(found, [(severity, path, rule)], "after {place} = {value}");
}
