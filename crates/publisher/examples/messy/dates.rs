//! Dates as people type them.

use crate::page::Cell::{Day, Shown};
use crate::page::{Made, about, book, changed, put, row};

/// Every way at once; several are no dates.
pub fn typed() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Lanterby Assembly", "Lanterby Council")?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    let mut rows = vec![row!["No", "Recommendation", "Action", "Timescale"]];
    let typed = [
        "03/04/26",
        "3rd April 2026",
        "13.4.2026",
        "April 2026",
        "2026/27",
        "Q3 2026/27",
        "Spring 2026",
        "by March 2027",
        "End of March 2027",
        "TBC",
        "Ongoing",
        "04/25/2026",
        "31/02/2026",
        "Sept",
        "n/a",
        "Immediately",
        "2026-2028",
        "Before the elections in May 2027",
        "Mar-27",
        "within 6 months",
        "3 April",
    ];
    for (number, words) in (1..).zip(typed) {
        rows.push(row![f64::from(number), "Do it.", "It is done", words]);
    }
    rows.push(row![22.0, "Do it.", "It is done", Day(2026, 4, 3)]);
    rows.push(row![23.0, "Do it.", "It is done", 46115.0]);
    rows.push(row![24.0, "Do it.", "It is done", 2027.0]);
    rows.push(row![
        25.0,
        "Do it.",
        "It is done",
        Shown(46115.75, "dd/mm/yyyy hh:mm")
    ]);
    rows.push(row![26.0, "Do it.", "It is done", 20260403.0]);
    put(sheet, 1, &rows)?;
    Ok(book.save_to_buffer()?)
}

/// A workbook that began on a Macintosh: its days count from 1904. One date lost its format on the way.
pub fn from_1904() -> Made {
    let mut book = book()?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    put(
        sheet,
        1,
        &[
            row!["Ref", "Recommendation", "Decision", "Date of decision", "Due"],
            row![
                1.0,
                "A clock on the square.",
                "Accepted",
                Shown(44653.0, "dd/mm/yyyy"),
                Shown(44926.0, "mmm yyyy")
            ],
            row![
                2.0,
                "A bell for the clock.",
                "Accepted",
                Shown(44653.0, "d mmmm yyyy"),
                ""
            ],
        ],
    )?;
    let made = book.save_to_buffer()?;
    changed(&made, "xl/workbook.xml", |xml| {
        xml.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
    })
}
