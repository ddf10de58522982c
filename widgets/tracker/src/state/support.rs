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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_worked_out_that_does_not_follow() {
        let support = |votes_for, voted, percent| {
            Share::new(&Support {
                votes_for,
                voted,
                percent,
                ..Support::default()
            })
        };
        assert_eq!(support(None, None, None), None);
        assert_eq!(support(None, Some(40), None), None);
        assert_eq!(support(Some(34), None, None), Some(Share::For(34)));
        assert_eq!(
            support(Some(34), Some(40), None),
            Some(Share::Votes {
                votes_for: 34,
                of: 40,
                percent: 85.0
            })
        );
        assert_eq!(support(Some(34), Some(0), None), Some(Share::For(34)));
        assert_eq!(
            support(Some(34), Some(30), None),
            Some(Share::For(34)),
            "counts that cannot be"
        );
        let given = support(Some(34), Some(40), Some(84.9));
        assert_eq!(
            given,
            Some(Share::Percent {
                percent: 84.9,
                of: Some(40)
            }),
            "what is given goes first"
        );
        assert_eq!(support(None, None, Some(f64::NAN)), None);
        assert_eq!(support(None, None, Some(1e308)), None);
    }
}
