//! What must hold for any bytes at all; shared by the fuzz target and the tests.

mod json;

use assembly_feed::{Day, Feed, check, follow_up, read, to_json};
use serde_json::Value as Json;

pub use json::reads_as_serde_json;

/// Reads, checks, follows up, writes and reads again.
pub fn exercise(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        reads_as_serde_json(text);
    }
    let reading = match read(bytes) {
        Ok(reading) => reading,
        Err(refusal) => {
            assert!(!refusal.to_string().is_empty() && refusal.code().starts_with("feed-"));
            return;
        }
    };
    // Any day will do, but the same bytes must always do the same.
    let today = Day::from_epoch(bytes.len() as i64 * 37 - 1_000);
    let findings = check(&reading, today);
    assert!(findings.len() >= reading.findings.len());
    follow_up::promise(&reading.feed, today);
    for recommendation in &reading.feed.recommendations {
        follow_up::overdue_actions(recommendation, today);
        follow_up::latest(recommendation);
    }
    let decided: usize = follow_up::decisions(&reading.feed)
        .iter()
        .map(|(_, count)| count)
        .sum();
    let reported: usize = follow_up::progress(&reading.feed)
        .iter()
        .map(|(_, count)| count)
        .sum();
    assert!(decided.max(reported) <= reading.feed.recommendations.len());
    writes_as_it_reads(&reading.feed);
}

/// What was written reads as what was there.
fn writes_as_it_reads(feed: &Feed) {
    let written = to_json(feed);
    let again = read(written.as_bytes()).expect("what was written is read");
    // The quick way first: nearly always it is the very same.
    let same = feed == &again.feed || is_same(&json(feed), &json(&again.feed));
    assert!(same, "{written}\n{}", to_json(&again.feed));
}

fn json(feed: &Feed) -> Json {
    serde_json::from_str(&to_json(feed)).expect("what was written is JSON")
}

/// Whether both are the same, but for the last bit of a fraction: the parser is the small one.
fn is_same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Number(one), Json::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap_or(0.0), other.as_f64().unwrap_or(0.0));
            (one - other).abs() <= one.abs() * 1e-14
        }
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, one)| other.get(key).is_some_and(|other| is_same(one, other)))
        }
        _ => one == other,
    }
}
