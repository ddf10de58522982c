//! Ids and addresses: strings with rules.

use std::fmt;
use std::ops::Deref;

/// `[a-z0-9][a-z0-9-]*`, unique among its kind in the document, never reused.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "write", derive(serde::Serialize), serde(transparent))]
pub struct Id(pub(crate) String);

/// An address, absolute or relative to the feed's own; `https`, `http`, `mailto` and `tel` only.
///
/// A value of this type has been found safe to follow: no other scheme, no control character.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "write", derive(serde::Serialize), serde(transparent))]
pub struct Url(pub(crate) String);

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for Url {
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

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
