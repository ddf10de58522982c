//! How members voted, as far as the feed says.

use assembly_feed::recommendation::Support;

/// How much support there was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// The feed gives a percentage, and perhaps of how many.
    Percent {
        /// 0 to 100, as given.
        percent: f64,
        /// How many voted.
        of: Option<u64>,
    },
    /// The feed gives votes and voters; the percentage follows from both.
    Votes {
        /// Votes for.
        votes_for: u64,
        /// How many voted.
        of: u64,
        /// 0 to 100.
        percent: f64,
    },
    /// The feed gives votes for and nothing to measure them by.
    For(u64),
}

impl Share {
    /// What the feed gives, else what follows from votes *and* voters; nothing is guessed.
    pub fn new(support: &Support) -> Option<Self> {
        if let Some(percent) = support.percent.filter(|it| (0.0..=100.0).contains(it)) {
            return Some(Self::Percent {
                percent,
                of: support.voted,
            });
        }
        match (support.votes_for?, support.voted) {
            (votes_for, Some(of)) if of > 0 && votes_for <= of => Some(Self::Votes {
                votes_for,
                of,
                percent: votes_for as f64 * 100.0 / of as f64,
            }),
            (votes_for, _) => Some(Self::For(votes_for)),
        }
    }

    /// 0 to 100, for a picture; `None` where it cannot be drawn.
    pub fn percent(self) -> Option<f64> {
        match self {
            Self::Percent { percent, .. } | Self::Votes { percent, .. } => Some(percent),
            Self::For(_) => None,
        }
    }
}
