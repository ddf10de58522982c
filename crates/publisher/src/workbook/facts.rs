//! A sheet with a field a row: its name, its value, its value in other languages, what it means.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::choices::Choices;
use super::said::Said;
use super::{cell, look};
use crate::book::Value;
use crate::filled::{Filled, Heading};
use crate::heading;
use crate::tables::Kind;
use crate::wording::Wording;

/// Writes the sheet, with examples in its notes or without.
pub fn write(
    sheet: &mut Worksheet,
    filled: &Filled,
    choices: &Choices,
    wording: &Wording,
    said: &Said,
    example: bool,
) -> Result<(), XlsxError> {
    let mut languages: Vec<Option<&str>> = vec![None];
    let mut fields: Vec<(&'static str, usize)> = Vec::new();
    for heading in &filled.headings {
        let language = heading.language.as_deref();
        if !languages.contains(&language) {
            languages.push(language);
        }
        if !fields.contains(&(heading.path, heading.part)) {
            fields.push((heading.path, heading.part));
        }
    }
    sheet.set_column_width(0, 34)?;
    sheet.write_string_with_format(0, 0, &said.field, &look::heading(None))?;
    for (column, language) in (1..).zip(&languages) {
        let name = cell::fitting(&heading::join(wording, &said.value, *language, 0));
        sheet.set_column_width(column, look::width(Kind::Long))?;
        sheet.write_string_with_format(0, column, name, &look::heading(*language))?;
    }
    let notes = u16::try_from(languages.len() + 1).unwrap_or(u16::MAX);
    sheet.set_column_width(notes, 80)?;
    sheet.write_string_with_format(0, notes, &said.note, &look::heading(None))?;

    let values = filled.rows.first();
    for (row, (path, part)) in (1..).zip(&fields) {
        let field = Heading {
            path,
            language: None,
            part: *part,
        };
        let kind = filled.kind(&field);
        let name = heading::name(wording, filled.table, &field);
        sheet.write_string_with_format(row, 0, name, &look::prose().set_bold())?;
        for (column, language) in (1..).zip(&languages) {
            let found = filled.headings.iter().position(|heading| {
                heading.path == *path && heading.part == *part && heading.language.as_deref() == *language
            });
            let Some(place) = found else {
                continue;
            };
            let value = values
                .and_then(|values| values.get(place))
                .unwrap_or(&Value::Empty);
            cell::put(sheet, (row, column), value, kind, &look::fact(kind), wording)?;
            if let Some(rule) = choices.rule(filled, place)? {
                sheet.add_data_validation(row, column, row, column, &rule)?;
            }
        }
        if *part == 0
            && let Some(words) = wording.column(filled.table.name, path)
        {
            let mut note = words.note.clone();
            if example && !words.example.is_empty() {
                note.push(' ');
                note.push_str(&said.for_example.replace("{example}", &words.example));
            }
            sheet.write_string_with_format(row, notes, note, &look::note())?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}
