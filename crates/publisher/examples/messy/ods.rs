//! A spreadsheet of LibreOffice, written by hand.

use crate::page::{Made, zipped};

const STYLES: &str = r##"<office:automatic-styles><style:style style:name="amber" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style><style:style style:name="green" style:family="table-cell"><style:table-cell-properties fo:background-color="#00b050"/></style:style></office:automatic-styles>"##;

fn words(words: &str) -> String {
    match words {
        "" => "<table:table-cell/>".to_owned(),
        words => {
            let lines: String = words
                .lines()
                .map(|line| format!("<text:p>{line}</text:p>"))
                .collect();
            format!(r#"<table:table-cell office:value-type="string">{lines}</table:table-cell>"#)
        }
    }
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

/// Rows that are merged and hidden, dates of its own kind, a note on a cell, a million empty rows below.
pub fn libreoffice() -> Made {
    let on = |style: &str| format!(r#"<table:table-cell table:style-name="{style}"/>"#);
    let day = |iso: &str, shown: &str| {
        format!(
            r#"<table:table-cell office:value-type="date" office:date-value="{iso}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let number = |number: &str| {
        format!(
            r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
        )
    };
    let theme = r#"<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Streets</text:p></table:table-cell>"#.to_owned();
    let covered = "<table:covered-table-cell/>".to_owned();
    let noted = r#"<table:table-cell office:value-type="string"><office:annotation><text:p>ask legal first</text:p></office:annotation><text:p>Accepted</text:p></table:table-cell>"#.to_owned();
    let head: Vec<String> = [
        "Ref.",
        "Theme",
        "Recommendation",
        "Decision",
        "RAG",
        "Due",
        "Progress update",
    ]
    .map(words)
    .to_vec();
    let rows = [
        row(&[words("Quarrydale People's Panel: tracker")]),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
        row(&head),
        row(&[number("1"), theme, words("Widen the pavements."), noted, on("green"), day("2026-09-30", "30/09/26"), words("Three streets are done.\nFour are drawn.")]),
        row(&[number("2"), covered, words("Narrow the roads."), words("Accepted"), on("amber"), day("2027-03-31", "31/03/27"), words("")]),
        format!("<table:table-row table:visibility=\"filter\">{}{}{}</table:table-row>", number("3"), words("Parks"), words("Lock the park at night.")),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3">{STYLES}<office:body><office:spreadsheet><table:table table:name="Tracker">{}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        rows.concat()
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", br#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#),
    ])
}
