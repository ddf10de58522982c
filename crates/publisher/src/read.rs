//! From the bytes of a file to a [`Book`]: what a person would see who opened it.
//!
//! Every file is hostile until it is read. All that is unpacked is counted as it comes, sheets are read in one pass, and nothing is
//! kept of a cell that nobody would see; what goes beyond a [`Limit`] is refused in a sentence.

mod archive;
mod kind;
mod merge;
mod number;
mod ods;
mod reading;
mod rows;
mod text;
mod unreadable;
mod words;
mod xlsx;
mod xml;

pub(crate) use text::{decode, open_quote};
pub use unreadable::{Limit, Unreadable};

use crate::Book;
use archive::Archive;
use kind::Packed;
use reading::Reading;

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress<'s> {
    /// The sheet that is being read; before the first, nothing.
    pub sheet: &'s str,
    /// How many rows with anything in them were read so far.
    pub rows: u64,
    /// How much of the whole is read, from 0 to 1, by what the file says of its own size; of a CSV file 0 until all is.
    pub share: f64,
}

/// Reads a spreadsheet: an Excel workbook, an OpenDocument spreadsheet, a CSV file, or a ZIP of CSV files. What it is shows in its
/// bytes; the name is only for a sheet that has none.
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, Unreadable> {
    read_with(name, bytes, &mut |_| {})
}

/// Reads a spreadsheet, and tells how far it is: at each sheet, and now and then in between.
pub fn read_with(
    name: &str,
    bytes: &[u8],
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Book, Unreadable> {
    size(bytes.len())?;
    let mut reading = Reading::new(progress);
    let book = match bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        true => unpack(bytes, &mut reading)?,
        false => {
            kind::refuse(bytes)?;
            let sheet = text::read(name, bytes, &mut reading)?;
            Book { sheets: vec![sheet] }
        }
    };
    reading.tell_the_end();
    unless_empty(book)
}

/// Reads a folder of CSV files, a sheet each, in the order of their names; other files are left alone.
pub fn read_folder(files: &[(String, Vec<u8>)]) -> Result<Book, Unreadable> {
    let mut files: Vec<&(String, Vec<u8>)> = files.iter().filter(|(name, _)| kind::is_csv(name)).collect();
    files.sort();
    size(files.iter().map(|(_, bytes)| bytes.len()).sum())?;
    let mut ignore = |_: Progress<'_>| {};
    let mut reading = Reading::new(&mut ignore);
    let files = files.into_iter();
    folder(files.map(|(name, bytes)| Ok((name.clone(), bytes))), &mut reading).and_then(unless_empty)
}

fn unpack(bytes: &[u8], reading: &mut Reading<'_>) -> Result<Book, Unreadable> {
    let mut archive = Archive::open(bytes, reading.unpacked.clone())?;
    match kind::packed(&mut archive)? {
        Packed::Xlsx(path) => xlsx::read(&mut archive, &path, reading),
        Packed::Ods => ods::read(&mut archive, reading),
        Packed::Folder(names) => {
            for name in &names {
                reading.expect(archive.said_size(name));
            }
            let files = names.into_iter().map(|name| {
                let bytes = archive.bytes(&name, Limit::Words)?.unwrap_or_default();
                Ok((name, bytes))
            });
            folder(files, reading)
        }
    }
}

fn folder<B: AsRef<[u8]>>(
    files: impl Iterator<Item = Result<(String, B), Unreadable>>,
    reading: &mut Reading<'_>,
) -> Result<Book, Unreadable> {
    let mut book = Book::default();
    for file in files {
        let (name, bytes) = file?;
        let bytes = bytes.as_ref();
        if book.sheets.len() as u64 == Limit::Sheets.most() {
            let found = format!("\"{name}\" is one more CSV file");
            let limit = Limit::Sheets;
            return Err(Unreadable::TooLarge { limit, found });
        }
        match kind::refuse(bytes) {
            Ok(()) => book.sheets.push(text::read(&name, bytes, reading)?),
            // An empty file beside others is an empty sheet.
            Err(Unreadable::Empty) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(book)
}

fn size(bytes: usize) -> Result<(), Unreadable> {
    let limit = Limit::File;
    match bytes as u64 > limit.most() {
        true => Err(Unreadable::TooLarge {
            limit,
            found: format!("it has {} MB", bytes >> 20),
        }),
        false => Ok(()),
    }
}

fn unless_empty(book: Book) -> Result<Book, Unreadable> {
    match book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        true => Err(Unreadable::Empty),
        false => Ok(book),
    }
}
