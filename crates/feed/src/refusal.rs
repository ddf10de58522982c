//! Why a feed is not read at all.

use std::error::Error;
use std::fmt;

/// Why a feed is not read at all; `Display` gives a sentence for whoever looks after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It ends in the middle.
    CutShort(String),
    /// It is no JSON.
    NotJson(String),
    /// It is JSON, and something else.
    NotAFeed(String),
    /// It is of a major version that this software does not know.
    Version(String),
    /// It goes beyond a limit that keeps pages alive.
    TooLarge(String),
}

impl Refusal {
    /// The name of the failure, the same in every part of Assembly Widgets.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CutShort(_) => "feed-cut-short",
            Self::NotJson(_) => "feed-not-json",
            Self::NotAFeed(_) => "feed-not-a-feed",
            Self::Version(_) => "feed-version",
            Self::TooLarge(_) => "feed-too-large",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutShort(sentence)
            | Self::NotJson(sentence)
            | Self::NotAFeed(sentence)
            | Self::Version(sentence)
            | Self::TooLarge(sentence) => f.write_str(sentence),
        }
    }
}

impl Error for Refusal {}
