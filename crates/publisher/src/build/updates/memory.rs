//! The list of updates that was published before.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::Entry;

/// Kinds that stay in the list though the feed says otherwise by now: it keeps only the last answer and the last report. What
/// was taken out of the feed's own lists (an update, a document) is taken out here too.
const LASTING: [&str; 4] = ["recommendation", "answer", "answer-changed", "progress"];

/// What was told before.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    entries: BTreeMap<String, Entry>,
    kept: bool,
}

impl Memory {
    /// Reads a list that [`json`](super::json()) wrote; `None` where it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let list: Value = serde_json::from_slice(bytes).ok()?;
        let version = list.get("version")?.as_str()?;
        let items = list.get("items")?.as_array()?;
        let entries = items.iter().filter_map(entry);
        version
            .starts_with("https://jsonfeed.org/version/")
            .then(|| Self {
                entries: entries.map(|entry| (entry.id.clone(), entry)).collect(),
                kept: true,
            })
    }

    /// Whether there was a list at all.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// An entry by its id.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The entries that stay.
    pub fn lasting(&self) -> impl Iterator<Item = &Entry> {
        let entries = self.entries.values();
        entries.filter(|entry| LASTING.contains(&entry.kind.as_str()))
    }
}

fn entry(item: &Value) -> Option<Entry> {
    let words = |name: &str| item.get(name).and_then(Value::as_str);
    let moment = |name: &str| Some(words(name)?.parse::<Timestamp>().ok()?.as_second());
    Some(Entry {
        id: words("id")?.to_owned(),
        kind: item.get("_assembly")?.get("kind")?.as_str()?.to_owned(),
        link: item.get("_assembly")?.get("link")?.as_str()?.to_owned(),
        title: words("title")?.to_owned(),
        text: words("content_text")?.to_owned(),
        published: moment("date_published")?,
        updated: moment("date_modified")?,
    })
}
