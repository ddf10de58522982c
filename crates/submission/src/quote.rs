//! Strings in JSON (RFC 8259, section 7).

/// Appends words to JSON as a string.
pub fn quote(words: &str, json: &mut String) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    json.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => {
                json.push('\\');
                json.push(letter);
            }
            '\n' => json.push_str("\\n"),
            control if control < ' ' => {
                json.push_str("\\u00");
                let code = control as usize;
                json.extend([HEX.get(code / 16), HEX.get(code % 16)].into_iter().flatten());
            }
            other => json.push(other),
        }
    }
    json.push('"');
}
