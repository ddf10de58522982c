//! Ids and numbers: values with rules.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

#[cfg(feature = "arbitrary")]
use crate::arbitrary::Source;
use crate::json::Json;
use crate::reader::Reader;
#[cfg(feature = "schema")]
use crate::schema::{Definitions, Node};
use crate::shape::Value;
pub use crate::url::{NotAUrl, Url};

/// `[a-z0-9][a-z0-9-]*`, unique among its kind in the document, never reused.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub(crate) String);

/// What was written is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl NotAnId {
    /// What was written is this.
    pub(crate) const WANTED: &str =
        "not an id; wanted lower-case letters a to z, digits and hyphens, no hyphen first";
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::WANTED)
    }
}

impl std::error::Error for NotAnId {}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(written: &str) -> Result<Self, NotAnId> {
        let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let sound = !written.is_empty() && !written.starts_with('-') && written.bytes().all(letters);
        if sound {
            Ok(Self(written.to_owned()))
        } else {
            Err(NotAnId)
        }
    }
}

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Value for Id {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        reader.parsed(self, value, "id-malformed", NotAnId::WANTED)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut Definitions) -> Node {
        definitions.string(
            "Id",
            "Unique among its kind in the document, never reused.",
            "^[a-z0-9][a-z0-9-]*$",
        )
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut Source) -> Self {
        Self(format!("id-{}", source.fresh()))
    }
}

impl Value for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        reader.string(value).map(|string| *self = string).is_some()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Definitions) -> Node {
        Node::of_type("string")
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut Source) -> Self {
        source.words()
    }
}

/// The greatest whole number that JavaScript and spreadsheets keep exactly.
const MOST: f64 = 9_007_199_254_740_991.0;

/// A count. `40.0` is one too: spreadsheets write so.
impl Value for u64 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        let Some(number) = number(&value, reader) else {
            return false;
        };
        let sound = number >= 0.0 && number.fract() == 0.0;
        if sound {
            *self = number as u64;
        } else {
            // The number is not repeated: printing fractions weighs 11 KB.
            reader.error("wrong-type", "is not a whole number from 0".to_owned());
        }
        sound
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Definitions) -> Node {
        Node::count(MOST as u64)
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut Source) -> Self {
        u64::from(source.below(100_000))
    }
}

impl Value for f64 {
    fn blank() -> Self {
        0.0
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        number(&value, reader).map(|number| *self = number).is_some()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Definitions) -> Node {
        Node::of_type("number")
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut Source) -> Self {
        f64::from(source.below(4_000)) / 4.0 - 100.0
    }
}

/// A number that other software keeps as well; beyond `MOST` it is no figure of anything.
fn number(value: &Json, reader: &mut Reader) -> Option<f64> {
    match value {
        Json::Number(number) if number.abs() <= MOST => return Some(*number),
        other => reader.wrong(other, "a number, not beyond 9007199254740991"),
    }
    None
}
