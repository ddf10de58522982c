//! Spreadsheets as councils really keep them, made again: `cargo run -p assembly-publish --example messy`.
//!
//! Places and contents are invented; the mess is not. `tests/corpus` says what each must come to.

mod csvs;
mod dates;
mod decisions;
mod hidden;
mod layouts;
mod lines;
mod numbers;
mod ods;
mod page;
mod progress;
mod tables;
mod welsh;

use std::error::Error;
use std::path::Path;

use page::Made;

/// A name, the ending of its file, and what makes it.
type Workbook = (&'static str, &'static str, fn() -> Made);

/// The corpus.
const WORKBOOKS: &[Workbook] = &[
    ("action-plan", "xlsx", layouts::action_plan),
    ("two-row-headings", "xlsx", layouts::two_row_headings),
    ("banners", "xlsx", layouts::banners),
    ("almost-empty", "xlsx", layouts::almost_empty),
    ("transposed", "xlsx", layouts::transposed),
    ("two-below", "xlsx", tables::two_below),
    ("two-beside", "xlsx", tables::two_beside),
    ("rows-of-actions", "xlsx", tables::rows_of_actions),
    ("by-number", "xlsx", tables::by_number),
    ("half-years", "xlsx", tables::half_years),
    ("several-sheets", "xlsx", tables::several_sheets),
    ("rag-words", "xlsx", progress::words),
    ("rag-letters", "xlsx", progress::letters),
    ("stripes", "xlsx", progress::stripes),
    ("rag-words-told", "xlsx", progress::words),
    ("rag-fill", "xlsx", progress::fill),
    ("status-decides", "xlsx", decisions::status_decides),
    ("free-words", "xlsx", decisions::free_words),
    ("unexplained", "xlsx", decisions::unexplained),
    ("dates", "xlsx", dates::typed),
    ("dates-told", "xlsx", dates::typed),
    ("from-1904", "xlsx", dates::from_1904),
    ("hidden", "xlsx", hidden::hidden),
    ("faults", "xlsx", hidden::faults),
    ("votes", "xlsx", numbers::votes),
    ("duplicates", "xlsx", numbers::duplicates),
    ("running-log", "xlsx", lines::running_log),
    ("welsh", "xlsx", welsh::welsh),
    ("bilingual", "xlsx", welsh::bilingual),
    ("libreoffice", "ods", ods::libreoffice),
    ("windows", "csv", csvs::windows),
    ("semicolons", "csv", csvs::semicolons),
    ("unicode-text", "csv", csvs::unicode_text),
    ("questions", "csv", csvs::questions),
    ("folder", "zip", csvs::folder),
];

fn main() -> Result<(), Box<dyn Error>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, ending, make) in WORKBOOKS {
        let folder = corpus.join(name);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(format!("sheet.{ending}")), make()?)?;
    }
    Ok(())
}
