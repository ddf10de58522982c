//! What is new, for people and programs that subscribe: JSON Feed 1.1 and Atom (RFC 4287).
//!
//! Whatever the feed dates is worked out of it anew each time. What bears no date (a recommendation that is new, an answer that
//! was worded anew) is dated by the publication in which it first was so, which only the feed before and the list of updates
//! before can tell: without them it is left out, and with them it stays in the list.

mod atom;
mod fact;
mod facts;
mod id;
mod json;
mod memory;
mod names;
mod states;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use assembly_feed::Feed;
use assembly_kit::Reader;

pub use atom::atom;
pub use json::json;
pub use memory::Memory;

use super::site::{Site, one_line};
use fact::{About, Fact, moment};
use facts::facts;

/// The longest list: who subscribes has read what is older.
const MOST: usize = 200;

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same from one publication to the next, and of nothing else: an absolute URI.
    pub id: String,
    /// What kind of thing it tells: `answer`.
    pub kind: String,
    /// What only the newest entry tells of.
    pub topic: Option<String>,
    /// Where to read more.
    pub link: String,
    /// In a line.
    pub title: String,
    /// In full.
    pub text: String,
    /// When what it tells was, in seconds since 1970 in UTC.
    pub published: i64,
    /// When it was first published like this.
    pub updated: i64,
}

/// The list in a language, the newest first.
pub fn updates(site: &Site, language: &str, previous: Option<&Feed>, memory: &Memory) -> Vec<Entry> {
    let reader = site.reader(site.settings(language));
    let before: Option<BTreeSet<String>> = previous.map(|feed| {
        let facts = facts(&reader, feed, None);
        let known = facts
            .into_iter()
            .flat_map(|fact| fact.said().into_iter().chain([fact.id]));
        known.collect()
    });
    let publication = publication(site);
    let latest = publication.max(site.now);
    let mut entries = Vec::new();
    for fact in facts(&reader, site.feed(), previous) {
        let known = memory.get(&fact);
        let said = fact.said();
        let is_new = before.as_ref().is_some_and(|before| {
            !before.contains(&fact.id) && !said.is_some_and(|said| before.contains(&said))
        });
        let dated = fact.date.map(|date| moment(&date, site.zone()));
        let published = match (known, dated) {
            (_, Some(dated)) if dated > latest => continue,
            (_, Some(dated)) => dated,
            (Some(known), None) => known.published,
            (None, None) if is_new => publication,
            (None, None) => continue,
        };
        let entry = entry(site, language, &reader, fact, published);
        let updated = match known {
            // What is so again is new again.
            Some(known) if !is_new && is_same(known, &entry) => known.updated,
            Some(_) => publication,
            None if is_new || (before.is_none() && memory.knows_of(published)) => publication,
            None => published,
        };
        entries.push(Entry {
            id: known.map_or(entry.id, |known| known.id.clone()),
            updated: updated.max(published),
            ..entry
        });
    }
    let told: BTreeSet<String> = entries.iter().map(|entry| entry.id.clone()).collect();
    let topics: BTreeSet<String> = entries.iter().filter_map(|it| it.topic.clone()).collect();
    let is_replaced = |entry: &Entry| entry.topic.as_ref().is_some_and(|it| topics.contains(it));
    let lasting = memory.lasting().filter(|entry| !told.contains(&entry.id));
    for entry in lasting.filter(|entry| !is_replaced(entry)) {
        let id = entry.link.split_once("#recommendation-");
        let id = id.and_then(|(_, id)| id.parse().ok());
        entries.push(Entry {
            // The folder may have moved.
            link: id.map_or_else(
                || entry.link.clone(),
                |id| link(site, language, &reader, &About::Recommendation(id)),
            ),
            ..entry.clone()
        });
    }
    // Of one moment they stay in the order of the feed.
    entries.sort_by_key(|entry| (Reverse(entry.updated), Reverse(entry.published)));
    entries.truncate(MOST);
    entries
}

/// Whether two entries have the same words; spaces and line breaks are not counted.
fn is_same(one: &Entry, other: &Entry) -> bool {
    let words = |entry: &Entry| [&entry.title, &entry.text].map(|words| one_line(words));
    words(one) == words(other)
}

/// The moment of this publication.
fn publication(site: &Site) -> i64 {
    let updated = site.feed().updated;
    updated.map_or(site.now, |updated| moment(&updated, site.zone()))
}

fn entry(site: &Site, language: &str, reader: &Reader, fact: Fact, published: i64) -> Entry {
    Entry {
        link: link(site, language, reader, &fact.about),
        id: fact.id,
        kind: fact.kind.to_owned(),
        topic: fact.topic,
        title: fact.title,
        text: fact.text,
        published,
        updated: published,
    }
}

/// A page of ours where its address is known, else the council's own about the assembly.
fn link(site: &Site, language: &str, reader: &Reader, about: &About) -> String {
    let (stem, fragment) = match about {
        About::Recommendation(id) => ("tracker".to_owned(), ["#recommendation-", id].concat()),
        About::Consultation(id) => (["consultation-", id].concat(), String::new()),
        About::Assembly => ("timeline".to_owned(), String::new()),
        About::Address(url) => return url.clone(),
    };
    let file = site.languages.file(&stem, language, "html");
    let own = site.feed().url.as_ref();
    let page = site
        .absolute(&file)
        .or_else(|| assembly_kit::address(reader, own?));
    page.unwrap_or(file) + &fragment
}
