//! More than one table.

use crate::page::Cell::Day;
use crate::page::{Made, about, book, put, put_beside, row};

/// Recommendations above, and below them on the same sheet a log of what was done.
pub fn two_below() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Marlsea Climate Assembly",
        "Marlsea Town Council",
    )?;
    let sheet = book.add_worksheet().set_name("Follow up")?;
    put(
        sheet,
        1,
        &[
            row!["Recommendations and responses"],
            row!["Rec No.", "Recommendation", "Decision", "Reason"],
            row![1.0, "Make the sea front free of cars in summer.", "Accepted", ""],
            row![
                2.0,
                "Plant a thousand trees.",
                "Accepted in part",
                "Six hundred: the soil is thin on the cliff."
            ],
            row![],
            row![],
            row!["Action log"],
            row!["Rec No.", "Action", "Owner", "Due date", "Date completed"],
            row![
                1.0,
                "Write the traffic order",
                "Highways Team",
                Day(2026, 3, 1),
                Day(2026, 2, 20)
            ],
            row![1.0, "Put up signs", "Highways Team", Day(2026, 5, 1), ""],
            row![2.0, "Order the trees", "Parks Team", Day(2026, 10, 1), ""],
            row![3.0, "Ask the county", "Clerk", Day(2026, 10, 1), ""],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Two tables beside each other, parted by an empty column.
pub fn two_beside() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Wickenholt Forum on Care",
        "Wickenholt County Council",
    )?;
    let sheet = book.add_worksheet().set_name("Both")?;
    put(
        sheet,
        1,
        &[
            row!["Ref", "Recommendation", "Decision"],
            row![1.0, "Pay carers' bus fares.", "Accepted"],
            row![2.0, "Open a day centre in the east.", "Accepted"],
        ],
    )?;
    put_beside(
        sheet,
        1,
        4,
        &[
            row!["Ref", "Action", "Owner", "Due date"],
            row![2.0, "Find a building", "Estates", Day(2026, 11, 1)],
            row![
                1.0,
                "Agree a fare with the bus company",
                "Transport",
                Day(2026, 8, 1)
            ],
            row![1.0, "Print the passes", "Transport", Day(2026, 9, 1)],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// A sheet for each matter, with names of their own; one of them refers to what is not there.
pub fn several_sheets() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Pennyghyll Youth Assembly",
        "Pennyghyll Council",
    )?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rec no",
                "Title",
                "Recommendation",
                "Decision",
                "Decision date",
                "Votes for",
                "Votes against"
            ],
            row![
                1.0,
                "Bus passes",
                "Free buses for everybody under 19.",
                "Referred to partner",
                Day(2026, 3, 3),
                38.0,
                2.0
            ],
            row![
                2.0,
                "Skate park",
                "Mend the skate park.",
                "Y",
                Day(2026, 3, 3),
                40.0,
                0.0
            ],
        ],
    )?;
    let sheet = book.add_worksheet().set_name("Action log")?;
    put(
        sheet,
        1,
        &[
            row!["Rec", "Action", "Who", "By when"],
            row![
                "Rec 1",
                "Write to the combined authority",
                "Transport Policy",
                "30 June 2026"
            ],
            row!["Recommendation 2", "Get three prices", "Parks", "July 2026"],
            row!["Skate park", "Order the ramps", "Parks", "2027"],
        ],
    )?;
    let sheet = book.add_worksheet().set_name("Progress log")?;
    put(
        sheet,
        1,
        &[
            row!["Date", "Rec no", "Update", "By"],
            row![Day(2026, 4, 2), 2.0, "Two of three prices are in.", "Parks"],
            row![Day(2026, 5, 9), 1.0, "The letter went.", "Transport Policy"],
            row![Day(2026, 5, 30), 9.0, "The benches are painted.", "Parks"],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
