//! CSV files, as programs and people write them.

use assembly_publish::book::Sheet;
use assembly_publish::{Unreadable, read, read_folder};

use crate::{at, numbers, packed, text};

fn csv(bytes: impl AsRef<[u8]>) -> Sheet {
    let mut book = read("plans/Actions 2026.csv", bytes.as_ref()).expect("it is readable");
    assert_eq!(book.sheets.len(), 1);
    book.sheets.remove(0)
}

fn utf_16(words: &str, big: bool) -> Vec<u8> {
    let order = if big { u16::to_be_bytes } else { u16::to_le_bytes };
    format!("\u{feff}{words}")
        .encode_utf16()
        .flat_map(order)
        .collect()
}

#[test]
fn all_is_text_under_the_name_of_the_file() {
    let found = csv("Id,Due\r\n1,31/03/2026\r\n");
    assert_eq!(found.name, "Actions 2026");
    assert_eq!(at(&found, "A2"), text("1"));
    assert_eq!(at(&found, "B2"), text("31/03/2026"));
}

#[test]
fn any_encoding_that_excel_writes_is_read() {
    let words = "Réf;Straße\n1;„Ärger“\n";
    let western = b"R\xe9f;Stra\xdfe\n1;\x84\xc4rger\x93\n";
    let marked = format!("\u{feff}{words}");
    for bytes in [
        words.into(),
        marked.into_bytes(),
        utf_16(words, false),
        utf_16(words, true),
        western.to_vec(),
    ] {
        let found = csv(&bytes);
        assert_eq!(at(&found, "A1"), text("Réf"), "{bytes:?}");
        assert_eq!(at(&found, "B2"), text("„Ärger“"));
    }
}

#[test]
fn what_parts_cells_is_found_out() {
    for separator in [",", ";", "\t"] {
        let words = "Recommendations, all; as agreed\nId|Title\n1|\"a, b; c\"\n2|\"d, e; f\"\n"
            .replace('|', separator);
        let found = csv(&words);
        assert_eq!(at(&found, "B2"), text("Title"), "{words}");
        assert_eq!(at(&found, "B3"), text("a, b; c"));
    }
    let said = csv("sep=|\r\nId|Title, long; very\r\n");
    assert_eq!(at(&said, "B1"), text("Title, long; very"));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_program_does() {
    for end in ["\n", "\r\n", "\r"] {
        let words = ["a,b", "", "\"two", "lines\",d", "", "", ",,,", " , \u{a0}", "e"].join(end);
        let found = csv(&words);
        assert_eq!(numbers(&found), [1, 3, 8], "{words:?}");
        assert_eq!(at(&found, "A3"), text("two\nlines"));
        assert_eq!(at(&found, "A8"), text("e"));
    }
}

#[test]
fn rows_may_be_ragged_and_quotes_careless() {
    let found = csv("a,b,c\n1\n1,2,3,4\nsay \"no\",\"a \"\"b\"\"\",'=1+1\n");
    assert_eq!(
        found.rows.iter().map(|row| row.cells.len()).collect::<Vec<_>>(),
        [3, 1, 4, 3]
    );
    assert_eq!(at(&found, "A4"), text("say \"no\""));
    assert_eq!(at(&found, "B4"), text("a \"b\""));
    assert_eq!(at(&found, "C4"), text("'=1+1"), "as typed");
}

#[test]
fn a_folder_is_a_book_in_the_order_of_names() {
    let files = [
        ("b/Two.CSV", "x"),
        ("notes.txt", "y"),
        ("One.csv", "z"),
        ("__MACOSX/._One.csv", "w"),
        ("Zero.csv", ""),
    ];
    let given: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(name, words)| ((*name).into(), (*words).into()))
        .collect();
    let found = read_folder(&given).unwrap();
    let names: Vec<_> = found.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["One", "Two"]);
    let zip = packed::zip(&files.map(|(name, words)| (name, words.as_bytes())));
    assert_eq!(read("all.zip", &zip), Ok(found));
    assert_eq!(read_folder(&[]), Err(Unreadable::Empty));
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told_by_its_row() {
    let long = format!("a,b\n1,\"two\n{}", "3,four\n".repeat(40_000));
    for (words, row) in [
        ("a,b\n1,\"two\n3,four\n5,six\n", 2),
        ("a,b\n\n1,two\n3,\"", 4),
        ("a,b\n1,\"say \"\"no\"\"\n3,four\n", 2),
        // The next one looks as if it closed it.
        ("a,b\n1,\"two\n3,\"four\"\n5,six\n", 2),
        (&long, 2),
    ] {
        let found = read("Actions.csv", words.as_bytes());
        let expected = Unreadable::OpenQuote(format!("row {row} of \"Actions.csv\""));
        assert_eq!(found, Err(expected));
    }
    let closed = csv("a,b\n1,\"two\n\"\"lines\"\"\" \n3,\"\"");
    assert_eq!(closed.rows.len(), 3);
}
