//! The page's words: the same keys and places in both languages, each of them used.

#![allow(clippy::unwrap_used)]
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("page")
}

fn texts(language: &str) -> BTreeMap<String, Value> {
    let file = page().join(format!("texts/{language}.json"));
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The places to fill in, over all forms of a text.
fn places(text: &Value) -> BTreeSet<String> {
    let forms: Vec<&Value> = match text {
        Value::Object(forms) => forms.values().collect(),
        text => vec![text],
    };
    let words: String = forms.iter().filter_map(|form| form.as_str()).collect();
    let pieces = words.split('{').skip(1).filter_map(|piece| piece.split_once('}'));
    pieces.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    let (english, welsh) = (texts("en"), texts("cy"));
    let keys = |texts: &BTreeMap<String, Value>| texts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&english), keys(&welsh));
    for (key, text) in &english {
        let other = welsh.get(key).unwrap();
        assert_eq!(text.is_object(), other.is_object(), "{key}");
        assert_eq!(places(text), places(other), "{key}");
        for forms in [text, other].iter().filter(|text| text.is_object()) {
            assert!(forms.get("other").is_some(), "{key} has no form for most numbers");
        }
    }
}

#[test]
fn every_text_is_used() {
    let mut code = String::new();
    for entry in fs::read_dir(page()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            code += &fs::read_to_string(path).unwrap();
        }
    }
    // Made of a word that is known only when it runs: `count-${weight}`.
    let begun: Vec<&str> = code
        .split('`')
        .filter_map(|piece| piece.split_once("${"))
        .map(|(begun, _)| begun)
        .filter(|begun| begun.ends_with('-'))
        .collect();
    for key in texts("en").keys() {
        let whole = code.contains(&format!("\"{key}\""));
        let words = ["error", "warning", "note", "ended", "blocked", "changed"].contains(&key.as_str());
        let begun = begun.iter().any(|begun| key.starts_with(begun));
        assert!(whole || begun || words, "nothing says {key:?}");
    }
}
