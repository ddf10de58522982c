//! Feeds that a test writes for itself: small and exact, or large.

use serde_json::{Value, json};

/// The moment for which the tracker's examples are written.
pub const NOON: &str = "2026-11-16T12:00:00Z";

/// A named example from the tracker's own folder; `long` is made here.
pub fn fixture(name: &str) -> String {
    if name == "long" {
        return many(110).to_string();
    }
    let file = format!(
        "{}/widgets/tracker/fixtures/{name}.json",
        crate::pictures::WORKSPACE
    );
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A whole, good document with these recommendations.
pub fn with(recommendations: Value) -> Value {
    json!({
        "assembly_feed": "1.0",
        "id": "harbour-2024",
        "title": "Harbour Assembly",
        "language": "en",
        "question": "What should become of the old harbour?",
        "updated": "2024-06-01T09:00:00+01:00",
        "licence": { "name": "Open Government Licence v3.0", "url": "https://example.org/licence" },
        "commissioning_body": { "name": "Harbour Council", "url": "https://example.org/" },
        "contact": { "name": "Democracy team", "email": "democracy@example.org" },
        "recommendations": recommendations,
    })
}

/// A whole, good document with these phases.
pub fn phased(phases: Value) -> Value {
    let mut feed = with(json!([]));
    feed["phases"] = phases;
    feed
}

/// So many good recommendations: `Recommendation 1` … with ids `1` …
pub fn many(n: usize) -> Value {
    with((1..=n).map(recommendation).collect())
}

pub fn recommendation(n: usize) -> Value {
    json!({
        "id": n.to_string(),
        "number": n.to_string(),
        "title": format!("Recommendation {n} of the harbour"),
        "text": format!("We recommend that berth {n} be opened to everyone."),
        "response": {
            "decision": "accepted",
            "explanation": "The council agrees.",
            "decided_by": "Full Council",
            "decided_on": "2024-03-05"
        },
    })
}

/// A good feed whose text is at least so many bytes long.
pub fn long(bytes: usize) -> String {
    let paragraph =
        "Members heard evidence about the tide, the quay walls and who may moor there. ".repeat(40);
    let each = paragraph.len() + 300;
    let recommendations = (1..=bytes / each + 1).map(|n| {
        let mut one = recommendation(n);
        one["text"] = Value::String(format!("{n}. {paragraph}"));
        one
    });
    with(recommendations.collect()).to_string()
}

/// Arrays in arrays, so deep, in a field that no reader of feeds knows.
pub fn deep(depth: usize) -> String {
    let good = many(1).to_string();
    format!(
        "{{\"deep\":{}{},{}",
        "[".repeat(depth),
        "]".repeat(depth),
        &good[1..]
    )
}

/// A good feed with so many more recommendations that cannot be read.
pub fn crowded(n: usize) -> String {
    let good = many(1).to_string();
    let list = good
        .rfind("]}")
        .expect("the list of recommendations comes last, before the closing brace");
    format!("{}{}]}}", &good[..list], ",{}".repeat(n))
}
