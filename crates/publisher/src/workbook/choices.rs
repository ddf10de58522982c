//! What a cell offers to choose from, and what it asks about when it is filled in.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, Worksheet,
    XlsxError,
};

use super::said::Said;
use super::{cell, look};
use crate::book::letters;
use crate::filled::{Filled, Heading};
use crate::tables::{Kind, List, YES};
use crate::wording::Wording;

/// The row that drop-downs reach down to, as a person counts.
pub const LAST_ROW: u32 = 2000;

/// Columns whose values name a row, those first that people know it by.
const NAMES: [&str; 4] = ["number", "title", "question", "id"];

/// The drop-downs of a workbook.
pub struct Choices<'a> {
    wording: &'a Wording,
    said: &'a Said,
    sheets: &'a [Filled],
    /// The first row, as a person counts, that is no heading and no example.
    first_row: u32,
    /// Each list with the name of the first column that has it.
    lists: Vec<(&'static List, String)>,
}

impl<'a> Choices<'a> {
    /// Of these sheets, whose first row is an example or is not.
    pub fn new(wording: &'a Wording, said: &'a Said, sheets: &'a [Filled], example: bool) -> Self {
        let mut lists: Vec<(&List, String)> = Vec::new();
        for filled in sheets {
            for heading in &filled.headings {
                let list = match filled.kind(heading) {
                    Kind::Word(list) => list,
                    Kind::Yes => &YES,
                    _ => continue,
                };
                if lists.iter().all(|(known, _)| known.name != list.name) {
                    let name = wording.column(filled.table.name, heading.path);
                    lists.push((list, name.map_or_else(String::new, |words| words.name.clone())));
                }
            }
        }
        Self {
            wording,
            said,
            sheets,
            first_row: if example { 3 } else { 2 },
            lists,
        }
    }

    /// What the cells of a sheet's column ask. Nothing is forbidden: a feed may have words of its own, and a date may be a month.
    pub fn rule(&self, filled: &Filled, place: usize) -> Result<Option<DataValidation>, XlsxError> {
        let Some(heading) = filled.headings.get(place) else {
            return Ok(None);
        };
        let rule = DataValidation::new().set_error_title(self.said.alert_title.as_str())?;
        let warning = rule.clone().set_error_style(DataValidationErrorStyle::Warning);
        let information = rule
            .clone()
            .set_error_style(DataValidationErrorStyle::Information);
        let said = self.said;
        Ok(Some(match filled.kind(heading) {
            Kind::Word(list) => self.of_list(list, warning)?,
            Kind::Yes => self.of_list(&YES, warning)?,
            Kind::Of(other) => match self.of_rows(filled, place, other) {
                Some(source) => {
                    let name = self
                        .wording
                        .table(other)
                        .map_or(other, |words| words.name.as_str());
                    warning
                        .allow_list_formula(source)
                        .set_error_message(said.not_found.replace("{sheet}", name))?
                }
                None => return Ok(None),
            },
            // One that is not listed is made.
            Kind::Theme => match self.of_rows(filled, place, "themes") {
                Some(source) => rule.allow_list_formula(source).show_error_message(false),
                None => return Ok(None),
            },
            Kind::Date | Kind::Moment => information
                .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(
                    2000, 1, 1,
                )?))
                .set_error_message(said.not_a_day.as_str())?,
            Kind::Count => warning
                .allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))
                .set_error_message(said.not_a_count.as_str())?,
            Kind::Percent => warning
                .allow_decimal_number(DataValidationRule::Between(0.0, 100.0))
                .set_error_message(said.not_a_percent.as_str())?,
            _ => return Ok(None),
        }))
    }

    fn of_list(&self, list: &List, rule: DataValidation) -> Result<DataValidation, XlsxError> {
        let place = self.lists.iter().position(|(known, _)| known.name == list.name);
        let column = letters(
            place
                .and_then(|place| u32::try_from(place).ok())
                .unwrap_or_default(),
        );
        let last = list.words.len() + 1;
        let sheet = quoted(&self.said.lists);
        rule.allow_list_formula(Formula::new(format!("={sheet}!${column}$2:${column}${last}")))
            .set_error_message(self.said.not_listed.as_str())
    }

    /// The names of the rows of another sheet: of the column that this one's values are from. As long as there are
    /// names, since Excel opens a list with empty lines at its end.
    fn of_rows(&self, filled: &Filled, place: usize, other: &str) -> Option<Formula> {
        let mut values: BTreeSet<String> = self.values(filled, place).collect();
        values.remove("");
        let rows = self.sheets.iter().find(|sheet| sheet.table.name == other)?;
        let column = NAMES
            .iter()
            .filter_map(|name| {
                let mut headings = rows.headings.iter();
                headings.position(|heading| {
                    heading.path == *name && heading.language.is_none() && heading.part == 0
                })
            })
            .find(|column| {
                let names: BTreeSet<String> = self.values(rows, *column).collect();
                !names.contains("") && names.is_superset(&values)
            })?;
        let letter = letters(u32::try_from(column).ok()?);
        let sheet = quoted(&self.wording.table(other)?.name);
        let first = format!("{sheet}!${letter}${}", self.first_row);
        let last = self.last_row(rows);
        Some(Formula::new(format!(
            "=OFFSET({first},0,0,MAX(1,COUNTA({first}:${letter}${last})),1)"
        )))
    }

    /// What stands in a column, without the example.
    fn values(&self, filled: &Filled, place: usize) -> impl Iterator<Item = String> {
        let kind = filled
            .headings
            .get(place)
            .map_or(Kind::Line, |heading| filled.kind(heading));
        let rows = filled.rows.iter().skip(if self.first_row == 3 { 1 } else { 0 });
        rows.map(move |row| {
            row.get(place)
                .map_or_else(String::new, |value| cell::said(value, kind, self.wording))
        })
    }

    /// The last row, as a person counts, that drop-downs of a sheet reach.
    pub fn last_row(&self, filled: &Filled) -> u32 {
        let rows = u32::try_from(filled.rows.len()).unwrap_or(LAST_ROW);
        LAST_ROW.max(rows.saturating_add(LAST_ROW / 2))
    }

    /// Writes the lists' own sheet.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(&self.said.lists)?.set_freeze_panes(1, 0)?;
        for (column, (list, name)) in (0..).zip(&self.lists) {
            sheet.set_column_width(column, 30)?;
            sheet.write_string_with_format(0, column, name, &look::heading(None))?;
            for (row, word) in (1..).zip(list.words) {
                let words = self.wording.word(list.name, word);
                sheet.write_string(row, column, words.map_or(*word, |words| words.name.as_str()))?;
            }
        }
        Ok(())
    }
}

impl Filled {
    /// What may stand under a heading.
    pub(super) fn kind(&self, heading: &Heading) -> Kind {
        let mut columns = self.table.columns.iter();
        let column = columns.find(|column| column.path == heading.path);
        column.map_or(Kind::Text, |column| column.kind)
    }
}

/// A sheet's name, as formulas have it.
pub fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}
