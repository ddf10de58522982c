//! The next time, with what was published last.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use assembly_studio::{Before, Chosen, Session};

const FACTS: &str =
    "what,where,found,means\nvalue,,title,Streets Assembly\nvalue,,Council,Ambleford\nvalue,,updated,";
const TRACKER: &str = "Rec No,Recommendation,Decision,Council response,Due date\n\
    1,Slower traffic near schools,Accepted,We will do it,31/03/2027\n\
    2,More buses on Sundays,Rejected,The operator cannot,\n";

fn chosen(tracker: &str, updated: &str) -> Chosen {
    Chosen {
        files: vec![("tracker.csv".to_owned(), tracker.into())],
        mapping: Some(("mapping.csv".to_owned(), [FACTS, updated].concat().into())),
        updated: None,
    }
}

#[test]
fn what_was_changed_in_silence_is_told_with_the_other_errors() {
    const NOW: i64 = 1_773_000_000;
    let mut session = Session::new("1.0.0");
    session.give("integrity.json", b"{}".to_vec());
    let told = session.open(&chosen(TRACKER, "2/3/2026"), NOW, &mut |_| {});
    assert_eq!(told["good"], true, "{told:#}");
    let feed = session.feed().unwrap().to_vec();
    let before = Before::of(vec![("feed.json".to_owned(), feed)]);

    let turned = TRACKER
        .replace("31/03/2027", "31/02/2027")
        .replace("Rejected", "Accepted");
    let told = session.open(&chosen(&turned, "5/3/2026"), NOW, &mut |_| {});
    assert_eq!(told["good"], false);
    let more = session.build(&before, NOW, "");
    let more = more["problems"].as_array().unwrap();
    assert_eq!(more.len(), 1, "{more:#?}");
    assert_eq!(
        (more[0]["rule"].as_str(), more[0]["cell"].as_str()),
        (Some("decision-rewritten"), Some("C3"))
    );
}
