//! Lines of a calendar file: escaped, folded, each ended by CRLF.

/// How many octets a line may have, without its end.
const LONGEST: usize = 75;

/// The lines so far.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A property with a value of this program's making, or an address.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.0.push_str(name);
        self.0.push(':');
        // The name has no more than a few letters, all of one octet.
        let mut octets = name.len() + 1;
        for letter in value.chars() {
            // An address has none; but a line that ends early could begin another property.
            if letter.is_control() {
                continue;
            }
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with people's words; nothing where there are none.
    pub fn text(&mut self, name: &str, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let mut escaped = String::new();
        for letter in words.chars() {
            match letter {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => {
                    escaped.push('\\');
                    escaped.push(letter);
                }
                // They would reorder what a calendar shows around them.
                '\u{202A}'..='\u{202E}' => {}
                '\t' => escaped.push(' '),
                _ if letter.is_control() => {}
                _ => escaped.push(letter),
            }
        }
        self.plain(name, &escaped);
    }

    /// The file.
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_unfold_to_what_they_were() {
        for words in ["ŵ".repeat(200), "🏛️ a".repeat(60), "x".repeat(67), "x".repeat(68)] {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &words);
            let file = lines.into_string();
            for line in file.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
            }
            assert_eq!(file.replace("\r\n ", ""), format!("SUMMARY:{words}\r\n"));
        }
    }

    #[test]
    fn nothing_breaks_out_of_its_line() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a\r\nATTENDEE:x;y, z\\ \u{0}\u{202E}b\u{85}");
        lines.plain("URL", "https://a.example/\r\nATTENDEE:x");
        assert_eq!(
            lines.into_string(),
            "SUMMARY:a\\nATTENDEE:x\\;y\\, z\\\\ b\r\nURL:https://a.example/ATTENDEE:x\r\n"
        );
    }
}
