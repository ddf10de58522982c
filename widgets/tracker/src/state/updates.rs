//! What was reported, newest first.

use assembly_feed::recommendation::Update;
use assembly_feed::{Date, Recommendation};

use super::index::moment;

/// The updates to show: newest first, those without a date last, else in the feed's order.
pub fn newest_first(recommendation: &Recommendation) -> Vec<&Update> {
    let mut updates: Vec<&Update> = recommendation.updates.iter().collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date.map(moment)));
    updates
}

/// When something was last said of it.
pub fn latest(recommendation: &Recommendation) -> Option<Date> {
    let updates = recommendation.updates.iter().map(|it| it.date);
    let corrections = recommendation.corrections.iter().map(|it| it.date);
    let response = recommendation.response.iter().map(|it| it.decided_on);
    let progress = recommendation.progress.iter().map(|it| it.as_of);
    updates
        .chain(corrections)
        .chain(response)
        .chain(progress)
        .flatten()
        .max_by_key(|date| moment(*date))
}
