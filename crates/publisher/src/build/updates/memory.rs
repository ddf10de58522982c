//! The list of updates that was published before.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::fact::{Fact, said};
use super::{Entry, MOST};

/// Kinds that stay in the list though the feed says otherwise by now: it keeps only the last answer and the last report. What
/// was taken out of the feed's own lists (an update, a document) is taken out here too.
const LASTING: [&str; 4] = ["recommendation", "answer", "answer-changed", "progress"];

/// What was told before.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    entries: BTreeMap<String, Entry>,
    /// Ids by what is said of a topic.
    said: BTreeMap<String, String>,
    /// Since when nothing is missing: a list that was full has lost what is older. `None` where there is no list.
    whole_since: Option<i64>,
}

impl Memory {
    /// Reads a list that [`json`](super::json()) wrote; `None` where it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let list: Value = serde_json::from_slice(bytes).ok()?;
        let version = list.get("version")?.as_str()?;
        let items = list.get("items")?.as_array()?;
        let entries: Vec<Entry> = items.iter().filter_map(entry).collect();
        let said = entries.iter().filter_map(|it| {
            let said = said(it.topic.as_deref(), &it.title, &it.text)?;
            Some((said, it.id.clone()))
        });
        let said = said.collect();
        let oldest = entries.iter().map(|it| it.updated).min();
        let whole_since = oldest
            .filter(|_| items.len() >= MOST)
            .map_or(i64::MIN, |oldest| oldest.saturating_add(1));
        version
            .starts_with("https://jsonfeed.org/version/")
            .then(|| Self {
                said,
                entries: entries.into_iter().map(|it| (it.id.clone(), it)).collect(),
                whole_since: Some(whole_since),
            })
    }

    /// Whether what is not remembered and was then has not been told before.
    pub fn knows_of(&self, moment: i64) -> bool {
        self.whole_since.is_some_and(|since| moment >= since)
    }

    /// The entry of a fact, also where the fact bears another date by now.
    pub fn get(&self, fact: &Fact) -> Option<&Entry> {
        let same = || self.entries.get(self.said.get(&fact.said()?)?);
        self.entries.get(&fact.id).or_else(same)
    }

    /// The entries that stay.
    pub fn lasting(&self) -> impl Iterator<Item = &Entry> {
        let entries = self.entries.values();
        entries.filter(|entry| LASTING.contains(&entry.kind.as_str()))
    }
}

fn entry(item: &Value) -> Option<Entry> {
    let words = |name: &str| item.get(name).and_then(Value::as_str);
    let own = |name: &str| item.get("_assembly")?.get(name).and_then(Value::as_str);
    let moment = |name: &str| Some(words(name)?.parse::<Timestamp>().ok()?.as_second());
    Some(Entry {
        id: words("id")?.to_owned(),
        kind: own("kind")?.to_owned(),
        link: own("link")?.to_owned(),
        topic: own("topic").map(str::to_owned),
        title: words("title")?.to_owned(),
        text: words("content_text")?.to_owned(),
        published: moment("date_published")?,
        updated: moment("date_modified")?,
    })
}
