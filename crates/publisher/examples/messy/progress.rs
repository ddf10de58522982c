//! Red, amber, green.

use crate::page::Cell::On;
use crate::page::{Made, about, book, one_sheet, put, row};

/// By words, some of which councils use in different ways; there is no mapping to say in which.
pub fn words() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Stanmoor Assembly",
        "Stanmoor District Council",
    )?;
    let sheet = book.add_worksheet().set_name("RAG report")?;
    put(
        sheet,
        1,
        &[
            row!["Item", "Proposal", "Outcome", "RAG rating", "Commentary"],
            row![1.0, "A market on Saturdays.", "Approved", "On track", ""],
            row![
                2.0,
                "Longer green times for people on foot.",
                "Approved",
                "AMBER",
                ""
            ],
            row![3.0, "A new bridge.", "Approved", "Red", ""],
            row![4.0, "More bins.", "Approved", "Completed – May 2026", ""],
            row![5.0, "A fountain.", "Approved", "On hold", ""],
            row![6.0, "Fewer signs.", "Approved", "n/a", ""],
            row![7.0, "A bandstand.", "Approved", "-", ""],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// By letters, with a mapping that says what they mean.
pub fn letters() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Culverton Assembly", "Culverton Council")?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    put(
        sheet,
        1,
        &[
            row![
                "Ref",
                "Recommendation",
                "Agreed?",
                "RAG\n(R/A/G/B)",
                "Last\nupdated",
                "Comments"
            ],
            row![
                1.0,
                "Lend tools.",
                "Y",
                On(0x00B050, "G"),
                "01.05.26",
                "Forty tools so far."
            ],
            row![
                2.0,
                "Lend bicycles.",
                "Y",
                On(0xFFC000, "A"),
                "01.05.26",
                "The insurer has not answered."
            ],
            row![
                3.0,
                "Lend vans.",
                "Y",
                On(0xFF0000, "R"),
                "1.5.26",
                "No van can be had before winter."
            ],
            row![
                4.0,
                "Lend books on the bus.",
                "Y",
                On(0x0070C0, "B"),
                "01.05.26",
                "Done on all lines."
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// By nothing but the colour of the cell.
pub fn fill() -> Made {
    one_sheet(
        "Tracker",
        &[
            row!["Ref", "Recommendation", "Council decision", "RAG", "Update"],
            row![
                "1",
                "Make the pool warmer.",
                "Accepted",
                On(0x92D050, ""),
                "Done in two of three pools."
            ],
            row![
                "2",
                "Open the pool earlier.",
                "Accepted",
                On(0xFFC000, ""),
                "No staff yet."
            ],
            row![
                "3",
                "Heat the pool from the crematorium.",
                "Accepted",
                On(0xC00000, ""),
                "The pipes do not fit."
            ],
            row!["4", "Paint the pool.", "Accepted", On(0x7030A0, ""), "Painted."],
            row!["5", "Name the pool.", "Accepted", "", ""],
        ],
    )
}

/// Each second row is coloured, and one cell besides.
pub fn stripes() -> Made {
    let stripe = |words: &'static str| On(0xB4C6E7, words);
    one_sheet(
        "Tracker",
        &[
            row!["Ref", "Recommendation", "Decision", "RAG"],
            row!["1", "Open the baths.", "Accepted", ""],
            vec![
                stripe("2"),
                stripe("Heat the baths."),
                stripe("Accepted"),
                stripe(""),
            ],
            row!["3", "Light the baths.", "Accepted", On(0x00B050, "")],
            vec![
                stripe("4"),
                stripe("Name the baths."),
                stripe("Accepted"),
                On(0x00B050, ""),
            ],
        ],
    )
}
