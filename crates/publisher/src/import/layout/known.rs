//! Headings that are known, in every language and by every name.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::heading;
use crate::import::plain::{plain, quoted};
use crate::tables::{Column, Form, TABLES, Table};
use crate::wording;

/// What a heading may mean: a column, in a language, and the how-manieth part of its words.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// The column.
    pub column: &'static Column,
    /// The language of its words, where the heading names one.
    pub language: Option<String>,
    /// The how-manieth part of words that are too long for a cell.
    pub part: usize,
    /// How far the heading is from the column's own name: 0 is its name, 1 the first of its synonyms.
    pub distance: usize,
}

type Names = HashMap<String, Vec<(&'static Column, usize)>>;

static KNOWN: LazyLock<HashMap<&'static str, Names>> =
    LazyLock::new(|| TABLES.iter().map(|table| (table.name, names(table))).collect());

fn names(table: &'static Table) -> Names {
    let mut names = Names::new();
    for column in table.columns {
        for wording in wording::all() {
            let Some(words) = wording.column(table.name, column.path) else {
                continue;
            };
            for (distance, name) in std::iter::once(&words.name).chain(&words.also).enumerate() {
                let known = names.entry(plain(name)).or_default();
                match known.iter_mut().find(|(other, _)| other.path == column.path) {
                    Some((_, nearest)) => *nearest = distance.min(*nearest),
                    None => known.push((column, distance)),
                }
            }
        }
        names.entry(column.path.to_owned()).or_default().push((column, 0));
    }
    for known in names.values_mut() {
        known.sort_by_key(|(_, distance)| *distance);
    }
    names
}

/// What a heading may mean in a table, the likeliest first. What stands in brackets behind it counts as a remark.
pub fn meanings(table: &Table, written: &str) -> Vec<Meaning> {
    let Some(names) = KNOWN.get(table.name) else {
        return Vec::new();
    };
    // Whole names first: some look as if they had a language.
    let whole = names.get(written.trim()).or_else(|| names.get(&plain(written)));
    let (base, language, part) = match whole {
        Some(_) => (written.to_owned(), None, 0),
        None => heading::split(written),
    };
    let found = whole.or_else(|| names.get(&plain(&base)));
    let found = found.or_else(|| names.get(&plain(without_remark(&base)?)));
    let both = if found.is_none() {
        in_two_languages(names, &base)
    } else {
        Vec::new()
    };
    let found = found.map_or(both.as_slice(), Vec::as_slice);
    // Two or three letters that councils put in brackets, and that are no language's.
    let language = language.filter(|tag| {
        !["rag", "tbc", "tba", "no", "pdf", "url", "eg", "ie", "max", "gbp"].contains(&tag.as_str())
    });
    let meaning = |(column, distance): &(&'static Column, usize)| Meaning {
        column,
        language: language.clone().filter(|_| column.kind.is_words()),
        part,
        distance: *distance,
    };
    found.iter().map(meaning).collect()
}

/// What `Teitl / Title` means: what each part does.
fn in_two_languages(names: &Names, heading: &str) -> Vec<(&'static Column, usize)> {
    let mut parts = heading
        .split(['/', '|', '\n'])
        .map(|part| names.get(&plain(part)));
    let Some(Some(first)) = parts.next() else {
        return Vec::new();
    };
    let rest: Vec<_> = parts.collect();
    let same = |column: &&'static Column| {
        rest.iter()
            .all(|part| part.is_some_and(|part| part.iter().any(|(other, _)| other.path == column.path)))
    };
    first.iter().filter(|(column, _)| same(column)).copied().collect()
}

/// What a heading seems to mean, where no name of a column is just so: the longest name whose words are all in it.
pub fn guess(table: &Table, written: &str) -> Option<&'static Column> {
    let heading = plain(written);
    let words: Vec<&str> = heading.split(' ').collect();
    let names = KNOWN.get(table.name)?.iter();
    let inside = names.filter(|(name, _)| {
        let name: Vec<&str> = name.split(' ').collect();
        name.iter().map(|word| word.len()).sum::<usize>() > 3
            && words.windows(name.len()).any(|window| window == name)
    });
    // The longest; of two the one that the alphabet has first, so that it is always the same.
    let best =
        inside.max_by(|(one, _), (other, _)| one.len().cmp(&other.len()).then_with(|| other.cmp(one)))?;
    best.1.first().map(|(column, _)| *column)
}

/// What the template calls a column, for people: `“Decided on”`.
pub fn called(table: &Table, path: &str) -> String {
    let words = wording::of("en").and_then(|wording| wording.column(table.name, path));
    quoted(words.map_or(path, |words| &words.name))
}

/// Whether a sheet is called as this table is.
pub fn is_called(table: &Table, sheet: &str) -> bool {
    let sheet = plain(sheet);
    wording::all()
        .iter()
        .filter_map(|wording| wording.table(table.name))
        .any(|words| {
            std::iter::once(&words.name)
                .chain(&words.also)
                .any(|name| plain(name) == sheet)
        })
}

/// The heading without what stands in brackets behind it.
fn without_remark(heading: &str) -> Option<&str> {
    let (before, _) = heading.split_once(['(', '[', '\n'])?;
    Some(before.trim()).filter(|before| !before.is_empty())
}

/// Tables that lie in rows under headings.
pub fn tables_in_rows() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().copied().filter(|table| table.form != Form::Facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::table;

    fn path(name: &str, heading: &str) -> Option<&'static str> {
        meanings(table(name).unwrap(), heading)
            .first()
            .map(|meaning| meaning.column.path)
    }

    #[test]
    fn headings_are_known_by_many_names() {
        let tracker = |heading| path("recommendations", heading);
        assert_eq!(tracker("STATUS"), Some("progress.state"));
        assert_eq!(tracker(" council’s  response "), Some("response.explanation"));
        assert_eq!(tracker("Lead Officer"), Some("actions.0.owner.post"));
        assert_eq!(tracker("RAG\n(red / amber / green)"), Some("progress.state"));
        assert_eq!(tracker("Decision (please choose)"), Some("response.decision"));
        assert_eq!(tracker("response.decision"), Some("response.decision"));
        assert_eq!(tracker("Biscuits"), None);
        assert_eq!(tracker("Penderfyniad / Decision"), Some("response.decision"));
        assert_eq!(tracker("Decision / Lead officer"), None);
    }

    #[test]
    fn what_is_not_just_so_is_only_guessed() {
        let tracker = table("recommendations").unwrap();
        assert!(meanings(tracker, "Name of lead officer in service").is_empty());
        assert_eq!(
            guess(tracker, "Name of lead officer in service").map(|column| column.path),
            Some("actions.0.owner.post")
        );
        assert!(guess(tracker, "Biscuits").is_none());
    }

    #[test]
    fn in_no_table_do_two_columns_bear_the_same_name() {
        for table in TABLES {
            for wording in wording::all() {
                for column in table.columns {
                    let name = &wording.column(table.name, column.path).unwrap().name;
                    let first = meanings(table, name)
                        .into_iter()
                        .next()
                        .map(|meaning| meaning.column.path);
                    assert_eq!(first, Some(column.path), "{} {name}", table.name);
                }
            }
        }
    }
}
