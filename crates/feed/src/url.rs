//! Addresses that are safe to follow.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use crate::json::Json;
use crate::reader::Reader;
use crate::shape::Value;

/// An address, absolute or relative to the feed's own; `https`, `http`, `mailto` and `tel` only.
///
/// A value of this type has been found safe to follow: no other scheme, no control character, no name or password
/// before the host, nothing that a browser reads differently from a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(String);

/// Why an address is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAUrl {
    /// There is nothing in it.
    Empty,
    /// It could do something else than it seems to.
    Unsafe(&'static str),
}

impl fmt::Display for NotAUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::Unsafe(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for NotAUrl {}

impl FromStr for Url {
    type Err = NotAUrl;

    /// Spaces around it are dropped. Everything else stands or falls as it is.
    ///
    /// Browsers (WHATWG URL) strip leading control characters and drop tabs and newlines anywhere, so that
    /// `java\nscript:` is a script to them: any control character is refused. They take `\` for `/`, and `https:x` for
    /// an address on the same host: both are refused. What has a colon before the first `/`, `?` or `#` has a
    /// scheme, or would look so to somebody; only four are let through.
    fn from_str(written: &str) -> Result<Self, NotAUrl> {
        let address = written.trim_matches(' ');
        if address.is_empty() {
            return Err(NotAUrl::Empty);
        }
        if address.chars().any(is_hidden) {
            return Err(NotAUrl::Unsafe("has a control character in it"));
        }
        if address.contains('\\') {
            return Err(NotAUrl::Unsafe("has a backslash in it"));
        }
        let Some((scheme, rest)) = address
            .split_once(':')
            .filter(|(before, _)| !before.contains(['/', '?', '#']))
        else {
            return relative(address);
        };
        let scheme = scheme.to_ascii_lowercase();
        match scheme.as_str() {
            "https" | "http" => match rest.strip_prefix("//").map(has_plain_host) {
                Some(true) => Ok(Self(address.to_owned())),
                _ => Err(NotAUrl::Unsafe("is a web address without a plain host after //")),
            },
            "mailto" | "tel" if !rest.is_empty() => Ok(Self(address.to_owned())),
            _ => Err(NotAUrl::Unsafe(
                "is of another kind than https, http, mailto or tel",
            )),
        }
    }
}

fn relative(address: &str) -> Result<Url, NotAUrl> {
    match address.strip_prefix("//").map(has_plain_host) {
        Some(false) => Err(NotAUrl::Unsafe("is a web address without a plain host after //")),
        _ => Ok(Url(address.to_owned())),
    }
}

/// Whether a host follows, without a name or password before it (`https://council.example@elsewhere.example`).
fn has_plain_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.contains(['@', ' '])
}

/// Controls, and marks that change the direction of what is shown: an address must look like what it is.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Deref for Url {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Url {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Value for Url {
    fn blank() -> Self {
        Self(String::new())
    }

    fn read(&mut self, value: Json, reader: &mut Reader) -> bool {
        let Some(written) = reader.string(value) else {
            return false;
        };
        match written.parse() {
            Ok(url) => *self = url,
            Err(NotAUrl::Empty) => reader.error("empty", "is empty".to_owned()),
            Err(NotAUrl::Unsafe(why)) => reader.not("url-unsafe", &written, &format!("which {why}")),
        }
        !self.0.is_empty()
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::schema::Definitions) -> crate::schema::Node {
        definitions.string(
            "Url",
            "Absolute, or relative to the feed's own; https, http, mailto and tel only.",
            r"^([hH][tT][tT][pP][sS]?://[^/?#@\\ ]|[mM][aA][iI][lL][tT][oO]:.|[tT][eE][lL]:.|/|[?#]|[^:/?#\\]+([/?#]|$))[^\\]*$",
        )
    }

    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut crate::arbitrary::Source) -> Self {
        let samples = [
            "https://example.org/a?b=c#d",
            "mailto:a@example.org",
            "tel:+441234567890",
            "../report.pdf",
            "#top",
        ];
        Self(
            samples
                .get(source.below(5) as usize)
                .copied()
                .unwrap_or("/")
                .to_owned(),
        )
    }
}
