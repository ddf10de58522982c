//! What is no spreadsheet, or none that can be read.

use assembly_publish::{Unreadable, read};

use crate::packed;

fn refusal(bytes: &[u8]) -> Unreadable {
    read("x.xlsx", bytes).expect_err("it is no spreadsheet")
}

fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(600, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    for (bytes, wanted) in [
        (b"%PDF-1.7 ...".to_vec(), "a PDF"),
        (b"\x89PNG\r\n".to_vec(), "an image"),
        (b"  <!DOCTYPE html><html>".to_vec(), "a web page (HTML)"),
        (b"\xef\xbb\xbf<html>".to_vec(), "a web page (HTML)"),
        (b"{\n \"version\": \"1\"".to_vec(), "a JSON file"),
        (b"ab\0cd".to_vec(), "a file of a kind that is not known here"),
        (packed::zip(&[("word/document.xml", b"<w/>")]), "a Word document"),
        (
            packed::zip(&[("mimetype", b"application/vnd.oasis.opendocument.text")]),
            "a document of another kind",
        ),
        (
            packed::zip(&[("xl/workbook.bin", b"")]),
            "a binary workbook (.xlsb)",
        ),
        (
            packed::zip(&[("readme.txt", b"")]),
            "a ZIP with no CSV file in it",
        ),
        (compound("WordDocument"), "a Word document"),
    ] {
        assert_eq!(refusal(&bytes), Unreadable::NotASpreadsheet(wanted));
    }
}

#[test]
fn old_and_locked_workbooks_are_refused_in_a_sentence() {
    assert_eq!(refusal(&compound("Workbook")), Unreadable::OldFormat);
    assert_eq!(
        refusal(&compound("Workbook")).to_string(),
        "This is an old .xls (or a workbook with a password); save it as .xlsx without a password."
    );
    assert_eq!(refusal(&compound("EncryptedPackage")), Unreadable::Password);
    let locked = packed::zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<m:manifest><m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>"),
        ("content.xml", b"\x01\x02\x03"),
    ]);
    assert_eq!(refusal(&locked), Unreadable::Password);
}

#[test]
fn nothing_is_said_to_be_nothing() {
    for bytes in [
        b"".to_vec(),
        b" \r\n".to_vec(),
        b"\xef\xbb\xbf".to_vec(),
        b";;;\n".to_vec(),
        packed::rows(""),
    ] {
        assert_eq!(refusal(&bytes), Unreadable::Empty, "{bytes:?}");
    }
}

#[test]
fn what_is_broken_is_named() {
    let whole = packed::rows("<row r='1'><c r='A1'><v>1</v></c></row>");
    assert_eq!(
        refusal(&whole[..whole.len() - 30]),
        Unreadable::Damaged("the file".to_owned())
    );
    let sheet = Unreadable::Damaged("the sheet \"Data\"".to_owned());
    assert_eq!(refusal(&packed::rows("<row r='1'><c r='A1'><v>1</row>")), sheet);
    assert_eq!(refusal(&packed::rows("<row r='2'/><row r='1'/>")), sheet);
    assert_eq!(
        refusal(&packed::rows("<row r='1'><c t='s'><v>7</v></c></row>")),
        sheet
    );
    assert_eq!(refusal(&packed::workbook(&[])), sheet);
    assert!(sheet.to_string().contains("the sheet \"Data\" cannot be read"));
}
