//! Looks at what was drawn, for the tests of each widget. Not in what residents download.

#![allow(clippy::panic)]

use std::collections::BTreeSet;

/// The words alone, as they are read.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    plain
        .iter()
        .fold(words, |words, (coded, letter)| words.replace(coded, letter))
}

/// The tags as they stand, without what is quoted in them.
pub fn tags(html: &str) -> Vec<String> {
    let bare = |tag: &str| tag.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
    html.split('<')
        .skip(1)
        .filter_map(|piece| piece.split('>').next())
        .map(bare)
        .collect()
}

/// The values of an attribute.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    html.split(begin.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Panics unless it is said.
#[track_caller]
pub fn says(html: &str, expected: &str) {
    let words = words(html);
    assert!(words.contains(expected), "{expected:?} is not said in:\n{words}");
}

/// Panics if it is said.
#[track_caller]
pub fn silent(html: &str, unwanted: &str) {
    let words = words(html);
    assert!(!words.contains(unwanted), "{unwanted:?} is said in:\n{words}");
}

/// Panics unless these stand in this order.
#[track_caller]
pub fn in_order(html: &str, expected: &[&str]) {
    let words = words(html);
    let mut rest = words.as_str();
    for part in expected {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => panic!("{part:?} does not follow in:\n{words}"),
        }
    }
}

/// Panics where something is drawn that a strict page forbids, or markup that came out of a feed. `fragments` is how the fragments of
/// links may begin.
#[track_caller]
pub fn is_strict(name: &str, html: &str, fragments: &[&str]) {
    for tag in tags(html) {
        let element = tag.split_whitespace().next().unwrap_or_default();
        let bad = ["style", "script", "img", "iframe", "object", "base", "b"];
        assert!(!bad.contains(&element), "{name}: {tag}");
        for bad in [" style=", " on", " target="] {
            assert!(!tag.contains(bad), "{name}: {tag}");
        }
    }
    for href in values(html, "href") {
        let safe = ["https://", "http://", "mailto:", "tel:"];
        let mut safe = safe.iter().chain(fragments);
        assert!(safe.any(|start| href.starts_with(start)), "{name}: {href}");
    }
    // Links leave the widget alone with the page they lead to.
    let rels = values(html, "rel");
    assert!(rels.iter().all(|rel| *rel == "noopener"), "{name}: {rels:?}");
}

/// Panics where an element is empty that should not be, an id stands twice, or something refers to an id that is not there.
#[track_caller]
pub fn is_whole(name: &str, html: &str) {
    for element in [
        "p",
        "dt",
        "dd",
        "li",
        "ul",
        "ol",
        "dl",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "strong",
        "blockquote",
        "bdi",
        "label",
        "legend",
        "summary",
        "button",
        "th",
        "caption",
    ] {
        let (open, close) = (format!("<{element}"), format!("</{element}>"));
        for rest in html.split(&open).skip(1) {
            let Some((tag, rest)) = rest.split_once('>') else {
                continue;
            };
            let own = tag.is_empty() || tag.starts_with(' ');
            // A status is there to be filled later.
            let empty = own && rest.starts_with(&close) && !tag.contains("status");
            assert!(!empty, "{name}: empty {element} {tag}");
        }
    }
    let ids = values(html, "id");
    let each: BTreeSet<_> = ids.iter().collect();
    for id in &each {
        let many = ids.iter().filter(|other| **other == **id).count();
        assert_eq!(many, 1, "{name}: {id} stands {many} times");
    }
    for reference in ["aria-controls", "aria-labelledby", "aria-describedby", "for"] {
        for id in values(html, reference)
            .into_iter()
            .flat_map(str::split_whitespace)
        {
            assert!(each.contains(&id), "{name}: {reference} {id}");
        }
    }
}
