//! What was reported, newest first.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::Update;

use super::index::{Moment, moment};
use assembly_feed::sorting::by_key;

/// The updates to show: newest first, those without a date last, else in the feed's order.
pub fn newest_first(recommendation: &Recommendation) -> Vec<&Update> {
    let updates = &recommendation.updates;
    let moments: Vec<Option<Moment>> = updates.iter().map(|update| update.date.map(moment)).collect();
    by_key(&moments, &|one, other| other.cmp(one))
        .into_iter()
        .filter_map(|place| updates.get(place))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(dates: &[Option<&str>]) -> Recommendation {
        let updates = dates
            .iter()
            .map(|date| Update {
                date: date.map(|date| date.parse().unwrap()),
                ..Update::default()
            })
            .collect();
        Recommendation {
            updates,
            ..Recommendation::default()
        }
    }

    #[test]
    fn newest_comes_first_and_undated_last() {
        let dates = [
            None,
            Some("2026-03"),
            Some("2026-03-05"),
            Some("2026-03-05T18:30:00+00:00"),
            Some("2025"),
        ];
        let it = dated(&dates);
        let sorted: Vec<_> = newest_first(&it)
            .into_iter()
            .map(|it| it.date.map(|date| date.to_string()))
            .collect();
        let sorted: Vec<_> = sorted.iter().map(Option::as_deref).collect();
        assert_eq!(sorted, [dates[1], dates[3], dates[2], dates[4], None]);
    }
}
