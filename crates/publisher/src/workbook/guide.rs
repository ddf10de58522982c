//! The first sheet: what the workbook is, and how it is used.

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

use super::look;
use super::said::Said;
use crate::filled::Filled;
use crate::wording::Wording;

/// Letters that have room beside each other.
const WIDTH: u16 = 100;

/// Writes the sheet.
pub fn write(
    sheet: &mut Worksheet,
    sheets: &[Filled],
    wording: &Wording,
    said: &Said,
) -> Result<(), XlsxError> {
    sheet.set_name(&said.guide)?;
    sheet
        .set_column_width(0, 34)?
        .set_column_width(1, f64::from(WIDTH))?;
    sheet.write_string_with_format(0, 0, &said.title, &look::title())?;
    let bold = look::prose().set_bold();
    let mut row = 2;
    for (title, lines) in [
        ("", &said.what),
        (&said.steps_title, &said.steps),
        (&said.rules_title, &said.rules),
    ] {
        sheet.write_string_with_format(row, 0, title, &bold)?;
        for line in lines {
            sheet.write_string_with_format(row, 1, line, &look::prose())?;
            sheet.set_row_height(row, height(line))?;
            row += 1;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, &said.colours_title, &bold)?;
    for (line, looks) in [
        (&said.heading, look::heading(None)),
        (&said.other_language, look::heading(Some(""))),
        (&said.example, look::example(Format::new())),
    ] {
        sheet.write_string_with_format(row, 1, line, &looks)?;
        row += 1;
    }
    row += 1;
    sheet.write_string_with_format(row, 0, &said.sheets_title, &bold)?;
    row += 1;
    for filled in sheets {
        if let Some(words) = wording.table(filled.table.name) {
            let link = Url::new(format!("internal:{}!A1", super::choices::quoted(&words.name)));
            sheet.write_url_with_text(row, 0, link, &words.name)?;
            sheet.write_string_with_format(row, 1, &words.about, &look::prose())?;
            row += 1;
        }
    }
    Ok(())
}

/// Of a row with a line of prose: LibreOffice leaves rows as low as they are, so that lines would lie upon each other.
fn height(prose: &str) -> f64 {
    /// Of one line, in points.
    const LINE: u32 = 15;
    let letters = u32::try_from(prose.chars().count()).unwrap_or_default();
    // Letters are narrower than the digits that widths are counted in, but words do not fill a line to its end.
    let lines = letters.div_ceil(u32::from(WIDTH)).max(1);
    f64::from(lines * LINE)
}
