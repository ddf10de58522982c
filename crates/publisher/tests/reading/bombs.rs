//! Files made to take all memory; how much they took is measured.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::io::{Cursor, Write};
use std::time::Instant;

use assembly_publish::{Book, Limit, Unreadable, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::packed;

/// Counts what each thread holds, so that tests can run beside each other.
struct Counting;

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

fn hold(more: isize) {
    let held = HELD.get() + more;
    HELD.set(held);
    PEAK.set(PEAK.get().max(held));
}

// SAFETY: the system's allocator does all the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        hold(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        hold(-(layout.size() as isize));
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What it came to, and the most that it held meanwhile, in MB.
fn measured(what: &str, bytes: &[u8]) -> (Result<Book, Unreadable>, isize) {
    let (before, start) = (HELD.get(), Instant::now());
    PEAK.set(before);
    let result = read(what, bytes);
    let peak = (PEAK.get() - before) >> 20;
    println!(
        "{what}: {} KB, {peak} MB at most, {:?}",
        bytes.len() >> 10,
        start.elapsed()
    );
    (result, peak)
}

fn refused(what: &str, bytes: &[u8], wanted: Limit) {
    let (result, peak) = measured(what, bytes);
    match result {
        Err(Unreadable::TooLarge { limit, .. }) => assert_eq!(limit, wanted, "{what}"),
        other => panic!("{what}: {:?}", other.map(|book| book.sheets.len())),
    }
    // Two million cells alone are 76 MB, and only as many as that take more than 60.
    assert!(peak < 80, "{what} took {peak} MB");
}

/// A part of `before`, then `again` so often, packed without ever being whole.
fn part(name: &str, before: &str, again: &str, times: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new_append(Cursor::new(packed::workbook(&[]))).unwrap();
    let options = SimpleFileOptions::default().compression_level(Some(1));
    zip.start_file(name, options).unwrap();
    zip.write_all(before.as_bytes()).unwrap();
    let many = again.repeat(1_000);
    for _ in 0..times / 1_000 {
        zip.write_all(many.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";
const OPEN: &str = "<worksheet><sheetData>";

#[test]
fn endless_rows_are_refused() {
    let row = "<row><c t=\"inlineStr\"><is><t>a row like all others</t></is></c></row>";
    refused(
        "rows",
        &part(SHEET, OPEN, row, 500_000_000 / row.len()),
        Limit::Rows,
    );
}

#[test]
fn endless_cells_are_refused() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(500));
    refused("cells", &part(SHEET, OPEN, &row, 10_000), Limit::Cells);
}

#[test]
fn endless_nothing_is_refused() {
    let row = format!("<row s=\"1\"></row>{}", " ".repeat(10_000));
    refused("empty rows", &part(SHEET, OPEN, &row, 30_000), Limit::Unpacked);
}

#[test]
fn endless_words_are_refused() {
    let item = format!("<si><t>{}</t></si>", "word ".repeat(2_000));
    refused(
        "texts",
        &part(
            "xl/sharedStrings.xml",
            "<sst uniqueCount=\"18446744073709551615\">",
            &item,
            20_000,
        ),
        Limit::Words,
    );
    refused(
        "small texts",
        &part("xl/sharedStrings.xml", "<sst>", "<si/>", 2_001_000),
        Limit::Cells,
    );
    refused(
        "a text",
        &part(
            "xl/sharedStrings.xml",
            "<sst><si><t>",
            "word &amp; word ",
            1_000_000,
        ),
        Limit::Cell,
    );
    refused(
        "a piece",
        &part(SHEET, "<worksheet><!--", "comment ", 3_000_000),
        Limit::Cell,
    );
    refused(
        "a name",
        &part(SHEET, "<worksheet a=\"", "attribute ", 3_000_000),
        Limit::Cell,
    );
}

#[test]
fn one_text_in_a_million_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(90_000));
    let rows: String = (0..2_000).map(|_| "<row><c t=\"s\"><v>0</v></c></row>").collect();
    let sheet = format!("{OPEN}{rows}</sheetData></worksheet>");
    let bytes = packed::workbook(&[
        ("xl/sharedStrings.xml", strings.as_bytes()),
        (SHEET, sheet.as_bytes()),
    ]);
    refused("one text", &bytes, Limit::Words);
}

#[test]
fn one_merge_over_a_million_rows_is_refused_or_small() {
    let rows: String = (0..5_000)
        .map(|_| "<row><c r=\"B1\"><v>1</v></c></row>")
        .collect();
    let merges = "<mergeCell ref=\"A1:A1048576\"/>".repeat(1_000);
    let sheet = format!("{OPEN}{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>");
    refused(
        "merges",
        &packed::workbook(&[(SHEET, sheet.as_bytes())]),
        Limit::Cells,
    );
}

#[test]
fn a_sheet_with_two_far_corners_is_small() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="ALL1048576"><v>1</v></c><c r="XFD1048576"/></row>"#;
    refused("corners", &packed::rows(rows), Limit::Columns);
    let (result, peak) = measured("rows far apart", &packed::rows(&rows.replace("ALL", "B")));
    assert_eq!(result.unwrap().sheets[0].rows.len(), 2);
    assert!(peak < 2, "{peak}");
}

#[test]
fn depth_is_refused() {
    let (result, peak) = measured("depth", &part(SHEET, "<worksheet>", "<a>", 9_000_000));
    assert_eq!(result, Err(Unreadable::Damaged("the sheet \"Data\"".to_owned())));
    assert!(peak < 8, "{peak}");
}

#[test]
fn repeated_rows_and_cells_of_ods_are_refused() {
    let table = |row: &str| packed::ods("", &format!("<table:table table:name='Data'>{row}</table:table>"));
    let cell = "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>";
    let rows = format!("<table:table-row table:number-rows-repeated='4000000000'>{cell}</table:table-row>");
    refused("ods rows", &table(&rows), Limit::Rows);
    let gap = "<table:table-row table:number-rows-repeated='4294967295'/>";
    let far = format!("{gap}<table:table-row>{cell}</table:table-row>").repeat(2);
    refused("ods far rows", &table(&far), Limit::Rows);
    let cells = cell.replace(
        "cell office",
        "cell table:number-columns-repeated='4000000000' office",
    );
    refused(
        "ods cells",
        &table(&format!("<table:table-row>{cells}</table:table-row>")),
        Limit::Columns,
    );
    let wide = cells.replace("4000000000", "500");
    let wide = format!("<table:table-row table:number-rows-repeated='100000'>{wide}</table:table-row>");
    refused("ods block", &table(&wide), Limit::Cells);
    let spaces = "<table:table-row><table:table-cell office:value-type='string'><text:p>".to_owned()
        + &"<text:s text:c='4000000000'/>".repeat(1_000)
        + "x</text:p></table:table-cell></table:table-row>";
    refused("ods spaces", &table(&spaces), Limit::Cell);
}

#[test]
fn a_million_names_are_refused() {
    let mut bytes = packed::rows("<row/>");
    for _ in 0..1_000_000 {
        bytes.extend(b"PK\x01\x02");
        bytes.extend([0; 42]);
    }
    refused("names", &bytes, Limit::Inside);
}

#[test]
fn sizes_that_lie_are_not_believed() {
    let honest = packed::rows("<row r='1'><c><v>1</v></c></row>");
    let mut lying = honest.clone();
    // In the directory, the unpacked size of every file becomes 4 GB, or nothing.
    for size in [u32::MAX - 1, 0] {
        let places: Vec<usize> = (0..lying.len() - 4)
            .filter(|at| lying[*at..].starts_with(b"PK\x01\x02"))
            .collect();
        for at in places {
            lying[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
        }
        let (_, peak) = measured("lying sizes", &lying);
        assert!(peak < 8, "{peak}");
    }
}

#[test]
fn csv_without_end_is_refused() {
    refused("wide", "a,".repeat(15_000_000).as_bytes(), Limit::Columns);
    let (result, peak) = measured("commas", format!("a{}", ",".repeat(5_000_000)).as_bytes());
    assert_eq!(result.unwrap().sheets[0].rows[0].cells.len(), 1);
    assert!(peak < 2, "{peak}");
    refused("lines", "a\n".repeat(1_000_000).as_bytes(), Limit::Rows);
    let endless = format!("\"{}", "a\n".repeat(1_000_000));
    let (result, peak) = measured("an open quote", endless.as_bytes());
    assert!(matches!(result, Err(Unreadable::OpenQuote(_))), "{result:?}");
    assert!(peak < 2, "{peak}");
    refused("a long cell", format!("{endless}\"").as_bytes(), Limit::Cell);
    refused("a long csv", &b"a".repeat(40 << 20), Limit::Words);
    refused("a longer csv", &b"a".repeat(65 << 20), Limit::File);
}
