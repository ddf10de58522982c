//! Workbooks to choose.

use assembly_publish::{export, workbook};
use serde_json::{Value, json};

/// The workbook of a feed.
pub fn of_feed(feed: &Value) -> Vec<u8> {
    let reading = assembly_feed::read(feed.to_string().as_bytes()).unwrap();
    let language = reading.feed.language.clone();
    workbook::write(&language, &export::export(&reading.feed, &language)).unwrap()
}

/// A workbook with so many recommendations. Every third is said to be completed, and nothing shows it: that is a warning each.
pub fn of(rows: u32) -> Vec<u8> {
    of_feed(&feed(rows))
}

/// One with an error: something is rejected, and nobody says why.
pub fn with_an_error() -> Vec<u8> {
    let mut feed = feed(3);
    feed["recommendations"][1]["response"] = json!({ "decision": "rejected" });
    of_feed(&feed)
}

fn feed(rows: u32) -> Value {
    let recommendations: Vec<Value> = (1..=rows)
        .map(|row| {
            let state = if row % 3 == 0 { "completed" } else { "under-way" };
            json!({
                "id": format!("r{row}"),
                "number": row.to_string(),
                "title": format!("Buses on Sundays, line {row}"),
                "text": "Buses should run on Sundays and in the evening, so that people without a car can get to work and home again.",
                "response": { "decision": "accepted", "explanation": "The council agrees, and has asked its partners.", "decided_on": "2026-03-05" },
                "progress": { "state": state, "as_of": "2026-09-01", "summary": "Timetables are being drawn up." },
            })
        })
        .collect();
    json!({
        "assembly_feed": "1.0",
        "id": "buses",
        "title": "Assembly on buses",
        "language": "en",
        "question": "How should buses run?",
        "updated": "2026-11-01T12:00:00+00:00",
        "licence": { "name": "Open Government Licence v3.0", "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" },
        "commissioning_body": { "name": "Arden Vale Council", "url": "https://www.council.example/" },
        "contact": { "name": "Democratic Services", "email": "democracy@council.example" },
        "recommendations": recommendations,
    })
}

/// A file as Excel writes it under a password: a container of another kind, with the workbook encrypted inside.
pub fn protected() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    bytes
}
