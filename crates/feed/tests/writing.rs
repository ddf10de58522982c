//! Property: what is written reads as what it was.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{arbitrary, read, to_json};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_written_feed_reads_as_itself(bytes in proptest::collection::vec(any::<u8>(), 0..4000)) {
        let feed = arbitrary::feed(&bytes);
        let reading = read(to_json(&feed).as_bytes()).expect("a written feed is read");
        prop_assert_eq!(&reading.findings, &Vec::new());
        prop_assert_eq!(&reading.feed, &feed);
        prop_assert_eq!(to_json(&reading.feed), to_json(&feed));
    }
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let json = r#"{"assembly_feed":"1.0","id":"a","title":"A","language":"en","updated":"2026-01-01T00:00:00Z","commissioning_body":{"name":"C"},
        "recommendations":[{"id":"r1","title":"T","support":{"percent":80.0,"threshold":66.5}}]}"#;
    let written = to_json(&read(json.as_bytes()).expect("it is a feed").feed);
    assert!(
        written.contains("\"percent\": 80,") && written.contains("\"threshold\": 66.5\n"),
        "{written}"
    );
}
