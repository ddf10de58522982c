//! Where in the workbook each field is kept.

use std::collections::BTreeMap;

use assembly_publish::tables::{Form, TABLES, Table, table};
use assembly_publish::wording;

use super::schema::{Kind, Schema};

/// Sheets and columns by object and field.
pub struct Places(BTreeMap<(String, String), Vec<String>>);

impl Places {
    pub fn of(schema: &Schema) -> Self {
        let mut places = Self(BTreeMap::new());
        for table in TABLES {
            places.add(schema, table);
        }
        // A document may belong to things of several tables: all lists of them are kept in one sheet.
        for (name, definition) in schema.objects() {
            for (field, property) in definition.fields() {
                if matches!(schema.kind(property), Kind::Objects("Document")) {
                    places.put(name, field, sheet("documents").to_owned());
                }
            }
        }
        places
    }

    pub fn of_field(&self, object: &str, field: &str) -> &[String] {
        let key = (object.to_owned(), field.to_owned());
        self.0.get(&key).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, schema: &Schema, table: &Table) {
        let object = match table.form {
            Form::Documents => "Document".to_owned(),
            _ => row(schema, table, self),
        };
        if table.form == Form::Counts {
            return;
        }
        for column in table.columns.iter().filter(|column| !column.own) {
            if column.path.starts_with('@') {
                continue;
            }
            let (object, field) = walk(schema, &object, column.path);
            let name = &english().column(table.name, column.path).expect("a name").name;
            self.put(&object, &field, format!("{}: {name}", sheet(table.name)));
        }
    }

    fn put(&mut self, object: &str, field: &str, place: String) {
        let places = self.0.entry((object.to_owned(), field.to_owned())).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }
}

/// The object that a row of a table becomes; the list that it goes to is kept in its sheet.
fn row(schema: &Schema, table_: &Table, places: &mut Places) -> String {
    if table_.list.is_empty() {
        return "Feed".to_owned();
    }
    let parent = match table_.of {
        Some(parent) => row(schema, table(parent).expect("a table"), places),
        None => "Feed".to_owned(),
    };
    let (holder, field) = walk(schema, &parent, table_.list);
    places.put(&holder, &field, sheet(table_.name).to_owned());
    match schema.kind(schema.definition(&holder).field(&field)) {
        Kind::Objects(name) => name.to_owned(),
        _ => holder,
    }
}

/// The object and field to which a path leads.
fn walk(schema: &Schema, object: &str, path: &str) -> (String, String) {
    match path.split_once('.') {
        None => (object.to_owned(), path.to_owned()),
        Some((field, rest)) => match schema.kind(schema.definition(object).field(field)) {
            Kind::Object(inner) => walk(schema, inner, rest),
            _ => panic!("{object}.{field} is no object"),
        },
    }
}

fn english() -> &'static wording::Wording {
    wording::of("en").expect("English")
}

/// What a sheet is called.
pub fn sheet(table: &str) -> &'static str {
    &english().table(table).expect("a name").name
}
