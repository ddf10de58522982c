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
        let Some(entry) = index.entries().get(place).filter(|entry| query.finds(entry)) else {
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
    let is_number = |place: &usize| {
        index
            .entries()
            .get(*place)
            .is_some_and(|entry| query.is_number(entry))
    };
    let (mut shown, others): (Vec<usize>, Vec<usize>) = shown.into_iter().partition(is_number);
    shown.extend(others);
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

#[cfg(test)]
mod tests {
    use assembly_feed::follow_up;
    use proptest::prelude::*;

    use super::super::Pick;
    use super::super::testing::{choices, feed, feeds, fold};
    use super::*;

    /// The ids that are found.
    fn ids(name: &str, choice: &Choice) -> Vec<String> {
        let feed = feed(name);
        let found = find(&Index::new(&feed, &fold), choice, &fold);
        found
            .shown
            .iter()
            .map(|&place| feed.recommendations[place].id.to_string())
            .collect()
    }

    fn searched(name: &str, search: &str) -> Vec<String> {
        ids(
            name,
            &Choice {
                search: search.to_owned(),
                ..Choice::default()
            },
        )
    }

    #[test]
    fn everything_is_found_at_first_in_the_order_of_the_report() {
        let all = ["1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9", "10"];
        assert_eq!(ids("answered", &Choice::default()), all);
        assert_eq!(searched("answered", "  "), all);
    }

    #[test]
    fn all_words_must_occur_wherever_they_stand() {
        assert_eq!(searched("answered", "mill BRIDGE"), ["6"]);
        assert_eq!(
            searched("answered", "traffic orders officer"),
            ["3"],
            "owner of an action"
        );
        assert_eq!(
            searched("answered", "Housing Committee"),
            ["7b"],
            "body that decided"
        );
        assert_eq!(
            searched("answered", "Norvale County"),
            ["2"],
            "body that is asked"
        );
        assert_eq!(searched("answered", "Millbrook"), ["4"], "update");
        assert_eq!(searched("answered", "A-roads"), ["3"], "agreed text");
        assert_eq!(
            searched("answered", "cars and parking"),
            ["8", "9"],
            "title of a theme"
        );
        assert_eq!(searched("answered", "bridge tram"), Vec::<String>::new());
    }

    #[test]
    fn signs_alone_ask_for_nothing() {
        assert_eq!(searched("answered", "mill & bridge"), ["6"]);
        assert_eq!(searched("answered", "– - &").len(), 11);
    }

    #[test]
    fn typed_and_printed_quotes_are_alike() {
        assert_eq!(searched("answered", "St Anne's"), ["4"]);
        assert_eq!(
            searched("answered", "minutes’ walk"),
            searched("answered", "minutes' walk")
        );
    }

    #[test]
    fn a_printed_number_comes_first() {
        assert_eq!(searched("answered", "7b"), ["7b"]);
        assert_eq!(searched("answered", "#7B"), ["7b"]);
        assert_eq!(searched("answered", "10").first().map(String::as_str), Some("10"));
        assert_eq!(searched("answered", "2").first().map(String::as_str), Some("2"));
        assert!(
            searched("answered", "20").contains(&"3".to_owned()),
            "20 mph is still found"
        );
    }

    #[test]
    fn every_language_is_searched() {
        assert_eq!(searched("two-languages", "bws bob awr"), ["1"]);
        assert_eq!(searched("two-languages", "every hour"), ["1"]);
    }

    #[test]
    fn latest_first_and_without_a_date_last() {
        let latest = Choice {
            order: Order::Latest,
            ..Choice::default()
        };
        let ids = ids("answered", &latest);
        assert_eq!(
            ids.first().map(String::as_str),
            Some("2"),
            "reported on 1 October"
        );
        assert_eq!(ids.last().map(String::as_str), Some("10"), "never");
    }

    #[test]
    fn what_could_not_be_read_is_not_what_is_missing() {
        let unreadable = Choice {
            decision: Some(Pick::Unreadable),
            ..Choice::default()
        };
        assert_eq!(ids("partly-unreadable", &unreadable), ["3"]);
        let none = Choice {
            decision: Some(Pick::None),
            ..Choice::default()
        };
        assert_eq!(ids("partly-unreadable", &none), Vec::<String>::new());
        let report = Choice {
            progress: Some(Pick::Unreadable),
            ..Choice::default()
        };
        assert_eq!(ids("partly-unreadable", &report), ["4"]);
    }

    #[test]
    fn a_filter_with_nothing_to_tell_apart_is_not_offered() {
        let offered = |name: &str| -> Vec<Facet> {
            find(&Index::new(&feed(name), &fold), &Choice::default(), &fold)
                .filters
                .iter()
                .map(|it| it.facet)
                .collect()
        };
        assert_eq!(offered("answered"), Facet::ALL);
        assert_eq!(offered("not-answered"), [Facet::Theme]);
        assert_eq!(offered("no-report"), [Facet::Decision]);
        assert_eq!(offered("one"), []);
        assert_eq!(offered("empty"), []);
    }

    #[test]
    fn offers_stand_in_the_feeds_and_the_formats_order() {
        let found = find(&Index::new(&feed("answered"), &fold), &Choice::default(), &fold);
        let words: Vec<Vec<&str>> = found
            .filters
            .iter()
            .map(|it| {
                it.offers
                    .iter()
                    .map(|offer| it.facet.name_of(&offer.pick))
                    .collect()
            })
            .collect();
        assert_eq!(words[0], ["buses", "streets", "cycling", "parking", "no-theme"]);
        assert_eq!(
            words[1],
            [
                "accepted",
                "accepted-in-part",
                "rejected",
                "under-consideration",
                "passed-on",
                "not-answered"
            ]
        );
        assert_eq!(
            words[2],
            [
                "not-started",
                "under-way",
                "completed",
                "delayed",
                "stopped",
                "no-report"
            ]
        );
    }

    #[test]
    fn unknown_words_are_offered_as_they_stand() {
        let index = Index::new(&feed("unknown-words"), &fold);
        let decision = Choice {
            decision: Some(Pick::Word("referred back".to_owned())),
            ..Choice::default()
        };
        assert_eq!(decision.clone().within(&index), decision);
        assert_eq!(ids("unknown-words", &decision), ["2"]);
        let theme = Choice {
            theme: Some(Pick::Word("cold".to_owned())),
            ..Choice::default()
        };
        assert_eq!(ids("unknown-words", &theme), ["2"]);
    }

    proptest! {
        #[test]
        fn what_is_found_is_a_part_of_all(feed in feeds(), choice in choices()) {
            let index = Index::new(&feed, &fold);
            let mut shown = find(&index, &choice, &fold).shown;
            let length = shown.len();
            shown.sort_unstable();
            shown.dedup();
            prop_assert_eq!(shown.len(), length);
            prop_assert!(shown.iter().all(|&place| place < feed.recommendations.len()));
        }

        #[test]
        fn every_filter_finds_as_many_as_it_promises(feed in feeds(), choice in choices()) {
            let index = Index::new(&feed, &fold);
            let length = |choice: &Choice| find(&index, choice, &fold).shown.len();
            for filter in find(&index, &choice, &fold).filters {
                prop_assert_eq!(filter.all, length(&choice.clone().with(filter.facet, None)));
                for offer in filter.offers {
                    let picked = choice.clone().with(filter.facet, Some(offer.pick.clone()));
                    prop_assert_eq!(offer.count, length(&picked), "{:?}", offer);
                    prop_assert_eq!(offer.picked, choice.pick(filter.facet) == Some(&offer.pick));
                }
            }
        }

        #[test]
        fn latest_means_latest(feed in feeds()) {
            let latest = Choice { order: Order::Latest, ..Choice::default() };
            let shown = find(&Index::new(&feed, &fold), &latest, &fold).shown;
            prop_assert_eq!(shown.len(), feed.recommendations.len());
            for two in shown.windows(2) {
                let [one, other] = [two[0], two[1]].map(|it| follow_up::latest(&feed.recommendations[it]));
                let [one_day, other_day] = [one, other].map(|it| it.map(|date| date.last_day()));
                prop_assert!(one_day > other_day || (one_day == other_day && (one != other || two[0] < two[1])));
            }
        }
    }

    #[test]
    fn no_search_is_too_strange() {
        let index = Index::new(&feed("hostile"), &fold);
        proptest!(|(search in ".*")| {
            let _ = find(&index, &Choice { search, ..Choice::default() }, &fold);
        });
    }
}
