//! docs/looks.md names all that a council's style sheet can reach, and nothing else.

use std::collections::BTreeSet;
use std::fs;

use crate::files;
use crate::{read, root};

const GUIDE: &str = "docs/looks.md";

#[test]
fn the_guide_lists_every_part() {
    let mut parts = BTreeSet::new();
    for file in sources() {
        parts.extend(after(&file, ".part(\""));
        parts.extend(after(&file, ".fix(\"part\", \""));
        parts.extend(after(&file, ".setAttribute(\"part\", \""));
    }
    assert_eq!(rows("Parts"), parts, "left: {GUIDE}; right: the code");
}

#[test]
fn the_guide_lists_every_property() {
    let mut used = BTreeSet::new();
    for file in sources() {
        used.extend(after_name(&file, "var(--assembly-"));
    }
    let used = used
        .into_iter()
        .map(|name| format!("--assembly-{name}"))
        .collect();
    assert_eq!(rows("Properties"), used, "left: {GUIDE}; right: the code");
}

/// The page where one can try them knows them all too.
#[test]
fn the_page_to_try_has_every_property() {
    let page = read("demo/pages/looks.html");
    for name in rows("Properties") {
        let field = format!("data-property=\"{name}\"");
        assert!(
            page.contains(&field),
            "demo/pages/looks.html has no field for {name}"
        );
    }
}

/// The names in the first column of the table under this heading.
fn rows(heading: &str) -> BTreeSet<String> {
    let guide = read(GUIDE);
    let start = format!("## {heading}\n");
    let (_, section) = guide
        .split_once(&start)
        .unwrap_or_else(|| panic!("{GUIDE} has no {start}"));
    let section = section.split("\n## ").next().unwrap();
    let rows = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(name, _)| name.to_owned()).collect()
}

fn sources() -> Vec<String> {
    let mut found = Vec::new();
    for file in files::code() {
        let name = file.strip_prefix(root()).unwrap();
        if name.starts_with("widgets") {
            found.push(fs::read_to_string(&file).unwrap());
        }
    }
    found
}

/// What stands between `start` and the next quotation mark.
fn after(text: &str, start: &str) -> Vec<String> {
    let rests = text.split(start).skip(1);
    rests
        .filter_map(|rest| rest.split_once('"'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn after_name(text: &str, start: &str) -> Vec<String> {
    let rests = text.split(start).skip(1);
    rests
        .map(|rest| {
            rest.chars()
                .take_while(|one| one.is_ascii_lowercase() || *one == '-')
                .collect()
        })
        .collect()
}
