//! What the widget is drawn from.

use assembly_feed::consultation::Consultation;
use assembly_kit::{Acts, Reader};

use super::sheet::{Purpose, Sheet};
use crate::state::{Screen, Standing};

/// Who reads, what is on the screen, and where the consultation stands.
pub struct Drawing<'a> {
    pub reader: &'a Reader,
    pub screen: &'a Screen,
    pub standing: Option<Standing>,
    pub acts: &'a Acts<Screen>,
    pub mode: Mode,
    /// Prefix of every id.
    pub key: &'a str,
    /// Id of the widget's heading.
    pub title: &'a str,
}

/// For whom the widget is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For a page that people use.
    Live,
    /// For pages that work without JavaScript.
    Still,
}

impl Drawing<'_> {
    /// The consultation with what was answered so far.
    pub fn sheet<'a>(&'a self, consultation: &'a Consultation) -> Sheet<'a> {
        Sheet {
            reader: self.reader,
            feed: self.screen.source.feed(),
            consultation,
            key: self.key,
            entries: &self.screen.draft.entries,
            left: &self.screen.draft.left,
            problems: &self.screen.problems,
            purpose: match self.mode {
                #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
                Mode::Still => Purpose::Still,
                _ => Purpose::Live(self.acts),
            },
        }
    }
}
