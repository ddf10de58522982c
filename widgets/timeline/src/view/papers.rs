//! Documents of one kind beside each other.

use assembly_feed::document::Document;
use assembly_feed::sorting::by_key;
use assembly_feed::words::DocumentKind;

/// Evidence and what was made of it first, for a session; else in the order of the format, which is that of the course.
const OF_SESSION: [&str; 6] = [
    "evidence",
    "slides",
    "briefing",
    "recording",
    "transcript",
    "minutes",
];

/// The documents ordered by kind; of one kind, as they stand in the feed.
pub fn by_kind(documents: &[Document], of_session: bool) -> Vec<Document> {
    let order: &[&str] = match of_session {
        true => &OF_SESSION,
        false => DocumentKind::KNOWN,
    };
    let rank = |document: &Document| {
        let kind = document.kind.as_ref().map_or("", |kind| kind.as_str());
        order.iter().position(|it| *it == kind).unwrap_or(order.len())
    };
    let mut ordered = Vec::new();
    for place in by_key(documents, &|one, other| rank(one).cmp(&rank(other))) {
        ordered.extend(documents.get(place).cloned());
    }
    ordered
}
