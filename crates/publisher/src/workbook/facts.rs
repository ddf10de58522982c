//! A sheet with a field a row: its name, its value, what goes on of it or is in other languages, what it means.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::choices::Choices;
use super::said::Said;
use super::{cell, look};
use crate::book::Value;
use crate::filled::Filled;
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
    // What the columns of values hold: a language, and a part of words that are too long for a cell.
    let mut values: Vec<(Option<&str>, usize)> = vec![(None, 0)];
    let mut fields: Vec<&'static str> = Vec::new();
    for heading in &filled.headings {
        let column = (heading.language.as_deref(), heading.part);
        if !values.contains(&column) {
            values.push(column);
        }
        if !fields.contains(&heading.path) {
            fields.push(heading.path);
        }
    }
    sheet.set_column_width(0, 34)?;
    sheet.write_string_with_format(0, 0, &said.field, &look::heading(None))?;
    for (column, (language, part)) in (1..).zip(&values) {
        let name = cell::fitting(&heading::join(wording, &said.value, *language, *part));
        sheet.set_column_width(column, look::width(Kind::Long))?;
        sheet.write_string_with_format(0, column, name, &look::heading(*language))?;
    }
    let notes = u16::try_from(values.len() + 1).unwrap_or(u16::MAX);
    sheet.set_column_width(notes, 80)?;
    sheet.write_string_with_format(0, notes, &said.note, &look::heading(None))?;

    for (row, path) in (1..).zip(fields) {
        let words = wording.column(filled.table.name, path);
        let name = words.map_or(path, |words| words.name.as_str());
        sheet.write_string_with_format(row, 0, name, &look::prose().set_bold())?;
        for (place, heading) in filled.headings.iter().enumerate() {
            let column = (heading.language.as_deref(), heading.part);
            let found = (1..).zip(&values).find(|(_, known)| **known == column);
            let Some((column, _)) = found.filter(|_| heading.path == path) else {
                continue;
            };
            let kind = filled.kind(heading);
            let value = filled.rows.first().and_then(|values| values.get(place));
            let value = value.unwrap_or(&Value::Empty);
            cell::put(sheet, (row, column), value, kind, &look::fact(kind), wording)?;
            if let Some(rule) = choices.rule(filled, place)? {
                sheet.add_data_validation(row, column, row, column, &rule)?;
            }
        }
        if let Some(words) = words {
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
