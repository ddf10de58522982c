//! A sheet with a thing a row.

use rust_xlsxwriter::{IgnoreError, Note, Worksheet, XlsxError};

use super::choices::Choices;
use super::{cell, look};
use crate::filled::Filled;
use crate::heading;
use crate::tables::Kind;
use crate::wording::Wording;

/// Writes the sheet. Its first row may be an example.
pub fn write(
    sheet: &mut Worksheet,
    filled: &Filled,
    choices: &Choices,
    wording: &Wording,
    example: bool,
) -> Result<(), XlsxError> {
    let last_row = choices.last_row(filled).saturating_sub(1);
    for (place, (column, heading)) in (0_u16..).zip(&filled.headings).enumerate() {
        let kind = filled.kind(heading);
        let looks = look::cell(kind);
        sheet.set_column_width(column, look::width(kind))?;
        sheet.set_column_format(column, &looks)?;
        let name = cell::fitting(&heading::name(wording, filled.table, heading));
        let head = look::heading(heading.language.as_deref());
        sheet.write_string_with_format(0, column, name, &head)?;
        if let Some(words) = wording.column(filled.table.name, heading.path) {
            sheet.insert_note(0, column, &note(&words.note))?;
        }
        if let Some(rule) = choices.rule(filled, place)? {
            sheet.add_data_validation(1, column, last_row, column, &rule)?;
        }
        let shown = look::example(looks.clone());
        for (number, row) in (1..).zip(&filled.rows) {
            let looks = if example && number == 1 { &shown } else { &looks };
            if let Some(value) = row.get(place) {
                cell::put(sheet, (number, column), value, kind, looks, wording)?;
            }
        }
        if matches!(kind, Kind::Id | Kind::Line | Kind::Of(_) | Kind::Theme) {
            sheet.ignore_error_range(1, column, last_row, column, IgnoreError::NumberStoredAsText)?;
        }
    }
    let columns = u16::try_from(filled.headings.len()).unwrap_or(u16::MAX);
    let rows = u32::try_from(filled.rows.len()).unwrap_or(last_row);
    if let Some(last) = columns.checked_sub(1) {
        sheet.autofilter(0, 0, rows.max(1), last)?;
    }
    sheet.set_freeze_panes(1, kept(filled))?;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

const A4: u8 = 9;

/// How many columns stay where they are: up to the title, where it is near.
fn kept(filled: &Filled) -> u16 {
    let first = filled.headings.iter().take(3);
    let mut titles = (1..).zip(first).filter(|(_, heading)| heading.path == "title");
    titles.next().map_or(0, |(columns, _)| columns)
}

/// A note large enough for its words: about 45 letters a line.
fn note(words: &str) -> Note {
    let lines = u32::try_from(words.chars().count() / 45).unwrap_or_default() + 2;
    Note::new(words)
        .add_author_prefix(false)
        .set_font_size(10)
        .set_width(300)
        .set_height(lines * 18)
}
