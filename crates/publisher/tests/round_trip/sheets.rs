//! A workbook in memory, laid out as the written one is.

use assembly_feed::{Feed, Text};
use assembly_publish::Book;
use assembly_publish::book::{Cell, Row, Sheet, Value};
use assembly_publish::filled::Filled;
use assembly_publish::heading;
use assembly_publish::tables::Form;
use assembly_publish::wording;

/// The sheets as a book.
pub fn book(filled: &[Filled], language: &str) -> Book {
    let wording = wording::of(language).unwrap();
    let sheets = filled.iter().map(|filled| {
        let names: Vec<String> = filled
            .headings
            .iter()
            .map(|heading| heading::name(wording, filled.table, heading))
            .collect();
        let rows: Vec<Vec<Value>> = match filled.table.form {
            Form::Facts => facts(filled, wording),
            _ => {
                let head = names.iter().map(|name| Value::Text(name.clone())).collect();
                std::iter::once(head).chain(filled.rows.iter().cloned()).collect()
            }
        };
        let rows = (1..).zip(rows).map(|(number, values)| Row {
            number,
            hidden: false,
            cells: values
                .into_iter()
                .map(|value| Cell { value, fill: None })
                .collect(),
        });
        Sheet {
            name: wording.table(filled.table.name).unwrap().name.clone(),
            rows: rows.collect(),
            ..Sheet::default()
        }
    });
    Book {
        sheets: sheets.collect(),
    }
}

/// Names on the left, a column for the value in each language and each part.
fn facts(filled: &Filled, wording: &wording::Wording) -> Vec<Vec<Value>> {
    let mut kinds: Vec<(Option<String>, usize)> = filled
        .headings
        .iter()
        .map(|heading| (heading.language.clone(), heading.part))
        .collect();
    kinds.sort();
    kinds.dedup();
    let mut rows = vec![vec![Value::Text("Field".into())]];
    rows[0].extend(
        kinds
            .iter()
            .map(|(language, part)| Value::Text(heading::join(wording, "Value", language.as_deref(), *part))),
    );
    let mut paths: Vec<&str> = filled.headings.iter().map(|heading| heading.path).collect();
    paths.dedup();
    for path in paths {
        let name = &wording.column(filled.table.name, path).unwrap().name;
        let mut row = vec![Value::Text(name.clone())];
        for (language, part) in &kinds {
            let place = filled.headings.iter().position(|heading| {
                heading.path == path && heading.language == *language && heading.part == *part
            });
            row.push(place.map_or(Value::Empty, |place| filled.rows[0][place].clone()));
        }
        rows.push(row);
    }
    rows
}

/// Whether it is found in any feed: what is arbitrary makes no sense.
pub fn is_of_the_feed(rule: &str) -> bool {
    ![
        "belongs-to-nothing",
        "word-unknown",
        "word-unclear",
        "date-unclear",
        "number-unclear",
        "nothing-known",
        "length-unclear",
    ]
    .contains(&rule)
}

/// A feed that refers only to what it has.
pub fn sensible(mut feed: Feed) -> Feed {
    let themes: Vec<_> = feed.themes.iter().map(|theme| theme.id.clone()).collect();
    for recommendation in &mut feed.recommendations {
        recommendation.theme = recommendation.theme.take().filter(|theme| themes.contains(theme));
    }
    if feed
        .language
        .contains(|letter: char| !letter.is_ascii_alphabetic())
        || feed.language.is_empty()
    {
        feed.language = "en".to_owned();
    }
    // A publication has a moment; a day alone is taken for its beginning.
    if feed.updated.is_none_or(|updated| updated.time.is_none()) {
        feed.updated = "2026-03-02T09:00:00+00:00".parse().ok();
    }
    if feed.title == Text::default() {
        feed.title = "Title".into();
    }
    feed
}
