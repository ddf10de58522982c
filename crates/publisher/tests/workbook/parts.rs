//! A workbook taken apart.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use assembly_publish::book::{Book, Cell, Moment, Row, Sheet, Value};
use calamine::{Data, Range, Reader, Xlsx};
use zip::ZipArchive;

/// A workbook's cells by sheet, in its order.
pub fn cells(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            (name, range)
        })
        .collect()
}

/// What a cell says.
pub fn at(range: &Range<Data>, row: u32, column: u32) -> String {
    range
        .get_value((row, column))
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// Its files.
pub fn files(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The XML of a sheet, by its place.
pub fn sheet(bytes: &[u8], place: usize) -> String {
    files(bytes)[&format!("xl/worksheets/sheet{}.xml", place + 1)].clone()
}

/// The sources of a sheet's drop-downs and what cells they are for.
pub fn drop_downs(xml: &str) -> Vec<(String, String)> {
    let rules = xml.split("<dataValidation ").skip(1);
    rules
        .filter(|rule| rule.starts_with("type=\"list\""))
        .map(|rule| {
            let between = |from: &str, to: &str| {
                let (_, rest) = rule.split_once(from).unwrap();
                rest.split_once(to).unwrap().0.replace("&apos;", "'")
            };
            (between("sqref=\"", "\""), between("<formula1>", "</formula1>"))
        })
        .collect()
}

/// The workbook as the import is given it.
pub fn book(bytes: &[u8]) -> Book {
    let sheets = cells(bytes).into_iter().map(|(name, range)| Sheet {
        name,
        rows: (1..)
            .zip(range.rows())
            .map(|(number, row)| Row {
                number,
                hidden: false,
                cells: row
                    .iter()
                    .map(|data| Cell {
                        value: value(data),
                        fill: None,
                    })
                    .collect(),
            })
            .collect(),
        ..Sheet::default()
    });
    Book {
        sheets: sheets.collect(),
    }
}

fn value(data: &Data) -> Value {
    match data {
        Data::Empty => Value::Empty,
        Data::Int(number) => Value::Number(*number as f64),
        Data::Float(number) => Value::Number(*number),
        Data::Bool(yes) => Value::Yes(*yes),
        Data::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            Value::Moment(Moment {
                year: i32::from(year),
                month,
                day,
                time: ((hour, minute, second) != (0, 0, 0)).then_some((hour, minute, second)),
            })
        }
        other => Value::Text(other.to_string()),
    }
}
