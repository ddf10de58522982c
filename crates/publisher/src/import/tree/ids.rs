//! Ids of things to which nobody gave one: the same at each import, as long as the thing keeps its number or its name.

use std::collections::HashSet;

use serde_json::Value as Json;

use crate::import::notes::Notes;
use crate::import::plain::{quoted, slug, without_kind};
use crate::import::rows::entry::{Entry, Field};

/// Tables whose rows cannot do without an id, and what one is made of.
const MADE_OF: [(&str, &[&str]); 8] = [
    ("themes", &["title"]),
    ("phases", &["title", "kind"]),
    ("sessions", &["title", "start"]),
    ("recommendations", &["number", "title", "text"]),
    ("consultations", &["title"]),
    ("pages", &["title"]),
    ("questions", &["label"]),
    ("indicators", &["title"]),
];

/// Gives every entry of a table its id, where its kind needs one. Ids that are there but are none are made into some.
pub fn give(entries: &mut [Entry], notes: &mut Notes) {
    let mut taken: HashSet<(&'static str, String)> = HashSet::new();
    for entry in entries.iter_mut() {
        let table = entry.table.name;
        if let Some(field) = entry.fields.iter_mut().find(|field| field.path == "id") {
            let written = field.value.as_str().unwrap_or_default().to_owned();
            if written.parse::<assembly_feed::Id>().is_err() {
                let made = slug(&written);
                if made.is_empty() {
                    continue;
                }
                if !written.eq_ignore_ascii_case(&made) {
                    notes.note(
                        field.place.clone(),
                        "id-made",
                        format!("is {}; as an id it is {made}", quoted(&written)),
                    );
                }
                field.value = Json::from(made);
            }
            if let Some(id) = field.value.as_str() {
                taken.insert((table, id.to_owned()));
            }
        }
    }
    for entry in entries.iter_mut() {
        let Some((table, paths)) = MADE_OF.iter().find(|(table, _)| *table == entry.table.name) else {
            continue;
        };
        if entry.fields.iter().any(|field| field.path == "id") {
            continue;
        }
        let source = paths.iter().find_map(|path| Some((*path, entry.said(path)?)));
        let base = match source {
            // `1.1` is not 11, and `Rec 12` is 12.
            Some(("number", number)) => format!("r{}", slug(&without_kind(number).replace('.', " "))),
            Some((_, words)) => slug(words),
            None => String::new(),
        };
        // A thing in another script than ours has an id by its kind.
        let base = if base.is_empty() || base == "r" {
            table.trim_end_matches('s').to_owned()
        } else {
            base
        };
        let mut id = base.clone();
        let mut number = 1_u32;
        while !taken.insert((table, id.clone())) {
            number += 1;
            id = format!("{base}-{number}");
        }
        entry.fields.push(Field {
            path: "id",
            value: Json::from(id),
            place: entry.place.clone(),
        });
    }
}

impl Entry {
    /// What a field says, in whatever language comes first.
    fn said(&self, path: &str) -> Option<&str> {
        let field = self.fields.iter().find(|field| field.path == path)?;
        match &field.value {
            Json::String(words) => Some(words),
            Json::Object(languages) => languages.values().next()?.as_str(),
            _ => None,
        }
    }
}
