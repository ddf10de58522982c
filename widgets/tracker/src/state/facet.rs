//! The three ways in which recommendations are told apart: theme, decision, progress.

use assembly_feed::{Feed, Recommendation, Text};

/// What a filter filters by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// What it is about.
    Theme,
    /// What was decided.
    Decision,
    /// What has happened.
    Progress,
}

/// Where a recommendation stands in one of the facets, and so what a reader can pick.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// A word of the feed: a theme's id, a decision, a state of progress; one that is not known stands as it is.
    Word(String),
    /// Something stands in the feed, but could not be read: not the same as nothing.
    Unreadable,
    /// No theme; not answered yet; no report yet.
    None,
}

impl Facet {
    /// All three, in the order in which a page shows them.
    pub const ALL: [Self; 3] = [Self::Theme, Self::Decision, Self::Progress];

    /// Its name in addresses and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Decision => "decision",
            Self::Progress => "progress",
        }
    }

    /// Where a recommendation stands. Decision and progress are two facts; neither is worked out from the other.
    pub fn of(self, recommendation: &Recommendation) -> Pick {
        let word = match self {
            Self::Theme => recommendation.theme.as_deref(),
            Self::Decision => recommendation.response.as_ref().map(|it| it.decision.as_str()),
            Self::Progress => recommendation.progress.as_ref().map(|it| it.state.as_str()),
        };
        match word {
            Some(word) => Pick::Word(word.to_owned()),
            None if self.is_unread(recommendation) => Pick::Unreadable,
            None => Pick::None,
        }
    }

    /// Whether the part of the feed that would have told could not be read.
    fn is_unread(self, recommendation: &Recommendation) -> bool {
        match self {
            Self::Theme => false, // shown with those that have none: nothing is owed about themes
            Self::Decision => recommendation.response_is_unread(),
            Self::Progress => recommendation.progress_is_unread(),
        }
    }

    /// The pick that a word in an address stands for.
    pub(crate) fn pick_named(self, word: &str) -> Pick {
        match word {
            UNREADABLE if self != Self::Theme => Pick::Unreadable,
            none if none == self.none() => Pick::None,
            word => Pick::Word(word.to_owned()),
        }
    }

    /// The word in an address that stands for a pick.
    pub(crate) fn name_of(self, pick: &Pick) -> &str {
        match pick {
            Pick::Word(word) => word,
            Pick::Unreadable => UNREADABLE,
            Pick::None => self.none(),
        }
    }

    fn none(self) -> &'static str {
        match self {
            Self::Theme => "no-theme",
            Self::Decision => "not-answered",
            Self::Progress => "no-report",
        }
    }
}

const UNREADABLE: &str = "unreadable";

/// The title of a theme; `None` where the feed does not declare it, so that its id has to do.
pub fn theme_title<'a>(feed: &'a Feed, id: &str) -> Option<&'a Text> {
    feed.themes
        .iter()
        .find(|theme| &*theme.id == id)
        .map(|theme| &theme.title)
        .filter(|title| !title.is_empty())
}
