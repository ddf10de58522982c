//! What rows are called when others name them.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::import::plain::{plain, without_kind};
use crate::import::rows::entry::Entry;

/// Nodes by table, and by what they are called: an id goes before a number, a number before a title.
#[derive(Debug, Default)]
pub struct Keys {
    all: HashMap<&'static str, Vec<usize>>,
    called: HashMap<(&'static str, String), Vec<(usize, usize)>>,
}

/// What names a row, the surest first. Results have no name but their question's.
const NAMES: [&str; 5] = ["id", "number", "title", "question", "label"];

impl Keys {
    /// Adds an entry, which is the tree's node at this place.
    pub fn add(&mut self, entry: &Entry, node: usize) {
        let table = entry.table.name;
        self.all.entry(table).or_default().push(node);
        for (rank, name) in NAMES.iter().enumerate() {
            let Some(field) = entry.fields.iter().find(|field| field.path == *name) else {
                continue;
            };
            let mut call = |written: &str| {
                self.called
                    .entry((table, key(written)))
                    .or_default()
                    .push((rank, node))
            };
            match &field.value {
                Json::String(written) => call(written),
                Json::Object(languages) => languages.values().filter_map(Json::as_str).for_each(call),
                _ => {}
            }
        }
    }

    /// Every node of a table.
    pub fn all(&self, table: &str) -> &[usize] {
        self.all.get(table).map_or(&[], Vec::as_slice)
    }

    /// The nodes of a table that are called so, by the surest of their names.
    pub fn find(&self, table: &str, written: &str) -> Vec<usize> {
        let Some((&table, _)) = self.all.get_key_value(table) else {
            return Vec::new();
        };
        let called = |written: String| self.called.get(&(table, written));
        let short = || called(key(without_kind(written)));
        let Some(found) = called(key(written)).or_else(short) else {
            return Vec::new();
        };
        let surest = found.iter().map(|(rank, _)| *rank).min();
        let mut nodes: Vec<usize> = found
            .iter()
            .filter(|(rank, _)| Some(*rank) == surest)
            .map(|(_, node)| *node)
            .collect();
        nodes.dedup();
        nodes
    }
}

fn key(written: &str) -> String {
    plain(written)
}
