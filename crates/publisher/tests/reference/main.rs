//! docs/feed-reference.md: every field of the feed, by its schema, with the sheet and column of the workbook that hold it.

// What clippy.toml allows in a `#[test]` goes for the functions around it too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod page;
mod places;
mod schema;

use std::path::Path;

use places::Places;
use schema::{Kind, Schema};

/// In the feed and in no cell: the import writes it.
const NOWHERE: [&str; 1] = ["Feed.assembly_feed"];

/// After a change to the feed or to the workbook: `ASSEMBLY_WRITE=1 cargo test -p assembly-publish --test reference`.
#[test]
fn the_reference_is_what_schema_and_workbook_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/feed-reference.md");
    let schema = Schema::committed();
    let wanted = page::page(&schema, &Places::of(&schema));
    if std::env::var_os("ASSEMBLY_WRITE").is_some() {
        std::fs::write(&file, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == wanted,
        "docs/feed-reference.md is not as it should be: run ASSEMBLY_WRITE=1 cargo test -p assembly-publish --test reference"
    );
}

/// A field that had no column could be published by nobody who keeps a spreadsheet.
#[test]
fn the_workbook_has_a_place_for_every_field() {
    let schema = Schema::committed();
    let places = Places::of(&schema);
    let mut without = Vec::new();
    for (name, definition) in schema.objects() {
        for (field, property) in definition.fields() {
            let held_in_parts = matches!(schema.kind(property), Kind::Object(_));
            if !held_in_parts && places.of_field(name, field).is_empty() {
                without.push(format!("{name}.{field}"));
            }
        }
    }
    assert_eq!(without, NOWHERE, "in no column");
}
