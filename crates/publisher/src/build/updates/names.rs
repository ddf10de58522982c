//! Names of what bears no id.

use std::collections::BTreeMap;

use assembly_feed::Date;

/// Tells what bears no id from its neighbours of the same date. New ones come last, so the earlier keep their names.
#[derive(Default)]
pub struct Places(BTreeMap<String, usize>);

impl Places {
    /// Its id, or its date and its place among those of that date.
    pub fn of(&mut self, id: Option<&str>, date: Option<Date>) -> String {
        if let Some(id) = id {
            return ["id ", id].concat();
        }
        let date = date_words(date);
        let place = self.0.entry(date.clone()).or_default();
        *place += 1;
        format!("{date} {place}")
    }
}

/// A date as the feed has it; empty where there is none.
pub fn date_words(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
