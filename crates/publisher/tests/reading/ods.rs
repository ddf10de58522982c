//! OpenDocument spreadsheets, as LibreOffice writes them.

use assembly_publish::book::Value;
use calamine::{Data, Ods, Reader};
use std::io::Cursor;

use crate::{at, book, cell, day, moment, numbers, packed, sheet, text};

const STYLES: &str = r##"<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>
<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>
<style:style style:name="ce3" style:family="table-cell"><style:table-cell-properties fo:background-color="transparent"/></style:style>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"##;

const TABLE: &str = r#"<table:table table:name="Data" table:style-name="ta1"><office:forms><x/></office:forms>
<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:default-cell-style-name="ce2"/><table:table-column table:number-columns-repeated="16381"/>
<table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation>
 <text:p>Two<text:s text:c="2"/><text:span>lines &amp; </text:span></text:p><text:p>a<text:tab/>b</text:p></table:table-cell>
 <table:table-cell table:style-name="ce1" office:value-type="float" office:value="12.5" calcext:value-type="float"><text:p>12.50</text:p></table:table-cell>
 <table:table-cell office:value-type="percentage" office:value="0.07"><text:p>7%</text:p></table:table-cell>
 <table:table-cell table:style-name="ce3" office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
 <table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="7"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="date" office:date-value="2026-03-31"><text:p>31/03/26</text:p></table:table-cell>
 <table:table-cell office:value-type="date" office:date-value="2026-03-31T18:30:05"><text:p>x</text:p></table:table-cell>
 <table:table-cell office:value-type="time" office:time-value="PT18H30M00S"><text:p>18:30</text:p></table:table-cell>
 <table:table-cell table:formula="of:=[.Z1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>
 <table:table-cell table:formula="of:=1+1"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>twice</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048565"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="'file:///x.ods'#$S"><table:table-source/><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:table>"#;

#[test]
fn cells_hold_what_was_typed() {
    let bytes = packed::ods(STYLES, TABLE);
    let found = sheet(&bytes);
    assert_eq!(at(&found, "A1"), text("Two  lines & \na\tb"));
    assert_eq!(at(&found, "B1"), Value::Number(12.5));
    assert_eq!(at(&found, "C1"), Value::Number(7.0));
    assert_eq!(at(&found, "D1"), Value::Yes(true));
    assert_eq!(at(&found, "A9"), day(2026, 3, 31));
    assert_eq!(at(&found, "B9"), moment(2026, 3, 31, (18, 30, 5)));
    assert_eq!(at(&found, "C9"), text("18:30"));
    assert_eq!(at(&found, "D9"), Value::Fault("#REF!".to_owned()));
    assert_eq!(
        at(&found, "E9"),
        Value::Fault("formula without a result".to_owned())
    );
    assert_eq!(at(&found, "B11"), text("twice"));
    assert_eq!(numbers(&found), [1, 9, 10, 11]);
    assert_eq!(
        found.rows.iter().map(|row| row.hidden).collect::<Vec<_>>(),
        [false, true, false, false]
    );
    assert_eq!(found.hidden_columns, [2]);
    assert_eq!(cell(&found, "B1").fill, Some([0xFF, 0xC0, 0]));
    assert_eq!(
        cell(&found, "C1").fill,
        Some([0xFF, 0xC0, 0]),
        "its column's, whose style goes by its parent"
    );
    assert_eq!(cell(&found, "D1").fill, None);
    assert_eq!(cell(&found, "E9").fill, None);

    // Other eyes, which want cells without anything between them.
    let bytes = packed::ods(STYLES, &TABLE.replace("\n ", ""));
    assert_eq!(sheet(&bytes), found);
    let mut theirs: Ods<_> = Ods::new(Cursor::new(bytes)).unwrap();
    let range = theirs.worksheet_range("Data").unwrap();
    assert_eq!(range.get_value((0, 1)), Some(&Data::Float(12.5)));
    assert_eq!(range.get_value((10, 1)), Some(&Data::String("twice".to_owned())));
}

#[test]
fn merged_cells_and_hidden_sheets_are_known() {
    let found = book(&packed::ods(
        STYLES,
        r#"<table:table table:name="Data" table:style-name="ta2"><table:table-row>
 <table:table-cell table:number-rows-spanned="3" table:number-columns-spanned="2" office:value-type="string"><text:p>Transport</text:p></table:table-cell><table:covered-table-cell/>
 <table:table-cell office:value-type="float" office:value="1"/></table:table-row>
<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>
<table:table-row><table:covered-table-cell office:value-type="string"><text:p>under it</text:p></table:covered-table-cell></table:table-row></table:table>"#,
    ));
    let found = &found.sheets[0];
    assert!(found.hidden);
    assert_eq!(at(found, "A2"), text("Transport"));
    assert_eq!(at(found, "B2"), Value::Empty);
    assert_eq!(at(found, "C2"), Value::Number(2.0));
    assert_eq!(numbers(found), [1, 2]);
}

#[test]
fn a_colour_counts_where_there_are_words_further_on_or_above() {
    let found = sheet(&packed::ods(
        STYLES,
        r#"<table:table table:name="Data"><table:table-row><table:table-cell table:style-name="ce1" table:number-columns-repeated="2"/>
<table:table-cell office:value-type="float" office:value="1"/><table:table-cell table:style-name="ce1" table:number-columns-repeated="16381"/></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="2"/><table:table-cell/><table:table-cell table:style-name="ce1" table:number-columns-repeated="9"/></table:table-row></table:table>"#,
    ));
    let coloured: Vec<Vec<bool>> = found
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.fill.is_some()).collect())
        .collect();
    assert_eq!(coloured, [[true, true, false], [false, false, true]]);
}
