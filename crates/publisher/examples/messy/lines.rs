//! Several things in one cell.

use crate::page::{Made, about, book, put, row};

/// A log that grows in its cell, several owners and addresses beside it.
pub fn running_log() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Elmsworth Assembly",
        "Elmsworth City Council",
    )?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rec",
                "Recommendation",
                "Decision",
                "Update",
                "Action owner",
                "Report link"
            ],
            row![
                1.0,
                "Signs at schools.",
                "Accepted",
                "12/03/26 – signs up at four schools; 01/05/26 – all twelve schools done, cameras ordered",
                "Highways; Schools Service",
                "www.elmsworth.example/cabinet/14"
            ],
            row![
                2.0,
                "A youth hub.",
                "Accepted",
                "May 2026: lease signed.\n14.2.26: building found – the old bank.\n10 January 2026 - looking at three buildings",
                "Youth Service",
                "https://www.elmsworth.example/hub"
            ],
            row![
                3.0,
                "A repair shop.",
                "Accepted",
                "We opened on 4 April 2026 and mended 90 things.\nNext year we want a second.",
                "Waste / Libraries",
                ""
            ],
            row![
                4.0,
                "A tree for each child.",
                "Accepted",
                "Started well.\n12/03/26 – first 200 planted",
                "Parks and Schools",
                ""
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
