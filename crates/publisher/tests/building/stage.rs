//! Feeds to build from, and how.

use std::fs;
use std::path::{Path, PathBuf};

use assembly_publish::{Built, Order, Package, Problem, Weight, build_now};
use serde_json::{Value, json};

/// Noon in London on 22 November 2026.
pub const NOW: i64 = 1_795_348_800;
pub const ADDRESS: &str = "https://www.council.example/streets/";

pub fn package() -> Package {
    let integrity = r#"{"files":{"assembly-widgets.js":{"integrity":"sha384-AAAA"}},"version":"0.1.0"}"#;
    Package {
        version: "0.1.0".to_owned(),
        files: vec![
            ("0.1.0/assembly-widgets.js".to_owned(), b"script".to_vec()),
            ("assembly-widgets.js".to_owned(), b"script".to_vec()),
            ("integrity.json".to_owned(), integrity.as_bytes().to_vec()),
        ],
    }
}

/// What was published before.
#[derive(Default)]
pub struct Before<'a> {
    pub feed: Option<&'a Value>,
    pub updates: Option<&'a [u8]>,
}

pub fn build(feed: &Value, before: Before) -> Result<Built, Vec<Problem>> {
    let feed = serde_json::to_vec(feed).unwrap();
    let previous = before.feed.map(|feed| serde_json::to_vec(feed).unwrap());
    let earlier: Vec<(&str, &[u8])> = before
        .updates
        .iter()
        .map(|bytes| ("updates.json", *bytes))
        .collect();
    build_now(&Order {
        feed: &feed,
        previous: previous.as_deref(),
        earlier: &earlier,
        now: NOW,
        address: Some(ADDRESS),
        package: &package(),
    })
}

pub fn built(feed: &Value) -> Built {
    build(feed, Before::default()).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

/// A file that was made, as text.
pub fn text<'a>(built: &'a Built, name: &str) -> &'a str {
    let bytes = built
        .folder
        .get(name)
        .unwrap_or_else(|| panic!("there is no {name}"));
    std::str::from_utf8(bytes).unwrap()
}

pub fn told(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|it| format!("{} {} [{}]\n", it.weight, it, it.rule))
        .collect()
}

/// The rules of the errors.
pub fn errors(result: Result<Built, Vec<Problem>>) -> Vec<&'static str> {
    let problems = result.err().unwrap_or_default();
    let errors = problems.iter().filter(|it| it.weight == Weight::Error);
    errors.map(|it| it.rule).collect()
}

/// A small feed that can be published.
pub fn streets() -> Value {
    json!({
        "assembly_feed": "1.0", "id": "streets", "title": "Streets for All", "language": "en",
        "updated": "2026-10-01T10:00:00Z", "question": "How?",
        "licence": {"name": "OGL 3.0", "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"},
        "contact": {"name": "Democracy team", "email": "team@council.example"},
        "commissioning_body": {"name": "Ambleford Borough Council", "url": "https://www.council.example/", "code": "E07000000"},
        "recommendations": [
            {"id": "1", "number": "1", "title": "Late buses", "text": "Run buses until midnight.",
             "response": {"decision": "accepted", "explanation": "They are wanted.", "decided_on": "2026-03-05"}},
            {"id": "7b", "number": "7b", "title": "Lower kerbs", "text": "Lower all kerbs.",
             "response": {"decision": "under-consideration", "decided_on": "2026-03-05"},
             "progress": {"state": "under-way", "as_of": "2026-09-01", "summary": "Half are done."}},
            {"id": "9", "number": "9", "title": "Shade", "text": "Plant trees."},
        ],
    })
}

/// The feeds of the demo and the examples of the widgets: path and bytes.
pub fn examples() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = Vec::new();
    for folder in [
        "demo/feeds",
        "widgets/tracker/fixtures",
        "widgets/timeline/fixtures",
        "widgets/consultation/fixtures",
    ] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                all.push((path.clone(), fs::read(path).unwrap()));
            }
        }
    }
    all.sort();
    assert!(all.len() > 25, "{}", all.len());
    all
}
