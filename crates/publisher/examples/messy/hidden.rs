//! What nobody sees, and what is broken.

use crate::page::Cell::Sum;
use crate::page::{Made, about, book, one_sheet, put, row};

/// A cover, a filter that hides rows, a column of comments for the office only, old sheets out of sight, a table that counts.
pub fn hidden() -> Made {
    let mut book = book()?;
    let cover = book.add_worksheet().set_name("Cover")?;
    put(
        cover,
        3,
        &[
            row!["", "Brackwater Citizens' Assembly"],
            row!["", "Recommendation tracker, version 7 (working copy)"],
            row!["", "Prepared by the Policy Team"],
        ],
    )?;
    about(
        book.add_worksheet(),
        "Brackwater Citizens' Assembly",
        "Brackwater Council",
    )?;
    let sheet = book.add_worksheet().set_name("Master")?;
    put(
        sheet,
        1,
        &[
            row![
                "Ref",
                "Recommendation",
                "Decision",
                "Comments",
                "Status",
                "Update"
            ],
            row![
                1.0,
                "Dredge the harbour.",
                "Accepted",
                "Cllr will not like this",
                "In progress",
                "The dredger comes in July."
            ],
            row![
                2.0,
                "Sell the yacht club.",
                "Under consideration",
                "do not publish!!",
                "Not started",
                ""
            ],
            row![
                3.0,
                "Light the pier.",
                "Accepted",
                "",
                "Completed",
                "Lit since 2 May 2026."
            ],
        ],
    )?;
    sheet.autofilter(0, 0, 3, 5)?;
    sheet.set_row_hidden(2)?;
    sheet.set_column_hidden(3)?;
    let pivot = book.add_worksheet().set_name("Pivot")?;
    put(
        pivot,
        3,
        &[
            row!["Row Labels", "Count of Ref"],
            row!["Accepted", 2.0],
            row!["Under consideration", 1.0],
            row!["Grand Total", 3.0],
        ],
    )?;
    let old = book.add_worksheet().set_name("Master (old)")?;
    put(
        old,
        1,
        &[
            row!["Ref", "Recommendation", "Decision"],
            row![1.0, "Drain the harbour.", "Rejected"],
        ],
    )?;
    old.set_hidden(true);
    let lists = book.add_worksheet().set_name("Lists")?;
    put(
        lists,
        1,
        &[
            row!["Decision", "Status"],
            row!["Accepted", "Not started"],
            row!["Rejected", "In progress"],
            row!["Under consideration", "Completed"],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Cells that are worked out: some came to something, some are broken.
pub fn faults() -> Made {
    one_sheet(
        "Tracker",
        &[
            row!["Ref", "Recommendation", "Decision", "Status", "Due", "% complete"],
            row![
                Sum("=ROW()-1", "1"),
                Sum("=UPPER(\"x\")", "Open the towpath."),
                Sum("=VLOOKUP(A2,L!A:B,2)", "Accepted"),
                Sum("=L!B2", "In progress"),
                Sum("=#REF!+30", "#REF!"),
                0.4
            ],
            row![
                Sum("=ROW()-1", "2"),
                Sum("=VLOOKUP(A3,L!A:B,2)", "#N/A"),
                Sum("=VLOOKUP(A3,L!A:B,2)", "#N/A"),
                Sum("=L!B3", "0"),
                "",
                1.0
            ],
        ],
    )
}
