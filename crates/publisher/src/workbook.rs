//! The workbook that is written: the empty one to begin with, and one of what a feed says.
//!
//! Its first sheet says how it is used, its last one holds the lists that cells offer. The rest are tables: headings in
//! row 1, each with a note of what goes below it.

mod cell;
mod choices;
pub mod example;
mod facts;
mod guide;
mod look;
mod rows;
mod said;
mod template;

use std::fmt;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::filled::Filled;
use crate::heading;
use crate::tables::Form;
use crate::wording;
use choices::Choices;
pub use said::is_guide;

/// Why there is no workbook.
#[derive(Debug)]
pub enum NotWritten {
    /// The language that columns are wanted in is none.
    NoLanguage(String),
    /// It cannot be written.
    Unwritable(XlsxError),
}

/// The empty workbook, with an example in each sheet. The main texts have columns in another language too, if one is asked
/// for; the Welsh workbook has English ones unless `also` is Welsh itself.
pub fn template(language: &str, also: Option<&str>) -> Result<Vec<u8>, NotWritten> {
    let own = wording::of(language).map_or("en", |wording| wording.language);
    let also = match (also, own) {
        (Some(also), _) => {
            let tag = heading::language_of(also);
            Some(tag.ok_or_else(|| NotWritten::NoLanguage(also.to_owned()))?)
        }
        (None, "cy") => Some("en".to_owned()),
        (None, _) => None,
    };
    let also = also.as_deref().filter(|also| *also != own);
    let sheets = wording::of(own).map_or_else(Vec::new, |wording| template::sheets(wording, also));
    compose(own, &sheets, true)
}

/// A workbook of these sheets, with headings, notes and lists in a language that it comes in; else in English.
pub fn write(language: &str, sheets: &[Filled]) -> Result<Vec<u8>, NotWritten> {
    compose(language, sheets, false)
}

fn compose(language: &str, sheets: &[Filled], example: bool) -> Result<Vec<u8>, NotWritten> {
    let Some(wording) = wording::of(language) else {
        return Err(NotWritten::NoLanguage(language.to_owned()));
    };
    let said = said::said(wording.language);
    let mut workbook = Workbook::new();
    // No clock: the same sheets give the same bytes.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&said.title)
            .set_creation_datetime(&made),
    );

    guide::write(workbook.add_worksheet(), sheets, wording, said)?;
    let choices = Choices::new(wording, said, sheets, example);
    for filled in sheets {
        let name = filled.table.name;
        let sheet = workbook.add_worksheet();
        sheet.set_name(wording.table(name).map_or(name, |words| words.name.as_str()))?;
        sheet.set_tab_color(look::tab(name));
        match filled.table.form {
            Form::Facts => facts::write(sheet, filled, &choices, wording, said, example)?,
            Form::Rows | Form::Documents | Form::Counts => {
                rows::write(sheet, filled, &choices, wording, example)?;
            }
        }
    }
    choices.write(workbook.add_worksheet())?;
    Ok(workbook.save_to_buffer()?)
}

impl From<XlsxError> for NotWritten {
    fn from(error: XlsxError) -> Self {
        Self::Unwritable(error)
    }
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLanguage(language) => write!(
                f,
                "\"{language}\" is no language: give its tag, such as cy for Welsh or pl for Polish"
            ),
            Self::Unwritable(error) => write!(f, "the workbook could not be written: {error}"),
        }
    }
}

impl std::error::Error for NotWritten {}
