//! What the publisher does, as the studio asks for it. A stand-in until the publisher's own parts are there.

use std::io::Cursor;

use assembly_publish::book::{Book, Cell, Row, Sheet, Value};
use assembly_publish::{Folder, Package, Place, Problem, Weight};
use calamine::{Data, Reader};
use serde_json::json;

use crate::Before;

/// Hears how far the work is, from 0 to 1.
pub type Tell<'a> = &'a mut dyn FnMut(f64);

/// What came of an import.
pub struct Imported {
    /// The feed, where nothing forbids to publish it.
    pub feed: Option<Vec<u8>>,
    /// What was found.
    pub problems: Vec<Problem>,
    /// How the columns were understood, to be corrected and given along the next time.
    pub mapping: Vec<u8>,
}

/// Reads the files of one spreadsheet.
pub fn read(files: &[(String, Vec<u8>)], tell: Tell) -> Result<Book, Vec<Problem>> {
    let mut book = Book::default();
    for (done, (name, bytes)) in files.iter().enumerate() {
        tell(done as f64 / files.len() as f64);
        let unreadable = |message: String| {
            vec![Problem {
                weight: Weight::Error,
                place: Place::Sheet(name.clone()),
                rule: "unreadable",
                message,
            }]
        };
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(unreadable("the file is protected by a password.".into()));
        }
        let mut found = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
            .map_err(|error| unreadable(format!("the file cannot be read: {error}")))?;
        for (name, range) in found.worksheets() {
            let first = range.start().map_or(0, |(row, _)| row);
            let rows = range.rows().enumerate().map(|(at, cells)| Row {
                number: first + at as u32 + 1,
                hidden: false,
                cells: cells.iter().map(cell).collect(),
            });
            book.sheets.push(Sheet {
                name,
                rows: rows.collect(),
                ..Sheet::default()
            });
        }
    }
    tell(1.0);
    Ok(book)
}

fn cell(data: &Data) -> Cell {
    Cell::from(data.to_string().as_str())
}

/// Makes a feed of a book.
pub fn import(book: &Book, _mapping: Option<&[u8]>, now: i64, tell: Tell) -> Imported {
    let mut problems = Vec::new();
    let mut recommendations = Vec::new();
    for sheet in &book.sheets {
        for (at, row) in sheet.rows.iter().enumerate().skip(1) {
            tell(at as f64 / sheet.rows.len() as f64);
            let words = |column: usize| match row.cells.get(column).map(|cell| &cell.value) {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            if words(1).is_empty() {
                problems.push(Problem {
                    weight: Weight::Warning,
                    place: Place::Cell(sheet.name.clone(), row.number, 1),
                    rule: "text-missing",
                    message: "nothing stands here; the members' own words are wanted.".into(),
                });
            }
            recommendations
                .push(json!({ "id": format!("r{}", row.number), "number": words(0), "text": words(1) }));
        }
    }
    let feed = json!({
        "assembly_feed": "1.0", "id": "stand-in", "language": "en", "recommendations": recommendations,
        "title": "Stand-in", "updated": now.to_string(),
    });
    Imported {
        feed: Some(feed.to_string().into_bytes()),
        problems,
        mapping: b"what,where,found,means\r\n".to_vec(),
    }
}

/// Makes all that is uploaded.
pub fn build(
    feed: &[u8],
    _before: &Before,
    _now: i64,
    _address: &str,
    package: &Package,
    tell: Tell,
) -> Result<(Folder, Vec<Problem>), Vec<Problem>> {
    let mut folder = Folder::default();
    folder.put("feed.json", feed);
    for (done, (name, bytes)) in package.files.iter().enumerate() {
        tell(done as f64 / package.files.len() as f64);
        folder.put(format!("assembly-widgets/{name}"), bytes.as_slice());
    }
    Ok((folder, Vec::new()))
}

/// An empty workbook.
pub fn template(_language: &str) -> Result<Vec<u8>, String> {
    Err("There is no template yet.".into())
}

/// A feed as a workbook.
pub fn export(_feed: &[u8]) -> Result<Vec<u8>, Vec<Problem>> {
    Err(Vec::new())
}
