//! What is refused whole, and in what words.

// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used)]

use assembly_feed::json::{MOST_ITEMS, MOST_NESTING, MOST_VALUES};
use assembly_feed::{Refusal, read};
use serde_json::json;

fn refusal(bytes: impl AsRef<[u8]>) -> Refusal {
    read(bytes.as_ref()).expect_err("it is refused")
}

#[test]
fn refusals_have_a_code_and_a_sentence() {
    let cases: [(&[u8], &str, &str); 17] = [
        (b"", "feed-cut-short", "The feed is empty."),
        (b" \n", "feed-cut-short", "The feed is empty."),
        (
            b"{\"assembly_feed\": \"1.0\",\n \"id\": \"a",
            "feed-cut-short",
            "The feed ends too early: EOF while parsing a string at line 2 column 9.",
        ),
        (
            b"{\"assembly_feed\": \"1.0\", \"title\": \"T\xc5",
            "feed-cut-short",
            "The feed ends in the middle of a character.",
        ),
        (
            b"{\"assembly_feed\": \"1.0\",\n}",
            "feed-not-json",
            "The feed is not valid JSON: trailing comma at line 2 column 1.",
        ),
        (
            b"{\"a\":1} x",
            "feed-not-json",
            "The feed is not valid JSON: trailing characters at line 1 column 9.",
        ),
        (
            b"\n <!doctype html>",
            "feed-not-json",
            "This is a web page (HTML or XML), not a feed; its address may be wrong, or need signing in.",
        ),
        (
            b"\xef\xbb\xbf<html>",
            "feed-not-json",
            "This is a web page (HTML or XML), not a feed; its address may be wrong, or need signing in.",
        ),
        (
            b"{\n\"title\": \"T\xf4\xf5\"}",
            "feed-not-json",
            "The feed is not in UTF-8 (line 2); save it in UTF-8.",
        ),
        (
            b"\xff\xfe{\0}\0",
            "feed-not-json",
            "The feed is in UTF-16; save it in UTF-8.",
        ),
        (
            b"[]",
            "feed-not-a-feed",
            "This is JSON, but not an object, so it is no Assembly Feed.",
        ),
        (
            b"{}",
            "feed-not-a-feed",
            "This is JSON, but it has no \"assembly_feed\", so it is no Assembly Feed.",
        ),
        (
            b"{\"assembly_register\": \"1.0\"}",
            "feed-not-a-feed",
            "This is an Assembly Register, not an Assembly Feed.",
        ),
        (
            b"{\"assembly_assessment\": \"1.0\"}",
            "feed-not-a-feed",
            "This is an Assembly Assessment, not an Assembly Feed.",
        ),
        (
            b"{\"assembly_feed\": true}",
            "feed-not-a-feed",
            "The feed does not say its version: \"assembly_feed\" must be a string such as \"1.0\".",
        ),
        (
            b"{\"assembly_feed\": \"2.0\"}",
            "feed-version",
            "The feed is of version \"2.0\"; this software reads version 1. A newer Assembly Widgets may read it.",
        ),
        (
            b"{\"assembly_feed\": \"10\"}",
            "feed-version",
            "The feed is of version \"10\"; this software reads version 1. A newer Assembly Widgets may read it.",
        ),
    ];
    for (bytes, code, sentence) in cases {
        let refusal = refusal(bytes);
        assert_eq!((refusal.code(), refusal.to_string().as_str()), (code, sentence));
    }
}

#[test]
fn limits_keep_a_page_alive() {
    let long = vec![b' '; 32 * 1024 * 1024 + 1];
    assert_eq!(
        refusal(long).to_string(),
        "The feed has 33554433 bytes; at most 33554432 are read."
    );

    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let nested = |depth: usize| format!(r#"{{"assembly_feed": "1.0", "new": {}}}"#, deep(depth));
    assert!(read(nested(31).as_bytes()).is_ok());
    assert_eq!(refusal(nested(32)).code(), "feed-too-large");
    assert_eq!(refusal(deep(100_000)).code(), "feed-too-large");
    assert_eq!(refusal("{\"a\":".repeat(100_000)).code(), "feed-too-large");
    assert_eq!(
        refusal(nested(32)).to_string(),
        "The feed has lists and objects in each other more than 32 deep at line 1 column 64."
    );
    let brackets = json!({"assembly_feed": "1.0", "id": "a", "title": "[\"\\".repeat(100)});
    assert!(
        read(brackets.to_string().as_bytes()).is_ok(),
        "brackets in strings are no nesting"
    );

    let many = |count: usize| json!({"assembly_feed": "1.0", "recommendations": vec![0; count]}).to_string();
    assert_eq!(
        read(many(50_000).as_bytes())
            .expect("it is read")
            .hidden
            .recommendations,
        50_000
    );
    assert_eq!(
        refusal(many(50_001)).to_string(),
        "The feed has too many items in one list or object (at most 50000 are read) at line 1 column 100042."
    );
}

/// What goes beyond a limit is refused there, whatever comes after it: the rest is not even JSON.
#[test]
fn bombs_are_not_read_to_the_end() {
    let bombs = [
        (
            "[".repeat(100_000),
            format!("lists and objects in each other more than {MOST_NESTING} deep"),
        ),
        (
            r#"{"a":"#.repeat(100_000),
            format!("lists and objects in each other more than {MOST_NESTING} deep"),
        ),
        (
            format!(r#"{{"new": [{}"#, "{},".repeat(1_000_000)),
            format!("too many items in one list or object (at most {MOST_ITEMS} are read)"),
        ),
        (
            format!("{{{}", r#""a":0,"#.repeat(1_000_000)),
            format!("too many items in one list or object (at most {MOST_ITEMS} are read)"),
        ),
        (
            format!(
                "[{}",
                format!("[{}],", vec!["0"; MOST_ITEMS].join(",")).repeat(100)
            ),
            format!("too many values in all (at most {MOST_VALUES} are read)"),
        ),
    ];
    for (bomb, what) in bombs {
        let refusal = refusal(bomb);
        let sentence = refusal.to_string();
        assert_eq!(refusal.code(), "feed-too-large", "{sentence}");
        assert!(
            sentence.starts_with(&format!("The feed has {what} at line 1 column ")),
            "{sentence}"
        );
    }
}
