//! Reading JSON (RFC 8259), strictly.
//!
//! Our own, because every resident downloads it: serde_json weighs 13 KB (brotli) of the 112 KB that all the widgets
//! may have together, nearly all of it for kinds of data that a feed has none of. Tests hold both to the same answers.

mod fault;
mod parser;

use std::mem;

use crate::sorting::by_key;

pub use fault::{Fault, Kind};

/// How deep lists and objects may stand in each other.
pub const MOST_NESTING: usize = 32;
const TOO_DEEP: &str = "lists and objects in each other more than 32 deep";
/// The most items of a list, and the most entries of an object.
pub const MOST_ITEMS: usize = 50_000;
const TOO_MANY: &str = "too many items in one list or object (at most 50000 are read)";
/// The most items and entries in all, as lists of lists may have many with few in each.
pub const MOST_VALUES: usize = 1_000_000;
const TOO_MANY_IN_ALL: &str = "too many values in all (at most 1000000 are read)";

/// A value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; infinite where it is greater than any that a computer keeps. Up to 15 digits are exact.
    Number(f64),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Object),
}

/// The entries of an object in the order of the document. Of several that have one name the last counts.
pub type Object = Vec<(String, Json)>;

/// Reads a document.
pub fn parse(text: &str) -> Result<Json, Fault> {
    parser::parse(text)
}

impl Json {
    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(string) => Some(string),
            _ => None,
        }
    }

    /// What an object has under this name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Self::Object(object) => get(object, name),
            _ => None,
        }
    }
}

/// What an object has under this name.
pub fn get<'a>(object: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    let entry = object.iter().rev().find(|(other, _)| other == name)?;
    Some(&entry.1)
}

/// The same, to change it.
pub(crate) fn get_mut<'a>(object: &'a mut Object, name: &str) -> Option<&'a mut Json> {
    let entry = object.iter_mut().rev().find(|(other, _)| other == name)?;
    Some(&mut entry.1)
}

/// The entries in the order of their names, each name once.
pub fn by_name(mut object: Object) -> Object {
    let mut sorted: Object = Vec::with_capacity(object.len());
    for place in by_key(&object, &|one, other| one.0.cmp(&other.0)) {
        let Some(entry) = object.get_mut(place).map(mem::take) else {
            continue;
        };
        match sorted.last_mut() {
            Some(last) if last.0 == entry.0 => *last = entry,
            _ => sorted.push(entry),
        }
    }
    sorted
}
