//! What of a document is in no feed: fields that the format does not have, which reading passes over.

use assembly_feed::Reading;
use serde_json::Value as Json;

/// The paths of what a document has and its reading has not, but for what a finding tells.
pub fn lost(document: &[u8], reading: &Reading) -> Vec<String> {
    let bytes = document.strip_prefix(b"\xef\xbb\xbf").unwrap_or(document);
    let written = assembly_feed::to_json(&reading.feed);
    let (Ok(before), Ok(after)) = (serde_json::from_slice(bytes), serde_json::from_str(&written)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    compare(&before, &after, "", &mut found);
    found.retain(|path| !reading.findings.iter().any(|finding| &finding.path == path));
    found
}

/// What is written otherwise is no loss; nor is what says nothing.
fn compare(before: &Json, after: &Json, path: &str, found: &mut Vec<String>) {
    match (before, after) {
        (Json::Object(before), Json::Object(after)) => {
            for (name, value) in before.iter().filter(|(_, value)| !is_empty(value)) {
                let path = match path {
                    "" => name.clone(),
                    path => [path, ".", name].concat(),
                };
                match after.get(name) {
                    Some(kept) => compare(value, kept, &path, found),
                    None => found.push(path),
                }
            }
        }
        // Where items are missing a finding says so, and none stands where it stood.
        (Json::Array(before), Json::Array(after)) if before.len() == after.len() => {
            for (at, (value, kept)) in before.iter().zip(after).enumerate() {
                compare(value, kept, &format!("{path}[{at}]"), found);
            }
        }
        _ => {}
    }
}

fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(words) => words.trim().is_empty(),
        Json::Array(items) => items.iter().all(is_empty),
        Json::Object(fields) => fields.values().all(is_empty),
        Json::Bool(_) | Json::Number(_) => false,
    }
}
