//! What stands in one place of a table.

/// What stands in one place of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Somebody's words, or a name. Never a formula.
    Words(String),
    /// A number, as JSON writes it.
    Number(String),
    /// A day, as `2026-11-30`.
    Day(String),
    /// A moment, RFC 3339 in UTC.
    Moment(String),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn words(words: &str) -> Self {
        match words {
            "" => Self::Empty,
            words => Self::Words(words.to_owned()),
        }
    }
}

/// Words without characters that no spreadsheet can hold: control characters become their pictures (U+2400 and on), those that
/// are none become U+FFFD. JSON Lines has them as they are.
pub fn visible(words: &str) -> String {
    let shown = |letter: char| match letter {
        '\t' | '\n' | '\r' => letter,
        '\u{7f}' => '\u{2421}',
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        control if control < ' ' => char::from_u32(0x2400 + u32::from(control)).unwrap_or('\u{fffd}'),
        other => other,
    };
    words.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(
            visible("a\u{0}\u{1f}\u{7f}\u{ffff}\r\n\tŷ👩"),
            "a␀␟␡\u{fffd}\r\n\tŷ👩"
        );
    }
}
