//! What each filter offers, with how many it would find.

use super::{Choice, Facet, Index, Pick};

/// A filter that has something to tell apart; others are not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it filters by.
    pub facet: Facet,
    /// How many are found if nothing is picked in it, all other choices as they are.
    pub all: usize,
    /// Every pick that occurs in the feed, and the one that is picked.
    pub offers: Vec<Offer>,
}

/// One thing to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What.
    pub pick: Pick,
    /// How many are found if it is picked, all other choices as they are.
    pub count: usize,
    /// Whether it is picked now.
    pub picked: bool,
}

impl Filter {
    /// `counts` stand in the order of the index's picks. `None` where there is nothing to tell apart.
    pub(crate) fn new(facet: Facet, index: &Index, choice: &Choice, counts: &[usize]) -> Option<Self> {
        let picked = choice.pick(facet);
        let mut offers: Vec<Offer> = index
            .picks(facet)
            .iter()
            .zip(counts)
            .map(|(pick, &count)| Offer {
                pick: pick.clone(),
                count,
                picked: picked == Some(pick),
            })
            .collect();
        if offers.len() < 2 && picked.is_none() {
            return None;
        }
        if let Some(pick) = picked.filter(|pick| !index.picks(facet).contains(pick)) {
            offers.push(Offer {
                pick: pick.clone(),
                count: 0,
                picked: true,
            });
        }
        Some(Self {
            facet,
            all: counts.iter().sum(),
            offers,
        })
    }
}
