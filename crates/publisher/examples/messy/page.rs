//! What a sheet is written with: rows of cells, each a word, a number, a day, or what else people put there.

use std::error::Error;
use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub type Made = Result<Vec<u8>, Box<dyn Error>>;

/// A cell.
#[derive(Clone)]
pub enum Cell {
    Nothing,
    Words(String),
    Number(f64),
    /// A number with a format: `0%`, `dd/mm/yyyy`.
    Shown(f64, &'static str),
    /// A real date.
    Day(u16, u8, u8),
    /// A formula, and what it came to when the file was saved.
    Sum(&'static str, &'static str),
    /// Words, or none, on a colour.
    On(u32, &'static str),
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        match words {
            "" => Self::Nothing,
            words => Self::Words(words.to_owned()),
        }
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A row: `row!["7b", "Plant trees", 0.82, Day(2026, 3, 5)]`.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::page::Cell::from($cell)),*] };
}
pub(crate) use row;

/// Writes rows below each other, the first in this row as people count.
pub fn put(sheet: &mut Worksheet, first: u32, rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    put_beside(sheet, first, 0, rows)
}

/// The same, from a column on.
pub fn put_beside(sheet: &mut Worksheet, first: u32, left: u16, rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    for (row, cells) in (first - 1..).zip(rows) {
        for (column, cell) in (left..).zip(cells) {
            match cell {
                Cell::Nothing => continue,
                Cell::Words(words) => sheet.write(row, column, words)?,
                Cell::Number(number) => sheet.write(row, column, *number)?,
                Cell::Shown(number, format) => {
                    sheet.write_with_format(row, column, *number, &Format::new().set_num_format(*format))?
                }
                Cell::Day(year, month, day) => {
                    let date = ExcelDateTime::from_ymd(*year, *month, *day)?;
                    sheet.write_with_format(
                        row,
                        column,
                        &date,
                        &Format::new().set_num_format("dd/mm/yyyy"),
                    )?
                }
                Cell::Sum(formula, result) => {
                    sheet.write(row, column, Formula::new(*formula).set_result(*result))?
                }
                Cell::On(colour, words) => {
                    let format = Format::new().set_background_color(Color::RGB(*colour));
                    sheet.write_with_format(row, column, *words, &format)?
                }
            };
        }
    }
    Ok(())
}

/// A book whose bytes are the same whenever it is made.
pub fn book() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 5)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(book)
}

/// A book of one sheet: its name, and its rows from the first on.
pub fn one_sheet(name: &str, rows: &[Vec<Cell>]) -> Made {
    let mut book = book()?;
    let sheet = book.add_worksheet().set_name(name)?;
    put(sheet, 1, rows)?;
    Ok(book.save_to_buffer()?)
}

/// The sheet of facts that many have in front.
pub fn about(sheet: &mut Worksheet, title: &str, council: &str) -> Result<(), XlsxError> {
    sheet.set_name("About")?;
    let rows = [
        row!["Name of assembly", title],
        row!["Council", council],
        row!["Question", "What should the council do next?"],
        row!["Contact email", "assembly@council.example"],
        row!["Licence", "Open Government Licence v3.0"],
        row![
            "Licence (link)",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        ],
        row!["Updated", Cell::Day(2026, 6, 1)],
    ];
    put(sheet, 1, &rows)
}

/// A ZIP of these files.
pub fn zipped(files: &[(&str, &[u8])]) -> Made {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A workbook with one part of it written otherwise.
pub fn changed(workbook: &[u8], part: &str, change: impl Fn(String) -> String) -> Made {
    let mut old = ZipArchive::new(Cursor::new(workbook))?;
    let mut files = Vec::new();
    for place in 0..old.len() {
        let mut file = old.by_index(place)?;
        let name = file.name()?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        if name == part {
            bytes = change(String::from_utf8(bytes)?).into_bytes();
        }
        files.push((name, bytes));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zipped(&files)
}
