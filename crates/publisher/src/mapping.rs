//! A council's own words for what the import wants to know: a small table that Excel opens.
//!
//! Each line says what kind of thing it explains, where that stands, what was found there and what it means:
//! `sheet,Tracker 2026,,recommendations`; `column,Tracker 2026,Our position,response.decision`; `word,progress,Amber,under-way`;
//! `value,,title,Ambleford Citizens' Assembly`. A meaning of `-` leaves the thing out; an empty one is still to be filled in.

use crate::import::cell::day::day;
use crate::import::plain::{plain, quoted};
use crate::problem::{Place, Problem, Weight};
use crate::read::{decode, open_quote};
use crate::tables::{List, TABLES, Table, lists, table};
use crate::wording;

/// What a council's own sheets mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Its lines, in the file's order.
    pub lines: Vec<Line>,
}

/// One line of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it explains.
    pub what: What,
    /// The sheet, or the list of words; empty where it is every one.
    pub place: String,
    /// What was found there.
    pub found: String,
    /// What that means.
    pub means: String,
}

/// What a line of a mapping explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Which table a sheet holds.
    Sheet,
    /// In which row of a sheet the headings stand.
    Headings,
    /// What a column of a sheet holds.
    Column,
    /// Which word of a list a word means.
    Word,
    /// A fact about the assembly that no sheet has.
    Value,
}

const KINDS: [(&str, What); 5] = [
    ("sheet", What::Sheet),
    ("headings", What::Headings),
    ("column", What::Column),
    ("word", What::Word),
    ("value", What::Value),
];

/// The meaning that leaves a thing out.
pub const LEFT_OUT: &str = "-";
/// Where words stand for a date: `word,date,Spring 2026,2026`.
pub const DATE: &str = "date";
const HEAD: [&str; 4] = ["what", "where", "found", "means"];

impl Mapping {
    /// Reads the bytes of a mapping file, in any encoding that Excel saves CSV in.
    pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        Self::read(name, &decode(bytes))
    }

    /// Reads a mapping file: CSV with a first line of headings. All that is wrong in it comes at once, by its line.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut mapping = Self::default();
        let mut problems = Vec::new();
        let text = text.trim_start_matches('\u{feff}');
        // Excel in much of Europe writes semicolons.
        let first = text.lines().next().unwrap_or_default();
        let separator = if first.contains(';') && !first.contains(',') {
            b';'
        } else {
            b','
        };
        // Half a mapping would be worse than none.
        if let Some(refusal) = open_quote(name, text, separator) {
            return Err(vec![Problem {
                weight: Weight::Error,
                place: Place::Sheet(name.to_owned()),
                rule: "mapping-unclear",
                message: refusal.to_string(),
            }]);
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        for (number, record) in (1..).zip(reader.records()) {
            let mut wrong = |message: String| {
                problems.push(Problem {
                    weight: Weight::Error,
                    place: Place::Row(name.to_owned(), number),
                    rule: "mapping-unclear",
                    message,
                });
            };
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    wrong(format!("cannot be read: {error}"));
                    continue;
                }
            };
            let cell = |place: usize| record.get(place).unwrap_or_default().trim().to_owned();
            let (kind, line) = (cell(0).to_lowercase(), [cell(1), cell(2), cell(3)]);
            if kind.is_empty() && line.iter().all(String::is_empty) || number == 1 && kind == HEAD[0] {
                continue;
            }
            let Some((_, what)) = KINDS.iter().find(|(known, _)| *known == kind) else {
                wrong(format!(
                    "begins with {}; wanted sheet, headings, column, word or value",
                    quoted(&kind)
                ));
                continue;
            };
            let [place, found, means] = line;
            let line = Line {
                what: *what,
                place,
                found,
                means,
            };
            match line.fault() {
                Some(fault) => wrong(fault),
                None => mapping.lines.push(line),
            }
        }
        if problems.is_empty() {
            Ok(mapping)
        } else {
            Err(problems)
        }
    }

    /// The mapping as a file: with a byte order mark, without which Excel takes `ŷ` for `Å·`.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        // Into memory nothing fails.
        let _ = writer.write_record(HEAD);
        for line in &self.lines {
            let kind = KINDS
                .iter()
                .find(|(_, what)| *what == line.what)
                .map_or("", |(kind, _)| kind);
            let _ = writer.write_record([kind, &line.place, &line.found, &line.means]);
        }
        writer.into_inner().unwrap_or_default()
    }

    /// What a thing means by the last line that says it; `None` where nothing is said, or nothing yet.
    pub fn means(&self, what: What, place: &str, found: &str) -> Option<&str> {
        let same = |one: &str, other: &str| one == other || plain(one) == plain(other);
        let line = self.lines.iter().rev().find(|line| {
            line.what == what
                && (line.place.is_empty() || same(&line.place, place))
                && (what == What::Headings || same(&line.found, found))
        })?;
        Some(line.means.as_str()).filter(|means| !means.is_empty())
    }

    /// Adds a line.
    pub fn say(&mut self, what: What, place: &str, found: &str, means: &str) {
        let line = Line {
            what,
            place: place.to_owned(),
            found: found.to_owned(),
            means: means.to_owned(),
        };
        if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }
}

impl Line {
    /// Why it means nothing.
    fn fault(&self) -> Option<String> {
        if self.means.is_empty() || self.means == LEFT_OUT {
            return None;
        }
        let means = quoted(&self.means);
        match self.what {
            What::Sheet => table_named(&self.means).is_none().then(|| {
                let known: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
                format!("gives the sheet the meaning {means}; wanted one of {}, or - to leave it out", known.join(", "))
            }),
            What::Headings => {
                let row = self.means.parse::<u32>().is_ok_and(|row| row > 0);
                (!row).then(|| format!("says that headings stand in row {means}; wanted its number"))
            }
            What::Column => (!TABLES.iter().any(|table| path_named(table, &self.means).is_some())).then(|| {
                format!("gives the column the meaning {means}, which is no column of the template; wanted its name, such as response.decision, or - to leave it out")
            }),
            What::Word if self.place == DATE => day(&self.means).is_err().then(|| {
                format!("gives the date the meaning {means}; wanted a date such as 5 March 2026, March 2026 or 2026, or - to leave it out")
            }),
            What::Word => {
                let list = lists().into_iter().find(|list| list.name == self.place);
                let Some(list) = list else {
                    let known = lists().map(|list| list.name).join(", ");
                    let known = format!("{known}, {DATE}");
                    return Some(format!("is about the list {}; wanted one of {known}", quoted(&self.place)));
                };
                word_named(list, &self.means).is_none().then(|| {
                    format!("gives the word the meaning {means}; wanted one of {}", list.words.join(", "))
                })
            }
            What::Value => {
                let facts = table("assembly")?;
                path_named(facts, &self.found).is_none().then(|| format!("is about {}, which no column of the sheet Assembly is called", quoted(&self.found)))
            }
        }
    }
}

/// The table of a name: its own, or a sheet's in any language.
pub fn table_named(name: &str) -> Option<&'static Table> {
    let called = |table: &Table| {
        wording::all().iter().any(|wording| {
            wording
                .table(table.name)
                .is_some_and(|words| plain(&words.name) == plain(name))
        })
    };
    table(name).or_else(|| TABLES.iter().copied().find(|table| called(table)))
}

/// A word of a list, by itself or by its name in any language.
pub fn word_named(list: &'static List, name: &str) -> Option<&'static str> {
    let called = |word: &str| {
        wording::all().iter().any(|wording| {
            wording
                .word(list.name, word)
                .is_some_and(|words| plain(&words.name) == plain(name))
        })
    };
    list.words
        .iter()
        .copied()
        .find(|word| *word == name || called(word))
}

/// The path of a column of a table, by path or by its name in any language; a language may follow: `title (cy)`.
pub fn path_named(table: &Table, name: &str) -> Option<&'static str> {
    let (name, _, _) = crate::heading::split(name);
    let called = |path: &str| {
        wording::all().iter().any(|wording| {
            wording
                .column(table.name, path)
                .is_some_and(|words| plain(&words.name) == plain(&name))
        })
    };
    let mut columns = table.columns.iter();
    let found = columns
        .find(|column| column.path == name)
        .or_else(|| table.columns.iter().find(|column| called(column.path)));
    found.map(|column| column.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_read_as_excel_saves_it() {
        let words = "what,where,found,means\nvalue,,title,Cyngor Môn – café\n";
        let western = b"what,where,found,means\nvalue,,title,Cyngor M\xf4n \x96 caf\xe9\n";
        let wide: Vec<u8> = format!("\u{feff}{words}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [words.as_bytes(), western, &wide] {
            let mapping = Mapping::read_bytes("m.csv", bytes).unwrap();
            assert_eq!(mapping.means(What::Value, "", "title"), Some("Cyngor Môn – café"));
        }
    }

    #[test]
    fn a_mapping_is_read_as_it_was_written() {
        let mut mapping = Mapping::default();
        mapping.say(What::Sheet, "Tracker, 2026", "", "recommendations");
        mapping.say(
            What::Column,
            "Tracker, 2026",
            "Our \"position\"",
            "response.decision",
        );
        mapping.say(What::Word, "progress", "Amber", "");
        let written = String::from_utf8(mapping.write()).unwrap();
        assert_eq!(Mapping::read("mapping.csv", &written), Ok(mapping.clone()));
        assert_eq!(
            mapping.means(What::Column, "tracker 2026", "our position"),
            Some("response.decision")
        );
        assert_eq!(mapping.means(What::Word, "progress", "amber"), None);
    }

    #[test]
    fn words_may_be_given_by_the_names_that_people_see() {
        let mapping = Mapping::read(
            "m.csv",
            "word,decision,Aye,Accepted in part\nword,decision,Ie,Derbyniwyd\n",
        )
        .unwrap();
        assert_eq!(mapping.lines.len(), 2);
        let decision = &crate::tables::DECISION;
        assert_eq!(word_named(decision, "accepted in part"), Some("accepted-in-part"));
        assert_eq!(word_named(decision, "Derbyniwyd"), Some("accepted"));
        assert_eq!(word_named(decision, "perhaps"), None);
    }

    #[test]
    fn excel_may_have_saved_it_with_semicolons() {
        let mapping = Mapping::read(
            "m.csv",
            "what;where;found;means\r\nword;progress;Amber;under-way\r\n",
        )
        .unwrap();
        assert_eq!(mapping.means(What::Word, "progress", "AMBER"), Some("under-way"));
    }

    #[test]
    fn all_that_is_wrong_is_said_by_line() {
        let text = "what,where,found,means\nsheet,A,,nonsense\nwrd,x,y,z\nword,rag,Amber,delayed\nword,progress,Amber,late\ncolumn,A,B,Decision\n";
        let problems = Mapping::read("m.csv", text).unwrap_err();
        let places: Vec<String> = problems.iter().map(|problem| problem.place.to_string()).collect();
        assert_eq!(
            places,
            ["m.csv, row 2", "m.csv, row 3", "m.csv, row 4", "m.csv, row 5"]
        );
    }

    #[test]
    fn a_quotation_mark_that_swallows_lines_is_told() {
        let text = "what,where,found,means\nsheet,\"Tracker,,recommendations\nvalue,,title,Bees\n";
        let problems = Mapping::read("m.csv", text).unwrap_err();
        assert!(problems[0].message.contains("row 2 of \"m.csv\""), "{problems:?}");
    }
}
