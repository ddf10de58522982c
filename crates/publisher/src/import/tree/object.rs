//! Objects of JSON, by paths such as `actions.0.due`.

use serde_json::{Map, Value as Json};

/// Sets what stands at a path of an object, and makes what is missing on the way.
pub fn set(object: &mut Map<String, Json>, path: &str, value: Json) {
    match path.split_once('.') {
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((first, rest)) => match rest.split_once('.').filter(|(index, _)| *index == "0") {
            Some((_, rest)) => {
                let list = object
                    .entry(first)
                    .or_insert_with(|| Json::Array(vec![Json::Object(Map::new())]));
                if let Some(Json::Object(item)) = list.as_array_mut().and_then(|list| list.first_mut()) {
                    set(item, rest, value);
                }
            }
            None => {
                let below = object.entry(first).or_insert_with(|| Json::Object(Map::new()));
                if let Json::Object(below) = below {
                    set(below, rest, value);
                }
            }
        },
    }
}

/// What stands at a path of an object.
pub fn get<'a>(object: &'a Map<String, Json>, path: &str) -> Option<&'a Json> {
    match path.split_once('.') {
        None => object.get(path),
        Some((first, rest)) => get(object.get(first)?.as_object()?, rest),
    }
}

/// Adds to the list at a path of an object, and makes what is missing on the way.
pub fn append(object: &mut Map<String, Json>, path: &str, items: Vec<Json>) {
    match path.split_once('.') {
        None => {
            let list = object.entry(path).or_insert_with(|| Json::Array(Vec::new()));
            if let Json::Array(list) = list {
                list.extend(items);
            }
        }
        Some((first, rest)) => {
            let below = object.entry(first).or_insert_with(|| Json::Object(Map::new()));
            if let Json::Object(below) = below {
                append(below, rest, items);
            }
        }
    }
}
