//! What a browser posts: `application/x-www-form-urlencoded`.

use std::error::Error;
use std::fmt;

use assembly_consultation::view::TRAP;
use percent_encoding::percent_decode_str;

/// More fields than the longest form has.
pub const MOST_PAIRS: usize = 5_000;

/// What was posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// Names and values, in the order in which they came.
    pub pairs: Vec<(String, String)>,
    /// Whether some bytes were no UTF-8, or their encoding was broken. They stand as U+FFFD, or as they came.
    pub damaged: bool,
}

/// There are more fields than any form has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyPairs;

impl fmt::Display for TooManyPairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "There are more than {MOST_PAIRS} fields.")
    }
}

impl Error for TooManyPairs {}

/// What somebody wants next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To look at all answers.
    Check,
    /// To go back to the questions.
    Change,
    /// To send.
    Send,
}

impl Posted {
    /// Reads what was posted (<https://url.spec.whatwg.org/#urlencoded-parsing>).
    pub fn read(text: &str) -> Result<Self, TooManyPairs> {
        let mut posted = Self::default();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            if posted.pairs.len() == MOST_PAIRS {
                return Err(TooManyPairs);
            }
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let pair = (posted.decode(name), posted.decode(value));
            posted.pairs.push(pair);
        }
        Ok(posted)
    }

    fn decode(&mut self, encoded: &str) -> String {
        let spaced = encoded.replace('+', " ");
        self.damaged |= !is_sound(&spaced);
        let bytes: Vec<u8> = percent_decode_str(&spaced).collect();
        match String::from_utf8(bytes) {
            Ok(decoded) => decoded,
            Err(broken) => {
                self.damaged = true;
                String::from_utf8_lossy(broken.as_bytes()).into_owned()
            }
        }
    }

    /// The first value of a field; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(other, _)| other == name);
        found.map_or("", |(_, value)| value)
    }

    /// What somebody wants next. Enter in a field, and anything odd, is a wish to check: nothing is sent but by its own button.
    pub fn step(&self) -> Step {
        match self.button().0 {
            "send" => Step::Send,
            "change" => Step::Change,
            _ => Step::Check,
        }
    }

    /// The language in which to go on, if the page before had one.
    pub fn language(&self) -> Option<&str> {
        let language = self.button().1.unwrap_or_else(|| self.get("lang"));
        (!language.is_empty()).then_some(language)
    }

    /// The button that was pressed: the step, and the language where it is one to go on in another.
    fn button(&self) -> (&str, Option<&str>) {
        let pressed = self.get("step");
        match pressed.split_once('.') {
            Some(("send", _)) | None => (pressed, None),
            Some((step, language)) => (step, Some(language)),
        }
    }

    /// What stands in the field that people do not see, wherever it was carried.
    pub fn website(&self) -> &str {
        let mut all = self.fields().filter(|(name, _)| *name == TRAP);
        all.find(|(_, value)| !value.is_empty())
            .map_or("", |(_, value)| value)
    }

    /// Names and values, as they are read for answers.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (&**name, &**value))
    }
}

/// Whether each `%` has two digits after it. Browsers write `%25` for one that somebody typed.
fn is_sound(encoded: &str) -> bool {
    encoded.split('%').skip(1).all(|rest| {
        let digits = rest.as_bytes().get(..2).unwrap_or_default();
        digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_browsers_encode() {
        let posted =
            Posted::read("q.why=a+%2B+b%26%3D%25%0D%0A%C5%B5&q.how=bus&q.how=car&empty=&bare&&step=send")
                .unwrap();
        let pairs: Vec<(&str, &str)> = posted.fields().collect();
        assert_eq!(
            pairs,
            [
                ("q.why", "a + b&=%\r\nŵ"),
                ("q.how", "bus"),
                ("q.how", "car"),
                ("empty", ""),
                ("bare", ""),
                ("step", "send")
            ]
        );
        assert!(!posted.damaged);
        assert_eq!(posted.step(), Step::Send);
        assert_eq!(posted.get("q.how"), "bus");
    }

    #[test]
    fn what_is_damaged_is_kept_and_said() {
        for (text, value) in [
            ("a=100%", "100%"),
            ("a=%zz", "%zz"),
            ("a=x%FFy", "x\u{FFFD}y"),
            ("a=%E9t%E9", "\u{FFFD}t\u{FFFD}"),
            ("a=%4", "%4"),
        ] {
            let posted = Posted::read(text).unwrap();
            assert_eq!((posted.get("a"), posted.damaged), (value, true), "{text}");
        }
    }

    #[test]
    fn nothing_odd_sends() {
        for odd in [
            "",
            "step=",
            "step=SEND",
            "step=sendx",
            "step=send.cy",
            "step=check&step=send",
        ] {
            assert_eq!(Posted::read(odd).unwrap().step(), Step::Check, "{odd}");
        }
    }

    #[test]
    fn a_button_goes_on_in_another_language() {
        let language = |text: &str| Posted::read(text).unwrap().language().map(str::to_owned);
        assert_eq!(language("lang=en&step=check.cy").as_deref(), Some("cy"));
        assert_eq!(language("lang=en&step=check").as_deref(), Some("en"));
        assert_eq!(language("step=check"), None);
        assert_eq!(Posted::read("step=change.cy").unwrap().step(), Step::Change);
    }

    #[test]
    fn the_trap_is_remembered_from_page_to_page() {
        assert_eq!(Posted::read("website=&website=x").unwrap().website(), "x");
    }

    #[test]
    fn fields_have_an_end() {
        assert!(Posted::read(&"a&".repeat(MOST_PAIRS)).is_ok());
        assert_eq!(Posted::read(&"a&".repeat(MOST_PAIRS + 1)), Err(TooManyPairs));
    }
}
