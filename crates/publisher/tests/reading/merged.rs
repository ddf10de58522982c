//! Merged cells.

use assembly_publish::book::Value;
use rust_xlsxwriter::{Color, Format, Workbook};

use crate::{at, cell, numbers, sheet, text};

#[test]
fn what_is_merged_downwards_stands_in_every_row() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    let yellow = Format::new().set_background_color(Color::Yellow);
    page.merge_range(0, 0, 0, 2, "A title over three columns", &Format::new())
        .unwrap();
    page.merge_range(1, 0, 3, 1, "Transport", &yellow).unwrap();
    for row in 1..4 {
        page.write(row, 2, row).unwrap();
    }
    page.merge_range(4, 0, 6, 0, "Housing", &Format::new()).unwrap();
    page.merge_range(4, 2, 6, 2, "one action, three lines high", &Format::new())
        .unwrap();
    page.merge_range(7, 1, 8, 1, "right of what is there", &Format::new())
        .unwrap();
    page.write(7, 0, "a").unwrap();
    page.write(8, 0, "b").unwrap();
    let found = sheet(&workbook.save_to_buffer().unwrap());
    assert_eq!(at(&found, "A1"), text("A title over three columns"));
    assert_eq!(at(&found, "B1"), Value::Empty);
    for place in ["A2", "A3", "A4"] {
        assert_eq!(at(&found, place), text("Transport"));
        assert_eq!(cell(&found, place).fill, Some([0xFF, 0xFF, 0]));
    }
    assert_eq!(
        at(&found, "B3"),
        Value::Empty,
        "across, it stands in the first column only"
    );
    assert_eq!(at(&found, "C4"), Value::Number(3.0));
    assert_eq!(at(&found, "A5"), text("Housing"));
    assert_eq!(
        numbers(&found),
        [1, 2, 3, 4, 5, 8, 9],
        "a row that is only the lower part of others is none"
    );
    assert_eq!(at(&found, "B9"), text("right of what is there"));
}

#[test]
fn what_was_left_under_a_merge_is_seen_by_nobody() {
    let bytes = crate::packed::workbook(&[(
        "xl/worksheets/sheet1.xml",
        br#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
            <row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#,
    )]);
    let found = sheet(&bytes);
    assert_eq!(at(&found, "A1"), Value::Number(1.0));
    assert_eq!(at(&found, "B1"), Value::Empty);
    assert_eq!(at(&found, "A2"), Value::Number(1.0));
    assert_eq!(at(&found, "B2"), Value::Empty);
    assert_eq!(at(&found, "C2"), Value::Number(5.0));
}
