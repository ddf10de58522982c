//! Rows among those of a table that are none of its own: examples and sums.

use crate::book::{Cell, Row, Value};
use crate::import::cell::words;
use crate::import::layout::Region;
use crate::import::layout::known::Meaning;
use crate::import::plain::plain;
use crate::tables::Kind;
use crate::workbook::example::is_example;

/// An example, and whose.
pub enum Passed {
    /// As the template has it.
    Template,
    /// In a council's own sheet: its first words.
    Own(String),
}

/// Whether a row is an example. `Example` may begin a recommendation as well, and be an id; so it has to stand where a row is named.
pub fn example(region: &Region, row: &Row, filled: &[(usize, &Cell)]) -> Option<Passed> {
    let (column, said) = first(region, filled)?;
    if !is_example(&said) {
        return None;
    }
    let path = column.column.path;
    let marked = said.contains(':');
    let template = marked
        && region
            .table
            .columns
            .first()
            .is_some_and(|first| first.path == path);
    match column.column.kind {
        Kind::Id | Kind::Of(_) if is_id(&said) => None,
        _ if template && !column.column.kind.is_words() => Some(Passed::Template),
        // A name may begin so too, but not right below the headings of the template.
        _ if template && row.number == region.head + 1 => Some(Passed::Template),
        Kind::Id | Kind::Line | Kind::Of(_) => Some(Passed::Own(said)),
        _ => None,
    }
}

/// Whether a row adds up those above it: it is called so where others have a number, or stand for their words beside numbers alone.
pub fn is_total(region: &Region, filled: &[(usize, &Cell)]) -> bool {
    let Some((column, said)) = first(region, filled) else {
        return false;
    };
    let sums = ["total", "totals", "grand total", "cyfanswm"];
    // Where each row has an id, a sum has none.
    let mut columns = region.columns.iter().map(|(_, meaning)| meaning.column);
    if !sums.contains(&plain(&said).as_str()) || columns.any(|column| column.path == "id") {
        return false;
    }
    let known = || {
        filled.iter().filter_map(|(place, cell)| {
            let (_, meaning) = region.columns.iter().find(|(known, _)| known == place)?;
            Some((meaning.column, is_number(cell)))
        })
    };
    let mut others = known()
        .filter(|(other, number)| other.path != column.column.path && !number)
        .map(|(other, _)| other.kind);
    // How many were accepted: no decision is a number.
    let mut counted = known().filter(|(other, number)| *number && matches!(other.kind, Kind::Word(_)));
    match column.column.kind {
        Kind::Line => !others.any(Kind::is_words),
        Kind::Of(_) => !is_id(&said) && !others.any(Kind::is_words),
        Kind::Theme => counted.next().is_some(),
        kind => kind.is_words() && (others.next().is_none() || counted.next().is_some()),
    }
}

fn is_number(cell: &Cell) -> bool {
    matches!(cell.value, Value::Number(_)) || words(&cell.value).parse::<f64>().is_ok()
}

/// The first of the table's own cells that is filled.
fn first<'r>(region: &'r Region, filled: &[(usize, &Cell)]) -> Option<(&'r Meaning, String)> {
    filled.iter().find_map(|(place, cell)| {
        let (_, meaning) = region.columns.iter().find(|(column, _)| column == place)?;
        Some((meaning, words(&cell.value)))
    })
}

/// As ids are written: `example`, not `Example`.
fn is_id(said: &str) -> bool {
    said.parse::<assembly_feed::Id>().is_ok()
}

#[cfg(test)]
mod tests {
    use crate::book::{Book, Cell, Row, Sheet, Value};
    use crate::import::{Imported, Told, import};
    use crate::mapping::Mapping;

    /// What the rows of a sheet come to, of which the first has its headings.
    fn imported(rows: &[&[&str]]) -> Imported {
        let rows = (1..).zip(rows).map(|(number, cells)| Row {
            number,
            hidden: false,
            cells: cells
                .iter()
                .map(|words| match words.parse() {
                    Ok(number) => Cell {
                        value: Value::Number(number),
                        fill: None,
                    },
                    Err(_) => (*words).into(),
                })
                .collect(),
        });
        let sheet = Sheet {
            name: "Tracker".to_owned(),
            rows: rows.collect(),
            ..Sheet::default()
        };
        let book = Book { sheets: vec![sheet] };
        import(&book, &Mapping::default(), &Told::default())
    }

    /// The places of rows that were passed over.
    fn told(imported: &Imported) -> Vec<String> {
        let passed = |rule: &str| rule == "row-passed-over";
        let problems = imported.problems.iter();
        problems
            .filter(|problem| passed(problem.rule))
            .map(|problem| problem.place.to_string())
            .collect()
    }

    fn recommendations(imported: &Imported) -> usize {
        let json: serde_json::Value = serde_json::from_slice(&imported.unchecked).unwrap();
        json["recommendations"].as_array().map_or(0, Vec::len)
    }

    #[test]
    fn a_recommendation_may_begin_as_an_example_does() {
        let found = imported(&[
            &["Recommendation", "Decision", "Explanation"],
            &[
                "Example: set by the council on recycling",
                "Accepted",
                "We agree.",
            ],
            &["Total", "Accepted", "We agree."],
            &["Example", "Accepted", "We agree."],
        ]);
        assert_eq!(recommendations(&found), 3);
        assert!(told(&found).is_empty());
    }

    #[test]
    fn a_councils_own_examples_and_sums_are_told() {
        let found = imported(&[
            &["Number", "Recommendation", "Votes for"],
            &["Example", "Plant trees.", "12"],
            &["1", "Keep bees.", "7"],
            &["Total", "", "7"],
            &["Total", "Count every vote.", "7"],
        ]);
        assert_eq!(recommendations(&found), 2);
        assert_eq!(told(&found), ["Tracker, row 2", "Tracker, row 4"]);
    }

    #[test]
    fn the_templates_example_is_passed_in_silence() {
        let found = imported(&[
            &["Id", "Number", "Recommendation", "Votes for"],
            &["Example: r1", "1", "Plant trees.", "12"],
            &["example", "2", "Keep bees.", "7"],
            &["total", "3", "Mow less.", "7"],
        ]);
        assert_eq!(recommendations(&found), 2);
        assert!(told(&found).is_empty());
    }
}
