//! From text to values, one byte after the other.

use super::{
    Fault, Json, Kind, MOST_ITEMS, MOST_NESTING, MOST_VALUES, Object, TOO_DEEP, TOO_MANY, TOO_MANY_IN_ALL,
};

/// Where reading stands.
struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    values: usize,
    /// What was wrong when `None` came back.
    fault: (Kind, &'static str),
}

pub(super) fn parse(text: &str) -> Result<Json, Fault> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
        values: 0,
        fault: (Kind::Malformed, "expected value"),
    };
    match parser.document() {
        Some(json) => Ok(json),
        None => {
            let (kind, what) = parser.fault;
            Err(Fault::new(kind, text, parser.at, what))
        }
    }
}

impl Parser<'_> {
    fn document(&mut self) -> Option<Json> {
        let json = self.value()?;
        self.visible();
        if self.at < self.text.len() {
            return self.refuse("", "trailing characters");
        }
        Some(json)
    }

    /// The byte here; 0 at the end, as none that may stand in a document.
    fn here(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Goes on to the next byte that is no white space.
    fn visible(&mut self) -> u8 {
        while matches!(self.here(), b' ' | b'\t' | b'\r' | b'\n') {
            self.at += 1;
        }
        self.here()
    }

    /// Goes over a byte if it is this one.
    fn skip(&mut self, byte: u8) -> bool {
        let same = self.here() == byte;
        self.at += usize::from(same);
        same
    }

    /// Notes what is wrong here; at the end of the text that is the end, within something.
    fn refuse<T>(&mut self, within: &'static str, what: &'static str) -> Option<T> {
        self.fault = if self.at < self.text.len() {
            (Kind::Malformed, what)
        } else {
            (Kind::EndsEarly, within)
        };
        None
    }

    /// Notes that a limit is passed here. At once, so that a bomb costs a resident no more than what is read.
    fn beyond<T>(&mut self, limit: &'static str) -> Option<T> {
        self.fault = (Kind::TooLarge, limit);
        None
    }

    fn value(&mut self) -> Option<Json> {
        match self.visible() {
            b'"' => self.string().map(Json::String),
            b'{' => self.object().map(Json::Object),
            b'[' => self.list().map(Json::Array),
            b'-' | b'0'..=b'9' => self.number().map(Json::Number),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.refuse("a value", "expected value"),
        }
    }

    fn word(&mut self, word: &str, meaning: Json) -> Option<Json> {
        if word.bytes().all(|byte| self.skip(byte)) {
            Some(meaning)
        } else {
            self.refuse("a value", "expected value")
        }
    }

    fn list(&mut self) -> Option<Vec<Json>> {
        let mut items = Vec::new();
        self.open()?;
        while self.next(items.len(), b']', "a list", "expected `,` or `]`")? {
            items.push(self.value()?);
        }
        Some(items)
    }

    fn object(&mut self) -> Option<Object> {
        let mut entries = Object::new();
        self.open()?;
        while self.next(entries.len(), b'}', "an object", "expected `,` or `}`")? {
            if self.here() != b'"' {
                return self.refuse("an object", "key must be a string");
            }
            let name = self.string()?;
            self.visible();
            if !self.skip(b':') {
                return self.refuse("an object", "expected `:`");
            }
            entries.push((name, self.value()?));
        }
        Some(entries)
    }

    /// Goes over an opening bracket.
    fn open(&mut self) -> Option<()> {
        if self.depth == MOST_NESTING {
            return self.beyond(TOO_DEEP);
        }
        self.depth += 1;
        self.at += 1;
        Some(())
    }

    /// Goes on to the next item after so many, or over the closing bracket where there is none.
    fn next(&mut self, many: usize, close: u8, within: &'static str, what: &'static str) -> Option<bool> {
        self.visible();
        if self.skip(close) {
            self.depth -= 1;
            return Some(false);
        }
        if many == MOST_ITEMS {
            return self.beyond(TOO_MANY);
        }
        if self.values == MOST_VALUES {
            return self.beyond(TOO_MANY_IN_ALL);
        }
        self.values += 1;
        if many > 0 {
            if !self.skip(b',') {
                return self.refuse(within, what);
            }
            if self.visible() == close {
                return self.refuse(within, "trailing comma");
            }
        }
        Some(true)
    }

    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let from = self.at;
            while !matches!(self.here(), b'"' | b'\\' | 0..=0x1F) {
                self.at += 1;
            }
            // Between bytes of ASCII there are whole characters.
            string.push_str(self.text.get(from..self.at)?);
            if self.skip(b'"') {
                return Some(string);
            }
            if !self.skip(b'\\') {
                return self.refuse("a string", "a line break or control character in a string");
            }
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let meaning = match self.here() {
            byte @ (b'"' | b'\\' | b'/') => byte,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => return self.code(),
            _ => return self.refuse("a string", "invalid escape"),
        };
        self.at += 1;
        Some(char::from(meaning))
    }

    /// `u00e9`, or a pair such as `ud83d\ude00`.
    fn code(&mut self) -> Option<char> {
        let from = self.at;
        let mut code = self.hex()?;
        if code & 0xFC00 == 0xD800 {
            if !self.skip(b'\\') || self.here() != b'u' {
                return self.refuse("a string", "half a character");
            }
            let second = self.hex()?;
            // Where the second is none, no character has this number.
            let low = if second & 0xFC00 == 0xDC00 {
                second & 0x3FF
            } else {
                u32::MAX
            };
            code = (0x1_0000 + ((code & 0x3FF) << 10)) | low;
        }
        let character = char::from_u32(code);
        if character.is_none() {
            self.at = from;
            return self.refuse("a string", "half a character");
        }
        character
    }

    /// `u` and four digits.
    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            self.at += 1;
            let Some(digit) = char::from(self.here()).to_digit(16) else {
                return self.refuse("a string", "invalid escape");
            };
            code = code << 4 | digit;
        }
        self.at += 1;
        Some(code)
    }

    /// By hand, as core's own way, which is right to the last bit, weighs 13 KB with its tables (brotli).
    fn number(&mut self) -> Option<f64> {
        let from = self.at;
        let minus = self.skip(b'-');
        let zero = self.here() == b'0';
        let mut number = Digits::default();
        self.digits(&mut number)?;
        if zero && number.many > 1.0 {
            self.at = from;
            return self.refuse("a value", "invalid number");
        }
        let whole = number.many;
        if self.skip(b'.') {
            self.digits(&mut number)?;
        }
        let mut power = number.dropped - (number.many - whole);
        if self.skip(b'e') || self.skip(b'E') {
            let minus = self.skip(b'-');
            let _ = !minus && self.skip(b'+');
            let mut exponent = Digits::default();
            self.digits(&mut exponent)?;
            power += if minus { -exponent.value } else { exponent.value };
        }
        let number = scaled(number.value, power);
        Some(if minus { -number } else { number })
    }

    /// Goes over digits, at least one.
    fn digits(&mut self, digits: &mut Digits) -> Option<()> {
        let from = self.at;
        while let Some(digit) = char::from(self.here()).to_digit(10) {
            digits.many += 1.0;
            if digits.value < 1e17 {
                digits.value = digits.value * 10.0 + f64::from(digit);
            } else {
                digits.dropped += 1.0;
            }
            self.at += 1;
        }
        if self.at == from {
            return self.refuse("a value", "invalid number");
        }
        Some(())
    }
}

/// Digits as a number. Floating, so that nothing overflows.
#[derive(Default)]
struct Digits {
    value: f64,
    many: f64,
    /// So many at the end do not count any more.
    dropped: f64,
}

/// The number times a power of ten.
fn scaled(mut number: f64, power: f64) -> f64 {
    // Beyond that it is infinite, or nothing.
    let mut left = power.abs().min(400.0);
    while left > 0.0 {
        // Up to 10^22 powers of ten are exact, so that usual numbers are rounded once.
        let mut factor = 1.0;
        while left > 0.0 && factor < 1e22 {
            factor *= 10.0;
            left -= 1.0;
        }
        if power < 0.0 {
            number /= factor;
        } else {
            number *= factor;
        }
    }
    number
}
