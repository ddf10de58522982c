//! Writing feeds, on computers only.

use crate::document::Feed;

/// The feed as JSON, indented, its fields in the order of the format: the same feed gives the same bytes.
pub fn to_json(feed: &Feed) -> String {
    // Every map has strings for keys and every number is finite, so nothing can fail.
    let mut json = serde_json::to_string_pretty(feed).unwrap_or_default();
    json.push('\n');
    json
}
