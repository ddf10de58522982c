//! Spreadsheets (Office Open XML), written row by row.

use std::io::{Seek, Write};
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::export::cell::{Cell, visible};
use crate::export::legend::Meaning;

/// Rows of a sheet; Excel has no more.
const MOST_ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub const MOST_COLUMNS: usize = 16_384;
/// UTF-16 code units that are put into one cell. Excel has room for 32,767; the rest is for saying that it goes on.
const MOST_TEXT: usize = 32_000;
/// Beyond about so many bytes of cells the file needs the larger kind of ZIP, which Excel reads and some other programs do not.
const LARGE: u64 = 1_000_000_000;
const LONG: &str = "Long answers";

/// A spreadsheet of answers: they themselves, on as many sheets as they need; what the columns mean; and answers that are too long for a cell.
pub struct Sheets {
    workbook: Workbook,
    head: Vec<String>,
    answers: Vec<Worksheet>,
    long: Worksheet,
    most_rows: u32,
    row: u32,
    long_row: u32,
    bytes: u64,
    bold: Format,
    day: Format,
    moment: Format,
}

impl Sheets {
    /// A spreadsheet with this first row. Until it is finished its rows lie in files of `folder` that have no name.
    pub fn new(head: Vec<String>, folder: Option<&Path>) -> Result<Self, XlsxError> {
        Self::with_rows(head, folder, MOST_ROWS)
    }

    fn with_rows(head: Vec<String>, folder: Option<&Path>, most_rows: u32) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        if let Some(folder) = folder {
            workbook.set_tempdir(folder)?;
        }
        let mut long = workbook.new_worksheet_with_constant_memory()?;
        long.set_name(LONG)?;
        let bold = Format::new().set_bold();
        for (place, name) in (0..).zip(["sheet", "row", "column", "part", "text"]) {
            long.write_string_with_format(0, place, name, &bold)?;
        }
        let mut sheets = Self {
            workbook,
            head,
            answers: Vec::new(),
            long,
            most_rows,
            row: 0,
            long_row: 1,
            bytes: 0,
            bold,
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        };
        sheets.another()?;
        Ok(sheets)
    }

    /// Begins another sheet of answers.
    fn another(&mut self) -> Result<(), XlsxError> {
        let mut sheet = self.workbook.new_worksheet_with_constant_memory()?;
        sheet.set_name(name(self.answers.len()))?;
        sheet.set_freeze_panes(1, 0)?;
        for (place, name) in (0..).zip(&self.head) {
            sheet.write_string_with_format(0, place, visible(name), &self.bold)?;
        }
        self.answers.push(sheet);
        self.row = 1;
        Ok(())
    }

    /// Writes a row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        if self.row == self.most_rows {
            self.another()?;
        }
        for (place, cell) in (0..).zip(cells) {
            self.cell(place, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cell(&mut self, place: u16, cell: &Cell) -> Result<(), XlsxError> {
        let row = self.row;
        let text = match cell {
            Cell::Words(words) => self.fitting(place, visible(words))?,
            Cell::Number(number) | Cell::Day(number) | Cell::Moment(number) => number.clone(),
            Cell::Empty => return Ok(()),
        };
        // With the words that stand around it in the file.
        self.bytes += text.len() as u64 + 60;
        let Some(sheet) = self.answers.last_mut() else {
            return Ok(());
        };
        match cell {
            Cell::Number(number) => match number.parse::<f64>() {
                Ok(number) => sheet.write_number(row, place, number)?,
                Err(_) => sheet.write_string(row, place, text)?,
            },
            // Excel knows no day before 1900: those are words.
            Cell::Day(_) | Cell::Moment(_) => match ExcelDateTime::parse_from_str(&text) {
                Ok(date) if matches!(cell, Cell::Day(_)) => {
                    sheet.write_datetime_with_format(row, place, &date, &self.day)?
                }
                Ok(date) => sheet.write_datetime_with_format(row, place, &date, &self.moment)?,
                Err(_) => sheet.write_string(row, place, text)?,
            },
            _ => sheet.write_string(row, place, text)?,
        };
        Ok(())
    }

    /// What of a text fits into its cell. One that is too long stands whole, in parts, on a sheet of its own.
    fn fitting(&mut self, place: u16, words: String) -> Result<String, XlsxError> {
        let first = split(&words).next().unwrap_or_default();
        if first.len() == words.len() {
            return Ok(words);
        }
        let from = self.long_row + 1;
        let sheet = name(self.answers.len().saturating_sub(1));
        let column = self.head.get(usize::from(place)).map_or("", String::as_str);
        for (number, part) in (1_u32..).zip(split(&words)) {
            self.long.write_string(self.long_row, 0, &sheet)?;
            self.long.write_number(self.long_row, 1, self.row + 1)?;
            self.long.write_string(self.long_row, 2, column)?;
            self.long.write_number(self.long_row, 3, number)?;
            self.long.write_string(self.long_row, 4, part)?;
            self.long_row += 1;
        }
        Ok(format!(
            "{first} […] (the whole of it: sheet \"{LONG}\", from row {from})"
        ))
    }

    /// Writes the spreadsheet. `languages` are those of the meanings' words.
    pub fn finish(
        mut self,
        meanings: &[Meaning],
        languages: &[String],
        output: impl Write + Seek + Send,
    ) -> Result<(), XlsxError> {
        for sheet in self.answers {
            self.workbook.push_worksheet(sheet);
        }
        let legend = self.workbook.add_worksheet();
        legend.set_name("Questions")?;
        legend.set_freeze_panes(1, 0)?;
        let mut head = vec!["column".to_owned(), "kind".to_owned(), "versions".to_owned()];
        for language in languages {
            head.push(format!("question ({language})"));
            head.push(format!("option or row ({language})"));
            head.push(format!("values ({language})"));
        }
        for (place, name) in (0..).zip(head) {
            legend.write_string_with_format(0, place, name, &self.bold)?;
        }
        for (row, meaning) in (1..).zip(meanings) {
            let mut cells = vec![&meaning.column, &meaning.kind, &meaning.versions];
            cells.extend(
                meaning
                    .words
                    .iter()
                    .flat_map(|said| [&said.question, &said.choice, &said.values]),
            );
            for (place, words) in (0..).zip(cells) {
                let words = visible(words);
                legend.write_string(row, place, split(&words).next().unwrap_or_default())?;
            }
        }
        if self.long_row > 1 {
            self.workbook.push_worksheet(self.long);
        }
        self.workbook.use_zip_large_file(self.bytes > LARGE);
        self.workbook.save_to_writer(output)
    }
}

fn name(sheet: usize) -> String {
    match sheet {
        0 => "Answers".to_owned(),
        more => format!("Answers {}", more + 1),
    }
}

/// Words in parts that fit into a cell.
fn split(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let mut units = 0;
        let end = rest
            .char_indices()
            .find(|(_, letter)| {
                units += letter.len_utf16();
                units > MOST_TEXT
            })
            .map_or(rest.len(), |(place, _)| place);
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    /// However many there are, none is left out.
    #[test]
    fn rows_go_on_on_another_sheet() {
        let mut sheets = Sheets::with_rows(vec!["n".to_owned()], None, 3).unwrap();
        for number in 0..5 {
            sheets.row(&[Cell::Number(number.to_string())]).unwrap();
        }
        let mut file = Cursor::new(Vec::new());
        sheets.finish(&[], &[], &mut file).unwrap();
        let mut read = Xlsx::new(file).unwrap();
        assert_eq!(
            read.sheet_names(),
            ["Answers", "Answers 2", "Answers 3", "Questions"]
        );
        let mut found = Vec::new();
        for sheet in ["Answers", "Answers 2", "Answers 3"] {
            let range = read.worksheet_range(sheet).unwrap();
            assert_eq!(range[(0, 0)], Data::String("n".to_owned()));
            found.extend(range.rows().skip(1).map(|row| row[0].clone()));
        }
        assert_eq!(found, [0.0, 1.0, 2.0, 3.0, 4.0].map(Data::Float));
    }

    #[test]
    fn words_are_split_between_letters() {
        let words = "👩".repeat(MOST_TEXT / 2 + 1);
        let parts: Vec<&str> = split(&words).collect();
        assert_eq!(
            parts.iter().map(|part| part.chars().count()).collect::<Vec<_>>(),
            [MOST_TEXT / 2, 1]
        );
        assert_eq!(parts.concat(), words);
        assert_eq!(split("").count(), 0);
        assert_eq!(split(&"x".repeat(MOST_TEXT)).count(), 1);
    }
}
