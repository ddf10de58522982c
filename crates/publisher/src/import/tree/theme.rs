//! Themes, as recommendations name them.

use serde_json::Value as Json;

use crate::import::notes::Notes;
use crate::import::plain::{plain, quoted, slug};
use crate::import::rows::entry::{Entry, Field};
use crate::import::tree::sheet_of;
use crate::problem::Place;
use crate::tables::{Table, table};

/// Themes by name: those of the sheet, or where there is none those that recommendations name.
pub fn themes(recommendations: &mut [Entry], themes: &mut Vec<Entry>, notes: &mut Notes) {
    let listed = !themes.is_empty();
    let Some(table) = table("themes") else { return };
    for entry in recommendations {
        let Some(field) = entry.fields.iter_mut().find(|field| field.path == "theme") else {
            continue;
        };
        let written = field.value.as_str().unwrap_or_default().to_owned();
        let known = themes
            .iter()
            .find(|theme| theme.words("id") == Some(&written) || theme.is_titled(&written));
        if let Some(id) = known.and_then(|theme| theme.words("id")) {
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
            let made = make_theme(table, &written, &field.place, themes);
            field.value = Json::from(made);
        }
    }
}

fn make_theme(table: &'static Table, title: &str, place: &Place, themes: &mut Vec<Entry>) -> String {
    let base = slug(title);
    let base = if base.is_empty() { "theme".to_owned() } else { base };
    let mut id = base.clone();
    let mut number = 1_u32;
    while themes.iter().any(|theme| theme.words("id") == Some(&id)) {
        number += 1;
        id = format!("{base}-{number}");
    }
    let field = |path, value: &str| Field {
        path,
        value: Json::from(value),
        place: place.clone(),
    };
    let fields = vec![field("id", &id), field("title", title)];
    let mut made = Entry::new(table, place.clone());
    made.fields = fields;
    themes.push(made);
    id
}

impl Entry {
    /// Whether it has this title, in any language.
    fn is_titled(&self, written: &str) -> bool {
        let title = self.fields.iter().find(|field| field.path == "title");
        let same = |words: &Json| words.as_str().is_some_and(|words| plain(words) == plain(written));
        match title.map(|field| &field.value) {
            Some(Json::Object(languages)) => languages.values().any(same),
            Some(words) => same(words),
            None => false,
        }
    }
}
