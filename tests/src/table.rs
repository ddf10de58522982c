//! A table as a spreadsheet reads it: CSV after RFC 4180.

use crate::words::ways;

pub struct Table(Vec<Vec<String>>);

impl Table {
    pub fn read(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).expect("the table is UTF-8");
        let text = text
            .strip_prefix('\u{feff}')
            .expect("the table begins with the mark that spreadsheets look for");
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted => {}
                '\n' if !quoted => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                other => cell.push(other),
            }
        }
        assert!(
            !quoted && row.is_empty() && cell.is_empty(),
            "the last line is whole"
        );
        Self(rows)
    }

    /// Rows without the headings.
    pub fn rows(&self) -> usize {
        self.0.len() - 1
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(String::as_str)
    }

    /// What stands in a row (from 0) under a heading.
    pub fn at(&self, row: usize, heading: &str) -> &str {
        let ways = ways(heading);
        let column = self.0[0].iter().position(|it| ways.contains(it));
        &self.0[row + 1][column.unwrap_or_else(|| panic!("no column “{heading}” in {:?}", self.0[0]))]
    }
}
