//! Reading JSON: the same as serde_json, but for what is said here.

// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "exercise/json.rs"]
mod against;

use std::time::Instant;

use against::reads_as_serde_json;
use assembly_feed::json::{Json, Kind, by_name, get, parse};
use assembly_feed::read;
use proptest::prelude::*;

/// Pieces of which most documents are made, and those that most often break them.
const PIECES: [&str; 60] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"b\":",
    "\"\"",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{b}",
    "\u{a0}",
    "\u{0}",
    "0",
    "1",
    "-",
    "+",
    ".",
    "e",
    "E",
    "12",
    "-0",
    "0.5",
    "1e3",
    "1e999",
    "-1E-999",
    "007",
    "NaN",
    "Infinity",
    "true",
    "false",
    "null",
    "tru",
    "nul",
    "\\",
    "\\n",
    "\\u",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "\\ud83d\\ude00",
    "\\udc00",
    "00",
    "\\/",
    "\\b",
    "\\x",
    "é",
    "\u{1F600}",
    "'",
    "//",
    "9007199254740993",
    "0.1",
    "123456789012345678901234567890",
    "\"b\":1",
    "\u{7f}",
    "\u{feff}",
];

/// Sound JSON: numbers of all sizes, duplicate names, all that strings can have.
fn sound() -> impl Strategy<Value = String> {
    let number = "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?";
    let string = any::<String>().prop_map(|text| serde_json::json!(text).to_string());
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        number,
        string.boxed()
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let list =
            prop::collection::vec(inner.clone(), 0..6).prop_map(|items| format!("[{}]", items.join(" ,")));
        let object = prop::collection::vec(("[a-c]{0,1}", inner), 0..6).prop_map(|entries| {
            let entries: Vec<_> = entries
                .iter()
                .map(|(name, value)| format!("\"{name}\" :{value}"))
                .collect();
            format!("{{{}}}", entries.join(","))
        });
        prop_oneof![list, object]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_pieces_read_as_by_serde_json(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)) {
        reads_as_serde_json(&pieces.concat());
        // Strings are where most of the rules are.
        reads_as_serde_json(&format!("[\"{}\"]", pieces.concat()));
        reads_as_serde_json(&format!("{{\"a\":{}}}", pieces.concat()));
    }

    #[test]
    fn sound_documents_read_as_by_serde_json(text in sound()) {
        reads_as_serde_json(&text);
    }

    #[test]
    fn broken_documents_read_as_by_serde_json(text in sound(), at in any::<prop::sample::Index>(), instead in ".?") {
        let mut characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len());
        reads_as_serde_json(&characters[..at].iter().collect::<String>());
        characters.splice(at..=at, instead.chars());
        reads_as_serde_json(&characters.iter().collect::<String>());
    }

    #[test]
    fn usual_numbers_are_exact(digits in 0_u64..1_000_000_000_000_000, places in 0_usize..16) {
        let written = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = written.split_at(written.len() - places);
        let written = if places == 0 { whole.to_owned() } else { format!("{whole}.{fraction}") };
        let exact: f64 = written.parse().expect("a number");
        prop_assert_eq!(parse(&written), Ok(Json::Number(exact)));
    }
}

#[test]
fn numbers_of_any_size_are_read() {
    let cases = [
        ("0", 0.0),
        ("-0", 0.0),
        ("1E3", 1000.0),
        ("100e-2", 1.0),
        ("1e999", f64::INFINITY),
        ("-1e999", f64::NEG_INFINITY),
        ("1e-999", 0.0),
        ("0e999999999999999999999", 0.0),
        ("1e-99999999999999999999999", 0.0),
        ("1.7976931348623157e308", 1.797_693_134_862_315_7e308),
    ];
    for (written, number) in cases {
        let Ok(Json::Number(read)) = parse(written) else {
            panic!("{written}")
        };
        assert!(
            read == number || (read / number - 1.0).abs() < 1e-14,
            "{written}: {read}"
        );
    }
    let zeros = "0".repeat(500);
    for (written, number) in [
        (format!("1{zeros}"), f64::INFINITY),
        (format!("1{zeros}e-500"), 1.0),
        (format!("0.{zeros}1e501"), 1.0),
        (format!("0.{}", "3".repeat(500)), 1.0 / 3.0),
    ] {
        let Ok(Json::Number(read)) = parse(&written) else {
            panic!("{written}")
        };
        assert!(
            read == number || (read - number).abs() < 1e-14,
            "{written}: {read}"
        );
    }
}

#[test]
fn a_number_beyond_all_loses_its_field_only() {
    let feed =
        br#"{"assembly_feed": "1.0", "id": "a", "title": "A", "members": {"invited": 1e999, "voted": 7}}"#;
    let reading = read(feed).expect("it is read");
    let members = reading.feed.members.expect("members");
    assert_eq!((members.invited, members.voted), (None, Some(7)));
    assert!(
        reading
            .findings
            .iter()
            .any(|finding| finding.path == "members.invited")
    );
}

#[test]
fn of_several_with_one_name_the_last_counts() {
    let Ok(Json::Object(object)) = parse(r#"{"b": 1, "a": 2, "b": 3}"#) else {
        panic!("an object")
    };
    assert_eq!(object.len(), 3, "all of them in the order of the document");
    assert_eq!(get(&object, "b"), Some(&Json::Number(3.0)));
    let sorted = [
        ("a".to_owned(), Json::Number(2.0)),
        ("b".to_owned(), Json::Number(3.0)),
    ];
    assert_eq!(by_name(object), sorted);
    let feed = br#"{"assembly_feed": "0.1", "id": "a", "title": {"en": 1, "cy": "B", "en": "A"}, "assembly_feed": "1.0"}"#;
    let reading = read(feed).expect("the last version counts");
    assert_eq!(reading.feed.title.for_reader("en", "en"), Some(("A", "en")));
    assert!(
        reading
            .findings
            .iter()
            .all(|finding| !finding.path.starts_with("title"))
    );
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let deep = "[".repeat(33);
    let cases = [
        (
            "",
            Kind::EndsEarly,
            "EOF while parsing a value at line 1 column 0",
        ),
        (
            "{\"a\": 1,\n",
            Kind::EndsEarly,
            "EOF while parsing an object at line 2 column 0",
        ),
        (
            "[\"\\ud83d",
            Kind::EndsEarly,
            "EOF while parsing a string at line 1 column 8",
        ),
        ("[1 2]", Kind::Malformed, "expected `,` or `]` at line 1 column 4"),
        ("{\"a\" 1}", Kind::Malformed, "expected `:` at line 1 column 6"),
        (
            "{a: 1}",
            Kind::Malformed,
            "key must be a string at line 1 column 2",
        ),
        ("[01]", Kind::Malformed, "invalid number at line 1 column 2"),
        (
            "[\"\\udc00\"]",
            Kind::Malformed,
            "half a character at line 1 column 4",
        ),
        ("[\"é\\x\"]", Kind::Malformed, "invalid escape at line 1 column 5"),
        (
            "[\n\"a\nb\"]",
            Kind::Malformed,
            "a line break or control character in a string at line 2 column 3",
        ),
        (
            &*deep,
            Kind::TooLarge,
            "lists and objects in each other more than 32 deep at line 1 column 33",
        ),
    ];
    for (text, kind, sentence) in cases {
        let fault = parse(text).expect_err(text);
        assert_eq!((fault.kind, fault.to_string().as_str()), (kind, sentence));
    }
}

/// What a hostile or a broken feed may hold must not stop a resident's browser.
#[test]
fn as_much_as_is_read_is_read_in_seconds() {
    let list = |item: &dyn Fn(usize) -> String| (0..49_990).map(item).collect::<Vec<_>>().join(",");
    let names = list(&|index| format!("\"n{}\": 1", index * 7_919 % 300_007));
    let words = list(&|index| format!("\"x-{}\": \"\"", index * 7_919 % 300_007));
    let recommendations =
        list(&|index| format!("{{\"id\": \"a\", \"title\": \"{index}\", \"actions\": [0]}}"));
    let lists = vec![format!("[{}]", list(&|_| "0".to_owned())); 20].join(",");
    let updates =
        vec![format!("{{\"id\": \"a\", \"updates\": [{}]}}", list(&|_| "0".to_owned())); 20].join(",");
    for more in [
        names.clone(),
        format!("\"commissioning_body\": {{{names}}}"),
        format!("\"summary\": {{{words}}}"),
        format!("\"themes\": {{{names}}}"),
        format!("\"recommendations\": [{recommendations}]"),
        format!("\"recommendations\": [{lists}]"),
        format!("\"recommendations\": [{updates}]"),
    ] {
        let before = Instant::now();
        let feed = format!("{{{more}, \"assembly_feed\": \"1.0\", \"id\": \"a\", \"title\": \"A\"}}");
        assert!(read(feed.as_bytes()).is_ok());
        assert!(
            before.elapsed().as_secs() < 10,
            "{} took {:?}",
            &more[..40],
            before.elapsed()
        );
    }
}
