//! Names of sheets, columns and words for people, in each language that a workbook comes in.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Languages that a workbook comes in, by their tags, with their names in themselves.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("cy", "Cymraeg")];

/// The words of one language.
#[derive(Debug)]
pub struct Wording {
    /// Its tag.
    pub language: &'static str,
    tables: BTreeMap<String, TableWords>,
    lists: BTreeMap<String, BTreeMap<String, WordWords>>,
}

/// What a sheet is called.
#[derive(Debug, Deserialize)]
pub struct TableWords {
    /// Its name, which fits a tab.
    pub name: String,
    /// What councils call it besides.
    pub also: Vec<String>,
    /// What goes into it, in a sentence or two.
    pub about: String,
    /// Its columns by path.
    pub columns: BTreeMap<String, ColumnWords>,
}

/// What a column is called.
#[derive(Debug, Deserialize)]
pub struct ColumnWords {
    /// Its heading.
    pub name: String,
    /// What councils call it besides.
    pub also: Vec<String>,
    /// What goes into it.
    pub note: String,
    /// What the template's example has in it: a word of a list as the feed has it, a day as `2026-05-14`.
    #[serde(default)]
    pub example: String,
}

/// What a word of a list is called.
#[derive(Debug, Deserialize)]
pub struct WordWords {
    /// Its name, as the template offers it.
    pub name: String,
    /// What councils write besides, and always mean by it.
    pub also: Vec<String>,
    /// What some write and may mean by it: only a mapping can say.
    #[serde(default)]
    pub perhaps: Vec<String>,
}

static ALL: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    vec![
        Wording::new(
            "en",
            include_str!("../texts/tables.en.json"),
            include_str!("../texts/words.en.json"),
        ),
        Wording::new(
            "cy",
            include_str!("../texts/tables.cy.json"),
            include_str!("../texts/words.cy.json"),
        ),
    ]
});

/// Every language's words: a heading is understood in any of them.
pub fn all() -> &'static [Wording] {
    &ALL
}

/// The words of a language; English where there are none of it.
pub fn of(language: &str) -> Option<&'static Wording> {
    let primary = language.split('-').next().unwrap_or(language);
    let known = all().iter().find(|wording| wording.language == primary);
    known.or_else(|| all().first())
}

impl Wording {
    /// A test reads both: they are part of the program.
    fn new(language: &'static str, tables: &str, lists: &str) -> Self {
        Self {
            language,
            tables: serde_json::from_str(tables).unwrap_or_default(),
            lists: serde_json::from_str(lists).unwrap_or_default(),
        }
    }

    /// The words of a table.
    pub fn table(&self, table: &str) -> Option<&TableWords> {
        self.tables.get(table)
    }

    /// The words of a column.
    pub fn column(&self, table: &str, path: &str) -> Option<&ColumnWords> {
        self.tables.get(table)?.columns.get(path)
    }

    /// The words of a word of a list.
    pub fn word(&self, list: &str, word: &str) -> Option<&WordWords> {
        self.lists.get(list)?.get(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{TABLES, lists};

    #[test]
    fn every_sheet_column_and_word_has_a_name_in_every_language() {
        assert_eq!(all().len(), LANGUAGES.len());
        for wording in all() {
            let language = wording.language;
            let names: Vec<&String> = wording.tables.keys().collect();
            assert_eq!(names.len(), TABLES.len(), "{language}: {names:?}");
            for table in TABLES {
                let words = wording.table(table.name).unwrap();
                assert!(
                    !words.name.is_empty() && words.name.chars().count() <= 31,
                    "{language}: {}",
                    table.name
                );
                assert_eq!(
                    words.columns.len(),
                    table.columns.len(),
                    "{language}: {}",
                    table.name
                );
                for column in table.columns {
                    let found = wording.column(table.name, column.path);
                    assert!(
                        found.is_some_and(|words| !words.name.is_empty()),
                        "{language}: {} {}",
                        table.name,
                        column.path
                    );
                }
            }
            assert_eq!(wording.lists.len(), lists().len(), "{language}");
            for list in lists() {
                for word in list.words {
                    assert!(
                        wording.word(list.name, word).is_some(),
                        "{language}: {} {word}",
                        list.name
                    );
                }
            }
        }
    }
}
