//! The cells of a CSV file one after the other, however long its rows are.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::read::{Limit, Unreadable};

/// A file under way.
pub(super) struct Records<'t> {
    reader: Reader,
    separator: u8,
    rest: &'t [u8],
    words: Vec<u8>,
    row: u32,
    begins: bool,
    /// Whether the last row ended with `\r`, to which a `\n` may still belong.
    returned: bool,
}

/// A cell.
pub(super) struct Field<'f> {
    /// The number of its row, as a spreadsheet program counts it; empty lines count.
    pub row: u32,
    pub words: &'f str,
    /// Whether it is the last of its row.
    pub ends: bool,
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, separator: u8) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            separator,
            rest: text.as_bytes(),
            words: vec![0; Limit::Cell.most() as usize + 1],
            row: 0,
            begins: true,
            returned: false,
        }
    }

    /// The next cell of the file, which is called so.
    pub fn next(&mut self, name: &str) -> Result<Option<Field<'_>>, Unreadable> {
        if self.begins {
            self.pass_empty_lines();
            self.row = self.row.saturating_add(1);
        }
        let begin = self.rest;
        let mut length = 0;
        loop {
            let room = self.words.get_mut(length..).unwrap_or_default();
            let (result, read, wrote) = self.reader.read_field(self.rest, room);
            let (before, rest) = self.rest.split_at_checked(read).unwrap_or_default();
            self.rest = rest;
            length += wrote;
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => {
                    self.closed(begin, name)?;
                    return Err(Unreadable::TooLarge {
                        limit: Limit::Cell,
                        found: format!("\"{name}\" has more text in one cell of row {}", self.row),
                    });
                }
                ReadFieldResult::Field { record_end } => {
                    let length_read = begin.len().saturating_sub(self.rest.len());
                    self.closed(begin.get(..length_read).unwrap_or_default(), name)?;
                    self.begins = record_end;
                    self.returned = before.last() == Some(&b'\r');
                    let words = self.words.get(..length).unwrap_or_default();
                    return Ok(Some(Field {
                        row: self.row,
                        // The whole is text, and separators are ASCII; so is each cell.
                        words: std::str::from_utf8(words).unwrap_or_default(),
                        ends: record_end,
                    }));
                }
                ReadFieldResult::End => return Ok(None),
            }
        }
    }

    /// Refuses a cell whose quotation mark is closed nowhere, or only by that of a cell further down: what lies between was never meant
    /// to be one cell.
    fn closed(&self, cell: &[u8], name: &str) -> Result<(), Unreadable> {
        let Some(quoted) = cell.strip_prefix(b"\"") else {
            return Ok(());
        };
        let mut marks = quoted.iter().enumerate().filter(|(_, byte)| **byte == b'"');
        let mut closing = None;
        while let Some((place, _)) = marks.next() {
            // Two of them are one that belongs to the words.
            if quoted.get(place + 1) != Some(&b'"') {
                closing = Some(place);
                break;
            }
            marks.next();
        }
        let sound = closing.is_some_and(|place| {
            let (inside, behind) = quoted.split_at_checked(place).unwrap_or_default();
            let mut behind = behind.iter().skip(1).filter(|byte| **byte != b' ');
            let ends = |byte: &u8| [self.separator, b'\r', b'\n'].contains(byte);
            !inside.iter().any(|byte| [b'\r', b'\n'].contains(byte)) || behind.next().is_none_or(ends)
        });
        match sound {
            true => Ok(()),
            false => Err(Unreadable::OpenQuote(format!("row {} of \"{name}\"", self.row))),
        }
    }

    /// The reader passes over them without a word.
    fn pass_empty_lines(&mut self) {
        if std::mem::take(&mut self.returned) {
            self.rest = self.rest.strip_prefix(b"\n").unwrap_or(self.rest);
        }
        let ends: [&[u8]; 3] = [b"\r\n", b"\n", b"\r"];
        while let Some(rest) = ends.iter().find_map(|end| self.rest.strip_prefix(*end)) {
            self.rest = rest;
            self.row = self.row.saturating_add(1);
        }
    }
}
