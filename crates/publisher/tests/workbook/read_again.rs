//! What is written is understood.

use assembly_publish::book::Value;
use assembly_publish::export::export;
use assembly_publish::import::{Told, import};
use assembly_publish::mapping::Mapping;
use assembly_publish::tables::{ASSEMBLY, TABLES};
use assembly_publish::workbook::{example::is_example, template, write};
use assembly_publish::{Book, Problem, Weight, wording};
use serde_json::Value as Json;

use crate::parts::book;

fn imported(book: &Book) -> (Json, Vec<Problem>) {
    let imported = import(book, &Mapping::default(), &Told::default());
    let feed = serde_json::from_slice(&imported.unchecked).unwrap();
    (feed, imported.problems)
}

/// Nothing of it is published: neither examples, nor guide, nor lists. Only what an officer has to fill in is asked for.
#[test]
fn the_empty_workbook_holds_nothing() {
    for (language, also) in [("en", None), ("cy", None), ("en", Some("pl"))] {
        let (feed, problems) = imported(&book(&template(language, also).unwrap()));
        for list in [
            "recommendations",
            "phases",
            "documents",
            "themes",
            "consultations",
            "impact",
        ] {
            assert!(
                feed.get(list)
                    .is_none_or(|list| list.as_array().is_some_and(Vec::is_empty)),
                "{list}"
            );
        }
        assert!(!feed.to_string().to_lowercase().contains("ambleford"));
        let rules: Vec<&str> = problems.iter().map(|problem| problem.rule).collect();
        let asked = ["missing", "no-licence", "no-contact", "no-question"];
        assert!(rules.iter().all(|rule| asked.contains(rule)), "{problems:#?}");
    }
}

/// An example that the import does not understand would teach the wrong thing: without their marks they make a whole
/// feed, with nothing to find fault with.
#[test]
fn examples_are_as_the_import_wants_them() {
    for language in ["en", "cy"] {
        let mut book = book(&template(language, Some(language)).unwrap());
        let wording = wording::of(language).unwrap();
        for sheet in &mut book.sheets {
            let firsts = sheet.rows.iter_mut().filter_map(|row| row.cells.first_mut());
            for first in firsts {
                let Value::Text(words) = &first.value else {
                    continue;
                };
                if is_example(words) {
                    first.value = Value::Text(words.split_once(": ").unwrap().1.to_owned());
                }
            }
            if wording.table(ASSEMBLY.name).unwrap().name == sheet.name {
                for (row, column) in sheet.rows.iter_mut().skip(1).zip(ASSEMBLY.columns) {
                    let example = &wording.column(ASSEMBLY.name, column.path).unwrap().example;
                    row.cells[1].value = Value::Text(example.clone());
                }
            }
        }
        let (feed, problems) = imported(&book);
        assert!(problems.is_empty(), "{problems:#?}");
        // Nothing that a sheet shows is lost on the way.
        for table in TABLES {
            for column in table
                .columns
                .iter()
                .filter(|column| !column.own && column.kind.is_words())
            {
                let example = &wording.column(table.name, column.path).unwrap().example;
                let said = Json::String(example.clone()).to_string();
                assert!(
                    example.is_empty() || feed.to_string().contains(&said),
                    "{language}: {example}"
                );
            }
        }
    }
}

#[test]
fn the_demonstrations_feeds_come_back_from_the_file() {
    for id in [
        "dudley-2019",
        "greater-cambridge-2019",
        "romsey-2019",
        "kingston-2019",
        "dyffryn-arian-2026",
    ] {
        let path = format!("{}/../../demo/feeds/{id}.json", env!("CARGO_MANIFEST_DIR"));
        let feed = assembly_feed::read(&std::fs::read(path).unwrap()).unwrap().feed;
        for language in ["en", "cy"] {
            let bytes = write(language, &export(&feed, language)).unwrap();
            let (after, problems) = imported(&book(&bytes));
            assert!(
                problems.iter().all(|problem| problem.weight != Weight::Error),
                "{id}: {problems:#?}"
            );
            let before: Json = serde_json::from_str(&assembly_feed::to_json(&feed)).unwrap();
            assert_eq!(after, before, "{id} {language}");
        }
    }
}
