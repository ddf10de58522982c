//! Tables with commas between cells (RFC 4180), safe to open in a spreadsheet program.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use crate::export::cell::{Cell, visible};

/// A table with commas between cells, as UTF-8 with a byte order mark: without it Excel takes "ŷ" for "Å·".
pub struct Commas<W: Write>(Writer<W>);

impl<W: Write> Commas<W> {
    /// A table that is written to `output`.
    pub fn new(mut output: W) -> std::io::Result<Self> {
        output.write_all("\u{feff}".as_bytes())?;
        Ok(Self(
            WriterBuilder::new()
                .terminator(Terminator::CRLF)
                .from_writer(output),
        ))
    }

    /// Writes a row.
    pub fn row(&mut self, cells: &[Cell]) -> std::io::Result<()> {
        let row = cells.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Words(words) => neutral(&visible(words)),
            // A true number begins with "-" and is none the worse for it.
            Cell::Number(number) => number.clone(),
            Cell::Day(moment) | Cell::Moment(moment) => moment.clone(),
        });
        Ok(self.0.write_record(row)?)
    }

    /// Writes what is still on its way, and gives the output back.
    pub fn finish(self) -> std::io::Result<W> {
        self.0.into_inner().map_err(|error| error.into_error())
    }
}

/// Words that no spreadsheet program takes for a formula: those that could be one get an apostrophe in front.
///
/// As OWASP says (<https://owasp.org/www-community/attacks/CSV_Injection>), and the same behind spaces, quotes and invisible
/// characters, which programs pass over.
fn neutral(words: &str) -> String {
    let passed_over = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '"' | '\'' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let shown = words.trim_start_matches(passed_over);
    let formula = shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || words.starts_with(['\t', '\r', '\n']) {
        ["'", words].concat()
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        /// Another parser finds what was written, cell by cell.
        #[test]
        fn any_words_are_read_back(rows in proptest::collection::vec(proptest::collection::vec("\\PC|[\"',;=\r\n\t -]{0,8}", 3), 0..5)) {
            let mut commas = Commas::new(Vec::new()).unwrap();
            for row in &rows {
                commas.row(&row.iter().cloned().map(Cell::Words).collect::<Vec<_>>()).unwrap();
            }
            let bytes = commas.finish().unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
            let found: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            let wanted: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|words| neutral(&visible(words))).collect()).collect();
            proptest::prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn formulas_are_words() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠A",
            "  =1",
            "\u{a0}=1",
            "\"=1",
            "'=1",
            " \" =1",
            "\u{200b}=1",
            "\u{feff}=1",
            "\thello",
        ] {
            assert_eq!(neutral(formula), format!("'{formula}"), "{formula:?}");
        }
        for words in [
            "",
            "a=1",
            "1+1",
            "It's",
            "\"Quoted\" words",
            "'",
            " ",
            "ŷ - ŵ",
            "(-1)",
            "2-1",
        ] {
            assert_eq!(neutral(words), words, "{words:?}");
        }
    }
}
