//! The workbook's words hold together.

use std::collections::BTreeMap;

use assembly_publish::tables::{TABLES, lists};
use assembly_publish::wording::{self, Wording};
use serde_json::Value;

#[test]
fn every_sheet_and_column_says_what_goes_into_it() {
    for wording in wording::all() {
        for table in TABLES {
            let about = &wording.table(table.name).unwrap().about;
            assert!(about.ends_with('.'), "{} {}", wording.language, table.name);
            for column in table.columns {
                let note = &wording.column(table.name, column.path).unwrap().note;
                let place = format!("{} {} {}", wording.language, table.name, column.path);
                assert!(note.ends_with(['.', '”']), "{place}");
                assert!(note.len() < 400, "{place}: nobody reads that in a note");
            }
        }
    }
}

#[test]
fn no_two_languages_share_a_note() {
    let [english, welsh] = wording::all() else {
        panic!("two languages");
    };
    for table in TABLES {
        for column in table.columns {
            let note = |wording: &Wording| wording.column(table.name, column.path).unwrap().note.clone();
            assert_ne!(note(english), note(welsh), "{} {}", table.name, column.path);
        }
    }
}

/// A heading is looked for in every language at once.
#[test]
fn no_heading_names_two_columns() {
    for table in TABLES {
        let mut seen = BTreeMap::new();
        for wording in wording::all() {
            for column in table.columns {
                let words = wording.column(table.name, column.path).unwrap();
                for name in words.also.iter().chain([&words.name]) {
                    let other = *seen.entry(plain(name)).or_insert(column.path);
                    assert_eq!(other, column.path, "{}: {name}", table.name);
                }
            }
        }
    }
}

#[test]
fn no_name_is_of_two_sheets_and_all_fit_a_tab() {
    let mut seen = BTreeMap::new();
    for wording in wording::all() {
        for table in TABLES {
            let words = wording.table(table.name).unwrap();
            assert!(
                !words.name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{}",
                words.name
            );
            assert!(!words.name.starts_with('\'') && !words.name.ends_with('\''));
            for name in words.also.iter().chain([&words.name]) {
                let other = *seen.entry(plain(name)).or_insert(table.name);
                assert_eq!(other, table.name, "{name}");
            }
        }
    }
}

#[test]
fn no_word_means_two_things() {
    for list in lists() {
        let mut seen = BTreeMap::new();
        for wording in wording::all() {
            for word in list.words {
                let words = wording.word(list.name, word).unwrap();
                for name in words.also.iter().chain(&words.perhaps).chain([&words.name]) {
                    let other = *seen.entry(plain(name)).or_insert(*word);
                    assert_eq!(other, *word, "{}: {name}", list.name);
                }
            }
        }
    }
}

/// What an officer chooses is what residents read.
#[test]
fn words_are_called_as_the_widgets_call_them() {
    let tracker = [
        ("en", include_str!("../../../../widgets/tracker/texts/en.json")),
        ("cy", include_str!("../../../../widgets/tracker/texts/cy.json")),
    ];
    for (language, texts) in tracker {
        let texts: Value = serde_json::from_str(texts).unwrap();
        let wording = wording::of(language).unwrap();
        for name in ["decision", "progress"] {
            let list = lists().into_iter().find(|list| list.name == name).unwrap();
            for word in list.words {
                assert_eq!(
                    texts[word],
                    wording.word(name, word).unwrap().name.as_str(),
                    "{language}"
                );
            }
        }
    }
    let timeline: Value =
        serde_json::from_str(include_str!("../../../../widgets/timeline/texts/cy.json")).unwrap();
    let phases = lists().into_iter().find(|list| list.name == "phase").unwrap();
    for word in phases.words {
        assert_eq!(
            timeline[word],
            wording::of("cy")
                .unwrap()
                .word("phase", word)
                .unwrap()
                .name
                .as_str()
        );
    }
}

/// Small letters, without what people leave out.
fn plain(name: &str) -> String {
    name.to_lowercase()
        .replace(['\'', '’', '?', '.', ':'], "")
        .trim()
        .to_owned()
}
