//! Votes, numbers and totals.

use crate::page::Cell::Shown;
use crate::page::{Made, about, book, put, row};

/// Support in three ways in one column, voters by the thousand.
pub fn votes() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Tidewell Assembly", "Tidewell Council")?;
    let sheet = book.add_worksheet().set_name("Votes")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rec #",
                "Recommendation",
                "For",
                "Against",
                "Abstain",
                "% support",
                "Theme"
            ],
            row![
                1.0,
                "Ban cars in the centre.",
                "1,234",
                "266",
                0.0,
                Shown(0.82, "0%"),
                "Streets"
            ],
            row![2.0, "Charge for parking.", 900.0, 600.0, "–", "60%", "Streets"],
            row![3.0, "Build a tram.", "1 400", "100 ", "", 93.3, "Streets "],
            row![4.0, "Dig a tunnel.", 12.0, 1488.0, "n/a", "0.8 %", "streets"],
            row!["", "TOTAL", 3546.0, 2454.0, "", "", ""],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// The same number twice; a recommendation without one; a row that is copied.
pub fn duplicates() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Cragside Forum", "Cragside Council")?;
    let sheet = book.add_worksheet().set_name("Recommendations")?;
    put(
        sheet,
        1,
        &[
            row!["No", "Recommendation", "Decision", "Action", "Owner"],
            row![
                6.0,
                "Grow food in parks.",
                "Accepted",
                "Choose three parks",
                "Parks Team"
            ],
            row![
                7.0,
                "Share the harvest.",
                "Accepted",
                "Write to the food bank",
                "Communities; Parks Team"
            ],
            row![7.0, "Keep bees.", "Accepted", "Buy hives", "Parks Team"],
            row![
                "",
                "Teach children to cook.",
                "Accepted",
                "",
                "Schools Service & Public Health"
            ],
            row![
                8.0,
                "Mow less.",
                "Accepted",
                "Change the contract",
                "Parks Team\nProcurement"
            ],
            row![8.0, "", "", "Tell residents", "Communications"],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
