//! Small files, each with a noun of its own.

use std::fs;
use std::path::{Path, PathBuf};

use crate::root;

const LONGEST: usize = 400;
const CODE: [&str; 4] = ["rs", "js", "css", "html"];
const HOMES: [&str; 4] = ["crates", "widgets", "demo", "tests"];
/// Names under which anything can hide.
const NOT_NOUNS: [&str; 8] = [
    "util", "utils", "utility", "helper", "helpers", "common", "misc", "shared",
];

#[test]
fn no_file_of_code_is_over_400_lines() {
    for file in code() {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(
            lines <= LONGEST,
            "{} has {lines} lines, over {LONGEST}: split it",
            file.display()
        );
    }
}

#[test]
fn every_file_and_folder_is_named_for_its_job() {
    for file in code() {
        for part in file.strip_prefix(root()).unwrap().with_extension("").iter() {
            let part = part.to_string_lossy();
            assert!(
                !NOT_NOUNS.contains(&&*part),
                "{}: `{part}` says nothing of what it holds",
                file.display()
            );
        }
    }
}

pub fn code() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for home in HOMES {
        walk(&root().join(home), &mut found);
    }
    found.retain(|file| {
        file.extension()
            .is_some_and(|ending| CODE.iter().any(|code| ending == *code))
    });
    assert!(found.len() > 20, "the code lies elsewhere now: tell {}", file!());
    found
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // Built by cargo-fuzz and npm, not written by us.
        let built = path
            .file_name()
            .is_some_and(|name| name == "target" || name == "node_modules");
        match path.is_dir() {
            true if built => {}
            true => walk(&path, found),
            false => found.push(path),
        }
    }
}
