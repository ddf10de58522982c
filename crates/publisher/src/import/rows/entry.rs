//! A row of a table: what each field of a thing says, and where that stands.

use serde_json::Value as Json;

use crate::import::rows::home::Home;
use crate::problem::Place;
use crate::tables::Table;

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its table.
    pub table: &'static Table,
    /// Its row.
    pub place: Place,
    /// What it says, by path.
    pub fields: Vec<Field>,
    /// The rows of other tables that it names, by the path of the column.
    pub names: Vec<Field>,
    /// Where each field would stand.
    pub home: Home,
    /// Paths of which something stands there that could not be read; that is said already.
    pub unread: Vec<&'static str>,
    /// Things of other tables that belong to it, whatever they name.
    pub below: Vec<Entry>,
}

/// What a cell says.
#[derive(Clone, Debug)]
pub struct Field {
    /// The path in the thing.
    pub path: &'static str,
    /// What it says.
    pub value: Json,
    /// Where.
    pub place: Place,
}

impl Entry {
    /// An entry of which nothing is said yet.
    pub fn new(table: &'static Table, place: Place) -> Self {
        Self {
            table,
            place,
            fields: Vec::new(),
            names: Vec::new(),
            home: Home::Nowhere,
            unread: Vec::new(),
            below: Vec::new(),
        }
    }

    /// The words of a field.
    pub fn words(&self, path: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.path == path)?
            .value
            .as_str()
    }
}
