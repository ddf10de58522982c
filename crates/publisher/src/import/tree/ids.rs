//! Ids of things to which nobody gave one: the same at each import, as long as the thing keeps its number or its name.

use std::collections::{HashMap, HashSet};

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

/// The ids of a table that are taken.
#[derive(Debug, Default)]
pub struct Taken {
    ids: HashSet<String>,
    /// How far each was counted on, so that a thousand of the same name are not counted from the first each time.
    counted: HashMap<String, u32>,
}

impl Taken {
    /// Takes an id that is there.
    pub fn add(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// Takes a new id, the base itself or with the next free number behind it.
    pub fn next(&mut self, base: &str) -> String {
        let counted = self.counted.entry(base.to_owned()).or_default();
        loop {
            *counted += 1;
            let id = match *counted {
                1 => base.to_owned(),
                number => format!("{base}-{number}"),
            };
            if self.ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Gives every entry of a table its id, where its kind needs one. Ids that are there but are none are made into some.
pub fn give(entries: &mut [Entry], notes: &mut Notes) {
    let mut taken = Taken::default();
    for entry in entries.iter_mut() {
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
                taken.add(id);
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
        let id = taken.next(&base);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_the_same_is_counted_past_what_is_taken() {
        let mut taken = Taken::default();
        taken.add("trees-2");
        let made = [(); 3].map(|()| taken.next("trees"));
        assert_eq!(made, ["trees", "trees-3", "trees-4"]);
        assert_eq!(taken.next("trees-3"), "trees-3-2");
    }
}
