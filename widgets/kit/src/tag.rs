//! A state as a tag: always in words, and in a colour that only repeats them.

use crate::node::{Node, el};
/// How a tag looks. Unknown words are `Plain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad, or a word this version does not know.
    Plain,
    /// Yes, done.
    Good,
    /// In part, under way.
    Part,
    /// No, stopped.
    Bad,
    /// Waits for somebody.
    Waiting,
    /// Nothing there yet: no answer, no report.
    None,
}

impl Tone {
    /// Class that colours a tag or a bar.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "tone-plain",
            Self::Good => "tone-good",
            Self::Part => "tone-part",
            Self::Bad => "tone-bad",
            Self::Waiting => "tone-waiting",
            Self::None => "tone-none",
        }
    }
}

/// A tag with this label.
pub fn tag(tone: Tone, label: &str) -> Node {
    el("strong")
        .set("class", &["tag ", tone.class()].concat())
        .part("tag")
        .lang(None)
        .say(label)
}
