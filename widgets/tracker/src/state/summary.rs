//! The head of the tracker: how many were answered and what has come of them.

use assembly_feed::{Feed, Recommendation};

use super::index::Ranks;
use super::{Facet, Pick};
use assembly_feed::sorting::by_key;

/// Counts for the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many recommendations are shown.
    pub total: usize,
    /// How many of them have an answer.
    pub answered: usize,
    /// How many of them have a report.
    pub reported: usize,
    /// What was decided.
    pub decisions: Picture,
    /// What has happened.
    pub progress: Picture,
}

/// Counts to be drawn as one bar in parts, its numbers beside it as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// There are no recommendations.
    Empty,
    /// Nothing was answered, or nothing reported: to be said, never drawn as 0 %.
    Nothing,
    /// In the order of the format's words, then unknown words, then unreadable, then missing.
    Parts(Vec<Part>),
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What.
    pub pick: Pick,
    /// How many.
    pub count: usize,
    /// Its share in thousandths; those of all parts add up to 1000.
    pub per_mille: usize,
}

impl Summary {
    /// Counts a feed.
    pub fn new(feed: &Feed) -> Self {
        let all = &feed.recommendations;
        let with = |facet: Facet| {
            all.iter()
                .filter(|it| matches!(facet.of(it), Pick::Word(_)))
                .count()
        };
        Self {
            total: all.len(),
            answered: with(Facet::Decision),
            reported: with(Facet::Progress),
            decisions: Picture::new(feed, Facet::Decision, all),
            progress: Picture::new(feed, Facet::Progress, all),
        }
    }
}

impl Picture {
    fn new(feed: &Feed, facet: Facet, all: &[Recommendation]) -> Self {
        let counts = Ranks::new(feed).counted(facet, all);
        match counts.as_slice() {
            [] => return Self::Empty,
            [(Pick::None, _)] => return Self::Nothing,
            _ => {}
        }
        let shares = shares(&counts.iter().map(|(_, count)| *count).collect::<Vec<_>>());
        let part = |((pick, count), per_mille): ((Pick, usize), usize)| Part {
            pick,
            count,
            per_mille,
        };
        Self::Parts(counts.into_iter().zip(shares).map(part).collect())
    }
}

/// Thousandths by the largest remainder, so that they add up to 1000; of equal remainders the first gets one more.
fn shares(counts: &[usize]) -> Vec<usize> {
    let total = counts.iter().sum::<usize>().max(1);
    let mut shares: Vec<usize> = counts.iter().map(|count| count * 1000 / total).collect();
    let by_remainder = by_key(counts, &|one, other| {
        (other * 1000 % total).cmp(&(one * 1000 % total))
    });
    let missing = 1000usize.saturating_sub(shares.iter().sum());
    for it in by_remainder.into_iter().take(missing) {
        shares.get_mut(it).into_iter().for_each(|share| *share += 1);
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::feed;
    use super::*;

    #[test]
    fn the_head_counts_what_the_feed_says() {
        let summary = Summary::new(&feed("answered"));
        assert_eq!((summary.total, summary.answered, summary.reported), (11, 9, 7));
        let Picture::Parts(parts) = &summary.decisions else {
            panic!("{:?}", summary.decisions)
        };
        let counts: Vec<usize> = parts.iter().map(|part| part.count).collect();
        assert_eq!(counts, [3, 2, 2, 1, 1, 2]);
        assert_eq!(parts.last().map(|part| &part.pick), Some(&Pick::None));
    }

    #[test]
    fn nothing_is_said_to_be_nothing() {
        assert_eq!(Summary::new(&feed("no-report")).progress, Picture::Nothing);
        assert_eq!(Summary::new(&feed("not-answered")).decisions, Picture::Nothing);
        assert_eq!(Summary::new(&feed("empty")).decisions, Picture::Empty);
    }

    #[test]
    fn what_could_not_be_read_is_counted_apart() {
        let summary = Summary::new(&feed("partly-unreadable"));
        assert_eq!((summary.total, summary.answered), (4, 3));
        let Picture::Parts(parts) = &summary.decisions else {
            panic!("{:?}", summary.decisions)
        };
        assert!(
            parts
                .iter()
                .any(|part| part.pick == Pick::Unreadable && part.count == 1)
        );
    }

    #[test]
    fn equal_shares_still_add_up() {
        assert_eq!(shares(&[1, 1, 1]), [334, 333, 333]);
        assert_eq!(shares(&[0, 5]), [0, 1000]);
    }

    proptest! {
        #[test]
        fn shares_add_up_and_are_near(counts in prop::collection::vec(0usize..50_000, 1..9)) {
            let total: usize = counts.iter().sum();
            let shares = shares(&counts);
            prop_assert_eq!(shares.len(), counts.len());
            if total > 0 {
                prop_assert_eq!(shares.iter().sum::<usize>(), 1000);
                for (share, count) in shares.iter().zip(&counts) {
                    prop_assert!((share * total).abs_diff(count * 1000) < total);
                }
            }
        }
    }
}
