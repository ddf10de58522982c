//! Themes, as recommendations name them.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::import::notes::Notes;
use crate::import::plain::{plain, quoted, slug};
use crate::import::rows::entry::{Entry, Field};
use crate::import::tree::ids::Taken;
use crate::import::tree::sheet_of;
use crate::problem::Place;
use crate::tables::{Table, table};

/// Themes by name: those of the sheet, or where there is none those that recommendations name.
pub fn themes(recommendations: &mut [Entry], themes: &mut Vec<Entry>, notes: &mut Notes) {
    let listed = !themes.is_empty();
    let Some(table) = table("themes") else { return };
    let mut known = Known::default();
    for theme in themes.iter() {
        known.add(theme);
    }
    for entry in recommendations {
        let Some(field) = entry.fields.iter_mut().find(|field| field.path == "theme") else {
            continue;
        };
        let written = field.value.as_str().unwrap_or_default().to_owned();
        if let Some(id) = known.find(&written) {
            field.value = Json::from(id);
        } else if listed {
            notes.error(
                field.place.clone(),
                "belongs-to-nothing",
                format!(
                    "is {}, which the sheet {} does not have",
                    quoted(&written),
                    sheet_of("themes")
                ),
            );
        } else {
            let made = make_theme(table, &written, &field.place, &mut known);
            field.value = Json::from(made.words("id").unwrap_or_default());
            known.add(&made);
            themes.push(made);
        }
    }
}

fn make_theme(table: &'static Table, title: &str, place: &Place, known: &mut Known) -> Entry {
    let base = slug(title);
    let id = known.taken.next(if base.is_empty() { "theme" } else { &base });
    let field = |path, value: &str| Field {
        path,
        value: Json::from(value),
        place: place.clone(),
    };
    let mut made = Entry::new(table, place.clone());
    made.fields = vec![field("id", &id), field("title", title)];
    made
}

/// Themes by what they are called: the how-manieth they are, and their ids.
#[derive(Default)]
struct Known {
    ids: Vec<Option<String>>,
    by_id: HashMap<String, usize>,
    by_title: HashMap<String, usize>,
    taken: Taken,
}

impl Known {
    fn add(&mut self, theme: &Entry) {
        let place = self.ids.len();
        let id = theme.words("id").map(str::to_owned);
        if let Some(id) = &id {
            self.by_id.entry(id.clone()).or_insert(place);
            self.taken.add(id);
        }
        self.ids.push(id);
        let title = theme.fields.iter().find(|field| field.path == "title");
        let mut titled = |words: &Json| {
            if let Some(words) = words.as_str() {
                self.by_title.entry(plain(words)).or_insert(place);
            }
        };
        match title.map(|field| &field.value) {
            Some(Json::Object(languages)) => languages.values().for_each(titled),
            Some(words) => titled(words),
            None => {}
        }
    }

    /// The id of the first theme that has this id or this title, in any language.
    fn find(&self, written: &str) -> Option<&str> {
        let by_title = self.by_title.get(&plain(written));
        let place = self.by_id.get(written).into_iter().chain(by_title).min()?;
        self.ids.get(*place)?.as_deref()
    }
}
