//! What must hold for any bytes at all; shared by the fuzz target and the tests.

use std::io::{Cursor, Write};

use assembly_publish::book::{Cell, Row};
use assembly_publish::{Limit, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="1" Type="/worksheet" Target="sheet.xml"/><Relationship Id="2" Type="/sharedStrings" Target="strings.xml"/>
<Relationship Id="3" Type="/styles" Target="styles.xml"/><Relationship Id="4" Type="/theme" Target="theme.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook><sheets><sheet name="A" id="1"/></sheets></workbook>"#;
const SHEET: &[u8] = br#"<worksheet><sheetData><row r="1"><c t="s" s="1"><v>0</v></c><c s="0"><v>45000.5</v></c></row></sheetData></worksheet>"#;
const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Reads the bytes as a file, and as each part that a workbook has: a ZIP has sums that no chance would get right.
pub fn exercise(bytes: &[u8]) {
    holds(bytes);
    let parts = [
        "xl/sheet.xml",
        "xl/strings.xml",
        "xl/styles.xml",
        "xl/theme.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ];
    for part in parts {
        holds(&packed(&[
            (part, bytes),
            ("xl/workbook.xml", WORKBOOK),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
            ("xl/sheet.xml", SHEET),
        ]));
    }
    holds(&packed(&[("mimetype", ODS), ("content.xml", bytes)]));
}

/// A ZIP of these files, where the first of a name counts.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (place, (name, bytes)) in files.iter().enumerate() {
        if !files[..place].iter().any(|(before, _)| before == name) {
            zip.start_file(*name, options).expect("the name is new");
            zip.write_all(bytes).expect("there is room");
        }
    }
    zip.finish().expect("it is whole").into_inner()
}

/// A refusal is a sentence, and what is read is as short as it is promised to be.
fn holds(bytes: &[u8]) {
    let book = match read("file.csv", bytes) {
        Ok(book) => book,
        Err(refusal) => return assert!(refusal.to_string().ends_with('.')),
    };
    assert!(book.sheets.len() as u64 <= Limit::Sheets.most());
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    assert!((1..=Limit::Rows.most()).contains(&(rows().count() as u64)));
    for sheet in &book.sheets {
        assert!(sheet.rows.is_sorted_by(|one, next| one.number < next.number));
        assert!(sheet.hidden_columns.is_sorted_by(|one, next| one < next));
    }
    for Row { number, cells, .. } in rows() {
        assert!(*number > 0 && cells.len() as u64 <= Limit::Columns.most());
        assert!(cells.iter().any(|cell| !cell.is_empty()));
        assert_ne!(cells.last(), Some(&Cell::default()));
    }
}
