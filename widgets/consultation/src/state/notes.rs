//! How things are written down on the device: JSON, read back as hostile, since anything on the page's origin may write there.

use assembly_feed::json::{self, Json};
use assembly_submission::quote;

/// An object that is being written.
pub struct Note(String);

impl Note {
    /// An empty one.
    pub fn new() -> Self {
        Self("{".to_owned())
    }

    /// Writes a field of JSON.
    pub fn json(mut self, name: &str, json: &str) -> Self {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(json);
        self
    }

    /// Writes a string.
    pub fn string(self, name: &str, value: &str) -> Self {
        let mut quoted = String::new();
        quote(value, &mut quoted);
        self.json(name, &quoted)
    }

    /// Writes a whole number.
    pub fn number(self, name: &str, number: i64) -> Self {
        self.json(name, &number.to_string())
    }

    /// The whole object.
    pub fn done(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

impl Default for Note {
    fn default() -> Self {
        Self::new()
    }
}

/// A list of strings.
pub fn list(strings: &[String]) -> String {
    let mut json = "[".to_owned();
    for (place, string) in strings.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        quote(string, &mut json);
    }
    json.push(']');
    json
}

/// An object of strings.
pub fn map(pairs: &[(String, String)]) -> String {
    let mut note = Note::new();
    for (name, value) in pairs {
        note = note.string(name, value);
    }
    note.done()
}

/// Reads what was written, if it is JSON at all.
pub fn read(json: &str) -> Option<Json> {
    json::parse(json).ok()
}

/// A string of an object.
pub fn string(json: &Json, name: &str) -> Option<String> {
    json.get(name).and_then(Json::as_str).map(str::to_owned)
}

/// A whole number of an object.
pub fn number(json: &Json, name: &str) -> Option<i64> {
    match json.get(name) {
        Some(Json::Number(number)) if number.abs() < 1e15 => Some(*number as i64),
        _ => None,
    }
}

/// The strings of a list; what is none is passed over.
pub fn strings(json: Option<&Json>) -> Vec<String> {
    let mut strings = Vec::new();
    if let Some(Json::Array(items)) = json {
        for item in items {
            strings.extend(item.as_str().map(str::to_owned));
        }
    }
    strings
}

/// The strings of an object; what is none is passed over.
pub fn pairs(json: Option<&Json>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    if let Some(Json::Object(entries)) = json {
        for (name, value) in entries {
            pairs.extend(value.as_str().map(|value| (name.clone(), value.to_owned())));
        }
    }
    pairs
}
