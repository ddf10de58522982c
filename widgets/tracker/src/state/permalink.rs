//! `#recommendation-<id>`: an address for each recommendation.

use assembly_feed::{Feed, Id};

use super::Choice;
use super::choice::percent_decode;

/// The `id` attribute of a recommendation, and its fragment without `#`.
pub fn anchor(id: &Id) -> String {
    format!("{PREFIX}{id}")
}

/// The place in the feed of the recommendation that a page's fragment (`location.hash`) names. It is looked up among
/// the feed's ids and used for nothing else.
pub fn target(feed: &Feed, hash: &str) -> Option<usize> {
    let fragment = percent_decode(hash.strip_prefix('#').unwrap_or(hash));
    let id = fragment.strip_prefix(PREFIX)?;
    feed.recommendations.iter().position(|it| &*it.id == id)
}

/// The address to copy: the page's, without this widget's search and filters, which might hide the very thing.
pub fn link(page: &str, key: &str, id: &Id) -> String {
    let page = page.split_once('#').map_or(page, |(page, _)| page);
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    format!("{path}{}#{}", Choice::default().to_query(query, key), anchor(id))
}

const PREFIX: &str = "recommendation-";
