//! Which recommendations the reader's choice finds, and what each filter would.

use super::query::Query;
use super::{Choice, Facet, Filter, Fold, Index, Order};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Places in `feed.recommendations`, in the order to show them.
    pub shown: Vec<usize>,
    /// The filters to show.
    pub filters: Vec<Filter>,
}

/// One pass over the index. A recommendation whose printed number is what was typed comes first.
pub fn find(index: &Index, choice: &Choice, fold: Fold) -> Found {
    let query = Query::new(&choice.search, fold);
    let wanted = Facet::ALL.map(|facet| {
        // A pick that does not occur finds nothing.
        choice.pick(facet).map(|pick| {
            index
                .picks(facet)
                .iter()
                .position(|it| it == pick)
                .unwrap_or(usize::MAX)
        })
    });
    let mut counts = Facet::ALL.map(|facet| vec![0; index.picks(facet).len()]);
    let mut shown = Vec::new();
    for place in in_order(index, choice.order) {
        let Some(entry) = index
            .entries()
            .get(place)
            .filter(|entry| query.matches(&entry.haystack))
        else {
            continue;
        };
        let fits = |it: usize| {
            wanted
                .get(it)
                .copied()
                .flatten()
                .is_none_or(|pick| entry.picks.get(it) == Some(&pick))
        };
        let misses = (0..Facet::ALL.len()).filter(|&it| !fits(it)).count();
        if misses == 0 {
            shown.push(place);
        }
        for (it, (counts, &pick)) in counts.iter_mut().zip(&entry.picks).enumerate() {
            // It counts for a filter if all the others let it through.
            if misses == 0 || (misses == 1 && !fits(it)) {
                counts.get_mut(pick).into_iter().for_each(|count| *count += 1);
            }
        }
    }
    shown.sort_by_key(|&place| {
        !index
            .entries()
            .get(place)
            .is_some_and(|entry| query.is_number(&entry.number))
    });
    let filters = Facet::ALL
        .into_iter()
        .zip(&counts)
        .filter_map(|(facet, counts)| Filter::new(facet, index, choice, counts))
        .collect();
    Found { shown, filters }
}

fn in_order(index: &Index, order: Order) -> Box<dyn Iterator<Item = usize> + '_> {
    match order {
        Order::Number => Box::new(0..index.len()),
        Order::Latest => Box::new(index.latest().iter().copied()),
    }
}
