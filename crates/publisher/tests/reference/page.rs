//! The page.

use std::fmt::Write;

use assembly_publish::tables::lists;
use assembly_publish::wording;

use super::places::Places;
use super::schema::{Definition, Kind, Schema};

const BEGINNING: &str = "# The feed, field by field

Every field of [Assembly Feed 1](feed.md), by its [JSON Schema](../crates/feed/schema/assembly-feed-1.schema.json), and where in [the workbook](officers.md) it is kept: the
sheet, then the column (in the sheet “Assembly”, the row). Where several places are named, the same kind of thing stands in several. This page is made by a test: change the types or the workbook, not the page.

";

pub fn page(schema: &Schema, places: &Places) -> String {
    let mut page = BEGINNING.to_owned();
    for (name, definition) in schema.objects() {
        object(&mut page, schema, places, name, definition);
    }
    page.push_str("## Kinds of value\n\n| kind | what it is |\n| --- | --- |\n");
    let (words, kinds): (Vec<_>, Vec<_>) = schema
        .values()
        .partition(|(_, definition)| !definition.words().is_empty());
    for (name, definition) in kinds {
        let _ = writeln!(page, "| `{name}` | {} |", cell(&definition.description));
    }
    for (name, definition) in words {
        list(&mut page, name, definition);
    }
    page
}

fn object(page: &mut String, schema: &Schema, places: &Places, name: &str, definition: &Definition) {
    let _ = write!(
        page,
        "## {name}\n\n{}\n\n| field | value | what it is | in the workbook |\n| --- | --- | --- | --- |\n",
        definition.description
    );
    for (field, property) in definition.fields() {
        let needed = if definition.needs(field) { ", needed" } else { "" };
        let _ = writeln!(
            page,
            "| `{field}` | {}{needed} | {} | {} |",
            kind(&schema.kind(property)),
            cell(&property.description),
            cell(&places.of_field(name, field).join("; "))
        );
    }
    page.push('\n');
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Object(name) => link(name),
        Kind::Objects(name) => format!("list of {}", link(name)),
        Kind::Named(name @ ("Text" | "Date" | "Duration" | "Id" | "Url")) => {
            format!("[{name}](#kinds-of-value)")
        }
        Kind::Named(name) => link(name),
        Kind::Strings => "list of strings".to_owned(),
        Kind::Numbers => "whole numbers by value".to_owned(),
        Kind::Plain("integer") => "whole number".to_owned(),
        Kind::Plain("boolean") => "`true` or `false`".to_owned(),
        Kind::Plain(name) => (*name).to_owned(),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

/// A list of words, with the names that the workbook has for them.
fn list(page: &mut String, name: &str, definition: &Definition) {
    let words = definition.words();
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let list = lists().into_iter().find(|list| list.words == names);
    let list = list.unwrap_or_else(|| panic!("{name} is no list of the workbook"));
    let wording = wording::of("en").expect("English");
    let _ = write!(
        page,
        "\n## {name}\n\n{} In a mapping file this list is `{}`.\n\n| word | in the workbook | what it means |\n| --- | --- | --- |\n",
        definition.description, list.name
    );
    for (word, description) in words {
        let said = &wording.word(list.name, word).expect("a name").name;
        let _ = writeln!(page, "| `{word}` | {said} | {} |", cell(description));
    }
}

/// Words that do not end a cell of a table.
fn cell(words: &str) -> String {
    words.replace('|', "\\|")
}
