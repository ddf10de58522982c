//! The loader knows how to bring a widget to life, not what it is about.

use std::fs;

use crate::root;

const DOMAIN: [&str; 6] = [
    "recommendation",
    "decision",
    "theme",
    "phase",
    "explanation",
    "submission",
];

#[test]
fn the_loader_has_no_domain_word() {
    let mut read = 0;
    for entry in fs::read_dir(root().join("widgets/loader")).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        read += 1;
        let text = fs::read_to_string(&file).unwrap().to_lowercase();
        for word in DOMAIN {
            assert!(
                !text.contains(word),
                "{} speaks of `{word}`; that belongs in a widget",
                file.display()
            );
        }
    }
    assert!(read > 0, "the loader is gone from widgets/loader");
}
