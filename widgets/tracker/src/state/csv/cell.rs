//! One cell, made so that no spreadsheet takes it for a formula (OWASP, "CSV injection").

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(f64),
}

impl Cell {
    /// As it stands in the file. Text is always quoted, so that neither commas, line breaks nor the semicolons that some
    /// spreadsheets divide by can end it early; numbers never are, so that they stay numbers.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) => plain(*number),
            Self::Text(text) => ["\"", &harmless(text).replace('"', "\"\""), "\""].concat(),
        }
    }
}

/// A number with at most six decimals. The standard library's own way is several kilobytes in what residents download.
fn plain(number: f64) -> String {
    const MILLION: u64 = 1_000_000;
    let millionths = (number.abs() * MILLION as f64).round() as u64;
    let (whole, rest) = (millionths / MILLION, millionths % MILLION);
    let sign = if number < 0.0 && millionths > 0 { "-" } else { "" };
    let decimals = (MILLION + rest).to_string();
    let written = [
        sign,
        &whole.to_string(),
        ".",
        decimals.get(1..).unwrap_or_default(),
    ]
    .concat();
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The text, one kind of line break in it, and an apostrophe before it if a spreadsheet might calculate it.
fn harmless(text: &str) -> String {
    let mut plain = String::new();
    let mut before = '\0';
    for char in text.chars() {
        match char {
            '\0' => continue,
            '\n' if before == '\r' => {}
            '\r' => plain.push('\n'),
            _ => plain.push(char),
        }
        before = char;
    }
    if might_calculate(&plain) {
        plain.insert(0, '\'');
    }
    plain
}

/// Whether what a spreadsheet sees first begins a formula. Blanks, quotes and invisible characters are passed over, as
/// some spreadsheets do; a leading tab or line break is itself on OWASP's list.
fn might_calculate(text: &str) -> bool {
    let passed_over = |char: char| {
        char.is_whitespace()
            || char.is_control()
            || matches!(char, '"' | '\'' | '`' | '\u{2018}'..='\u{201f}' | '\u{ad}')
            || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let first = text.trim_start_matches(passed_over).chars().next();
    text.starts_with(['\t', '\n'])
        || matches!(first, Some('=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}'))
        // U+2212 is the minus sign that word processors put in for a hyphen.
        || first == Some('\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_plainly() {
        for (number, written) in [
            (0.0, "0"),
            (10.0, "10"),
            (94.7, "94.7"),
            (-1.5, "-1.5"),
            (0.000_000_1, "0"),
            (66.666_666_6, "66.666667"),
            (9_007_199_254.0, "9007199254"),
        ] {
            assert_eq!(Cell::Number(number).written(), written);
        }
    }

    fn text(text: &str) -> String {
        Cell::Text(text.to_owned()).written()
    }

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A", "−1",
        ] {
            assert!(text(formula).starts_with("\"'"), "{formula:?}");
        }
        for hidden in [
            "  =1",
            "\"=1",
            "'=1",
            "\u{feff}=1",
            "\u{200b} '\" =1",
            "\u{202e}=1",
            "\0=1",
            "\u{a0}=1",
        ] {
            assert!(text(hidden).starts_with("\"'"), "{hidden:?}");
        }
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for words in [
            "Plant trees",
            "7b",
            "20 mph - everywhere",
            "a=b",
            "\u{2018}Greener\u{2019} streets",
            "",
        ] {
            assert_eq!(text(words), format!("\"{words}\""));
        }
    }

    #[test]
    fn quotes_are_doubled_and_lines_kept() {
        assert_eq!(text("say \"no\"\r\ntwice"), "\"say \"\"no\"\"\ntwice\"");
    }

    #[test]
    fn numbers_stay_numbers() {
        assert_eq!(Cell::Number(87.5).written(), "87.5");
        assert_eq!(Cell::Number(40.0).written(), "40");
        assert_eq!(Cell::Empty.written(), "");
    }
}
