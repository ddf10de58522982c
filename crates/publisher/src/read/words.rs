//! Words of a cell as they were typed.

use crate::book::Value;

/// Words as a value: nothing, if nobody would see them.
pub(super) fn value(words: String) -> Value {
    let unseen = |char: char| char.is_whitespace() || "\u{200b}\u{2060}\u{feff}".contains(char);
    match words.chars().all(unseen) {
        true => Value::Empty,
        false => Value::Text(words),
    }
}

/// Lines parted by `\n`, whatever parted them.
pub(super) fn lines(words: &str) -> String {
    match words.contains('\r') {
        true => words.replace("\r\n", "\n").replace('\r', "\n"),
        false => words.to_owned(),
    }
}

/// Excel writes characters that XML does not have as `_x000D_`.
pub(super) fn unescape(words: String) -> String {
    if !words.contains("_x") {
        return words;
    }
    let mut plain = String::with_capacity(words.len());
    let mut rest = words.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        match escaped(from) {
            Some(char) => {
                // Other characters of control are seen by nobody.
                plain.extend(Some(char).filter(|char| !char.is_control() || "\r\n\t".contains(*char)));
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    plain + rest
}

fn escaped(words: &str) -> Option<char> {
    let digits = words.get(2..6)?;
    let hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let code = u32::from_str_radix(digits, 16).ok()?;
    char::from_u32(code).filter(|_| hex && words.get(6..7) == Some("_"))
}
