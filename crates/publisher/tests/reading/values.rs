//! What stands in cells.

use assembly_publish::book::Value;
use assembly_publish::read_with;
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Cursor;

use crate::{at, day, moment, numbers, packed, sheet, text};

#[test]
fn cells_hold_what_was_typed() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    let form = |code: &str| Format::new().set_num_format(code);
    page.write(0, 0, " Trim nothing ").unwrap();
    page.write(0, 1, "two\r\nlines").unwrap();
    page.write(0, 2, 12.5).unwrap();
    page.write(0, 3, true).unwrap();
    let date = ExcelDateTime::parse_from_str("2026-03-31").unwrap();
    page.write_with_format(1, 0, &date, &form("dd/mm/yyyy")).unwrap();
    let evening = ExcelDateTime::parse_from_str("2026-03-31T18:30:05").unwrap();
    page.write_with_format(1, 1, &evening, &form("d mmm yyyy hh:mm"))
        .unwrap();
    page.write_with_format(1, 2, &evening, &form("[$-809]dddd, d mmmm"))
        .unwrap();
    page.write_with_format(1, 3, 0.770_833_333, &form("h:mm AM/PM"))
        .unwrap();
    page.write_with_format(1, 4, 1.25, &form("[h]:mm")).unwrap();
    page.write_with_format(2, 0, 0.07, &form("0%")).unwrap();
    page.write_with_format(2, 1, 0.8, &form("0.0 %;[Red]-0.0 %"))
        .unwrap();
    page.write_with_format(2, 2, 45.0, &form("0\" days\"")).unwrap();
    page.write_with_format(2, 3, 45.0, &form("#,##0.00;[Red]d"))
        .unwrap();
    page.write(3, 0, Formula::new("=1+1").set_result("2")).unwrap();
    page.write(3, 1, Formula::new("=A1&A1").set_result("joined"))
        .unwrap();
    page.write(3, 2, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let found = sheet(&bytes);
    assert_eq!(at(&found, "A1"), text(" Trim nothing "));
    assert_eq!(at(&found, "B1"), text("two\nlines"));
    assert_eq!(at(&found, "C1"), Value::Number(12.5));
    assert_eq!(at(&found, "D1"), Value::Yes(true));
    assert_eq!(at(&found, "A2"), day(2026, 3, 31));
    assert_eq!(at(&found, "B2"), moment(2026, 3, 31, (18, 30, 5)));
    assert_eq!(
        at(&found, "C2"),
        day(2026, 3, 31),
        "a cell that shows no time has none"
    );
    assert_eq!(at(&found, "D2"), text("18:30"));
    assert_eq!(at(&found, "E2"), text("30:00"));
    assert_eq!(at(&found, "A3"), Value::Number(7.0));
    assert_eq!(at(&found, "B3"), Value::Number(80.0));
    assert_eq!(at(&found, "C3"), Value::Number(45.0));
    assert_eq!(at(&found, "D3"), Value::Number(45.0));
    assert_eq!(at(&found, "A4"), Value::Number(2.0));
    assert_eq!(at(&found, "B4"), text("joined"));
    assert_eq!(at(&found, "C4"), Value::Fault("#DIV/0!".to_owned()));
    agrees_with_calamine(&bytes);
}

/// Other eyes: of every cell that is plain words, a number or a yes, calamine reads the same.
fn agrees_with_calamine(bytes: &[u8]) {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let found = sheet(bytes);
    let range = workbook.worksheet_range(&found.name).unwrap();
    let mut compared = 0;
    for row in &found.rows {
        for (column, cell) in (0..).zip(&row.cells) {
            let theirs = range.get_value((row.number - 1, column)).unwrap();
            match (&cell.value, theirs) {
                (Value::Text(ours), Data::String(theirs)) => {
                    assert_eq!(*ours, theirs.replace("\r\n", "\n").replace("_x000D_\n", "\n"));
                }
                (Value::Yes(ours), Data::Bool(theirs)) => assert_eq!(ours, theirs),
                (Value::Number(ours), Data::Float(theirs)) => {
                    assert!(
                        ours == theirs || *ours == (theirs * 100.0).round(),
                        "{ours} {theirs}"
                    );
                }
                (Value::Moment(ours), Data::DateTime(theirs)) => {
                    let (year, month, day, ..) = theirs.to_ymd_hms_milli();
                    assert_eq!((ours.year, ours.month, ours.day), (i32::from(year), month, day));
                }
                _ => continue,
            }
            compared += 1;
        }
    }
    assert!(compared > 9, "{compared}");
}

#[test]
fn words_are_joined_and_what_nobody_sees_is_nothing() {
    let strings = r#"<sst><si><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> and plain &amp; &#233;</t></r><rPh><t>no</t></rPh></si>
        <si><t>one_x000D_
two_x005F_x0041_ _x00e9_ _xyz_ _x0007_</t></si><si><t>&#160; </t></si></sst>"#;
    let rows = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row><row r="4"><c r="A4" t="s"><v>2</v></c></row></sheetData></worksheet>"#;
    let found = sheet(&packed::workbook(&[
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", rows.as_bytes()),
    ]));
    assert_eq!(at(&found, "A1"), text("Bold and plain & é"));
    assert_eq!(at(&found, "B1"), text("one\ntwo_x0041_ é _xyz_ "));
    assert_eq!(at(&found, "C1"), Value::Empty);
    assert_eq!(at(&found, "A3"), text("inline"));
    assert_eq!(numbers(&found), [1, 3]);
    assert_eq!(
        found.rows[0].cells.len(),
        2,
        "what is empty at the end is left out"
    );
}

#[test]
fn formulas_that_nobody_worked_out_say_so() {
    let found = sheet(&packed::rows(
        r#"<row r="1"><c r="A1"><f>SUM(B1:B3)</f></c><c r="B1"><f>SUM(B1:B3)</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c>
           <c r="D1" t="e"><f>X</f><v>#REF!</v></c><c r="E1" t="e"><v>#SPILL!</v></c><c r="F1" t="b"><v>0</v></c></row>"#,
    ));
    let unworked = Value::Fault("formula without a result".to_owned());
    assert_eq!(at(&found, "A1"), unworked);
    assert_eq!(at(&found, "B1"), unworked);
    assert_eq!(at(&found, "C1"), Value::Empty);
    assert_eq!(at(&found, "D1"), Value::Fault("#REF!".to_owned()));
    assert_eq!(at(&found, "E1"), Value::Fault("#SPILL!".to_owned()));
    assert_eq!(at(&found, "F1"), Value::Yes(false));
}

#[test]
fn cells_need_not_say_where_they_are() {
    let found = sheet(&packed::rows(
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>",
    ));
    assert_eq!(at(&found, "A1"), Value::Number(1.0));
    assert_eq!(at(&found, "C1"), Value::Number(3.0));
    assert_eq!(at(&found, "A3"), Value::Number(4.0));
}

const DATES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

/// The first cell as a date, of a workbook that counts from 1900 or from 1904.
fn dated(value: &str, style: u32, from_1904: bool) -> Value {
    let workbook = packed::WORKBOOK.replace("<sheets>", r#"<workbookPr date1904="1"/><sheets>"#);
    let workbook = if from_1904 { &workbook } else { packed::WORKBOOK };
    let rows = format!(
        r#"<worksheet><sheetData><row r="1"><c r="A1" s="{style}"><v>{value}</v></c></row></sheetData></worksheet>"#
    );
    let bytes = packed::workbook(&[
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/styles.xml", DATES.as_bytes()),
        ("xl/worksheets/sheet1.xml", rows.as_bytes()),
    ]);
    at(&sheet(&bytes), "A1")
}

#[test]
fn dates_count_from_1900_or_from_1904() {
    assert_eq!(dated("46112", 1, false), day(2026, 3, 31));
    assert_eq!(dated("44650", 1, true), day(2026, 3, 31));
    assert_eq!(dated("1", 1, false), day(1900, 1, 1));
    assert_eq!(dated("59", 1, false), day(1900, 2, 28));
    assert_eq!(
        dated("60", 1, false),
        text("29/02/1900"),
        "which Excel shows, and never was"
    );
    assert_eq!(dated("61", 1, false), day(1900, 3, 1));
    assert_eq!(dated("0", 1, false), text("00/01/1900"));
    assert_eq!(dated("0", 1, true), day(1904, 1, 1));
    assert_eq!(dated("2958465", 1, false), day(9999, 12, 31));
    assert_eq!(dated("2958466", 1, false), Value::Fault("#####".to_owned()));
    assert_eq!(dated("1e300", 2, false), Value::Fault("#####".to_owned()));
    assert_eq!(dated("-1", 1, false), Value::Fault("#####".to_owned()));
    // A third of a second before midnight is midnight.
    assert_eq!(dated("46111.999997", 2, false), day(2026, 3, 31));
    assert_eq!(dated("46112.5", 2, false), moment(2026, 3, 31, (12, 0, 0)));
    assert_eq!(dated("46112.5", 0, false), Value::Number(46112.5));
}

#[test]
fn it_is_told_how_far_a_reading_is() {
    let mut workbook = Workbook::new();
    for name in ["One", "Two"] {
        let page = workbook.add_worksheet().set_name(name).unwrap();
        for row in 0..5_000 {
            page.write(row, 0, row).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let mut told = Vec::new();
    read_with("x", &bytes, &mut |progress| {
        told.push((progress.sheet.to_owned(), progress.rows, progress.share));
    })
    .unwrap();
    assert!(
        told.is_sorted_by(|one, next| one.1 <= next.1 && one.2 <= next.2),
        "{told:?}"
    );
    assert_eq!(told.last(), Some(&(String::new(), 10_000, 1.0)));
    let within = told.iter().filter(|(sheet, rows, share)| {
        sheet == "Two" && (5_001..10_000).contains(rows) && (0.5..1.0).contains(share)
    });
    assert!(within.count() >= 4, "{told:?}");
}
