//! Spreadsheets as they are in the world, read as a person would read them.
// Clippy lets tests panic, but not the functions beside them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod bombs;
mod csv;
mod exercise;
mod kinds;
mod looks;
mod merged;
mod mutated;
mod ods;
mod packed;
mod values;

use assembly_publish::book::{Cell, Moment, Row, Sheet, Value};
use assembly_publish::{Book, read};

/// Reads what has to be readable.
fn book(bytes: &[u8]) -> Book {
    read("test.xlsx", bytes).expect("it is readable")
}

/// The one sheet of what has to be readable.
fn sheet(bytes: &[u8]) -> Sheet {
    let mut book = book(bytes);
    assert_eq!(book.sheets.len(), 1);
    book.sheets.remove(0)
}

/// What stands in a cell, named as in the program: `B7`.
fn at(sheet: &Sheet, place: &str) -> Value {
    cell(sheet, place).value
}

fn cell(sheet: &Sheet, place: &str) -> Cell {
    let (letter, number) = place.split_at(1);
    let column = usize::from(letter.as_bytes()[0] - b'A');
    row(sheet, number.parse().unwrap())
        .and_then(|row| row.cells.get(column).cloned())
        .unwrap_or_default()
}

fn row(sheet: &Sheet, number: u32) -> Option<&Row> {
    sheet.rows.iter().find(|row| row.number == number)
}

fn numbers(sheet: &Sheet) -> Vec<u32> {
    sheet.rows.iter().map(|row| row.number).collect()
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn day(year: i32, month: u8, day: u8) -> Value {
    let time = None;
    Value::Moment(Moment {
        year,
        month,
        day,
        time,
    })
}

fn moment(year: i32, month: u8, day: u8, time: (u8, u8, u8)) -> Value {
    let time = Some(time);
    Value::Moment(Moment {
        year,
        month,
        day,
        time,
    })
}
