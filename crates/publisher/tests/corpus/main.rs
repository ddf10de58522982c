//! Spreadsheets as councils really keep them, from their bytes to a feed or to what is wrong and where.
//!
//! Each folder of `corpus/` has a spreadsheet, perhaps a mapping, and what it comes to: `expected.json`, the feed, where there is one, and
//! `expected.txt`, the problems. `ASSEMBLY_WRITE=1 cargo test -p assembly-publish --test corpus` writes both anew: look at what changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use assembly_feed::Day;
use assembly_publish::import::{Told, import};
use assembly_publish::mapping::Mapping;
use assembly_publish::read;

/// What a folder's spreadsheet comes to: the feed, readable, if there is one, and the problems, one a line.
fn result(folder: &Path) -> (Option<String>, String) {
    let mut files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let sheet = files
        .find(|file| file.file_stem().unwrap() == "sheet")
        .expect("a spreadsheet");
    let name = sheet.file_name().unwrap().to_str().unwrap();
    let book = match read(name, &fs::read(&sheet).unwrap()) {
        Ok(book) => book,
        Err(refusal) => return (None, format!("{refusal}\n")),
    };
    let mapping = fs::read_to_string(folder.join("mapping.csv")).map_or_else(
        |_| Mapping::default(),
        |text| Mapping::read("mapping.csv", &text).expect("a sound mapping"),
    );
    let told = Told {
        updated: None,
        today: Day::new(2026, 6, 1),
        ..Told::default()
    };
    let imported = import(&book, &mapping, &told);
    assert_eq!(
        imported.feed,
        import(&book, &mapping, &told).feed,
        "the same each time"
    );
    let problems = imported
        .problems
        .iter()
        .map(|problem| format!("{} {problem}\n", problem.weight));
    let feed = imported.feed.map(|feed| {
        let json: serde_json::Value = serde_json::from_slice(&feed).unwrap();
        format!("{}\n", serde_json::to_string_pretty(&json).unwrap())
    });
    (feed, problems.collect())
}

#[test]
fn every_spreadsheet_comes_to_what_a_person_would_read_in_it() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let write = std::env::var_os("ASSEMBLY_WRITE").is_some();
    let mut seen = 0;
    let mut differ = Vec::new();
    for folder in fs::read_dir(&corpus)
        .unwrap()
        .map(|folder| folder.unwrap().path())
    {
        seen += 1;
        let (feed, problems) = result(&folder);
        for (name, found) in [("expected.json", feed), ("expected.txt", Some(problems))] {
            let file = folder.join(name);
            if write {
                match &found {
                    Some(found) => fs::write(&file, found).unwrap(),
                    None => drop(fs::remove_file(&file)),
                }
            }
            let expected = fs::read_to_string(&file).ok();
            if expected != found {
                let show = |words: Option<String>| words.unwrap_or_else(|| "nothing\n".to_owned());
                differ.push(format!(
                    "{}\n--- expected\n{}--- found\n{}",
                    file.display(),
                    show(expected),
                    show(found)
                ));
            }
        }
    }
    assert!(seen >= 16, "only {seen} spreadsheets are there");
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
