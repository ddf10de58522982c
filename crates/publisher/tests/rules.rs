//! The guides name the rules that there are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

/// All of our own code, in which a rule's name stands between quotation marks.
fn code(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => code(&path, into),
            false => into.push_str(&fs::read_to_string(path).unwrap()),
        }
    }
}

#[test]
fn every_rule_that_a_guide_explains_is_found_by_the_program() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut source = String::new();
    for crates in ["crates/publisher/src", "crates/feed/src"] {
        code(&root.join(crates), &mut source);
    }
    let mut seen = 0;
    for (guide, heading) in [
        ("docs/officers.md", "## What the messages mean"),
        ("docs/publisher.md", "## What was published before"),
    ] {
        let text = fs::read_to_string(root.join(guide)).unwrap();
        let section = text.split(heading).nth(1).unwrap().split("\n## ").next().unwrap();
        for line in section.lines().filter(|line| line.starts_with("| `")) {
            let names = line.split('|').nth(1).unwrap();
            for rule in names.split('`').skip(1).step_by(2) {
                assert!(
                    source.contains(&format!("{rule:?}")),
                    "{guide} explains {rule}, which nothing finds"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 25, "{seen} rules");
}
