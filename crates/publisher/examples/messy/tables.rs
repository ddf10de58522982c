//! More than one table.

use rust_xlsxwriter::Format;

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

/// A row for each action: the recommendation merged over its rows, once written beside each, once left blank.
pub fn rows_of_actions() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Holmebank Assembly", "Holmebank Council")?;
    let sheet = book.add_worksheet().set_name("Action Plan")?;
    put(
        sheet,
        1,
        &[
            row![
                "Ref",
                "Recommendation",
                "Decision",
                "Action",
                "Lead",
                "Deadline",
                "RAG"
            ],
            row!["", "", "", "Find rooms", "Estates", Day(2026, 9, 1), "Complete"],
            row!["", "", "", "Hire a manager", "HR", Day(2026, 12, 1), "Complete"],
            row![
                "",
                "",
                "",
                "Open the doors",
                "Libraries",
                Day(2027, 2, 1),
                "On track"
            ],
            row![
                2.0,
                "Lend laptops.",
                "Accepted",
                "Buy thirty",
                "IT",
                Day(2026, 10, 1),
                "On track"
            ],
            row![
                2.0,
                "Lend laptops.",
                "Accepted",
                "Write the rules",
                "Libraries",
                Day(2026, 11, 1),
                "On track"
            ],
            row![
                3.0,
                "Teach coding.",
                "Accepted",
                "Find teachers",
                "Skills Team",
                "March 2027",
                "Not started"
            ],
            row!["", "", "", "Find pupils", "Schools Service", "April 2027", ""],
        ],
    )?;
    let format = Format::new();
    sheet.merge_range(1, 0, 3, 0, "1", &format)?;
    sheet.merge_range(1, 1, 3, 1, "Open libraries in the evening.", &format)?;
    sheet.merge_range(1, 2, 3, 2, "Accepted", &format)?;
    Ok(book.save_to_buffer()?)
}

/// What was decided on one sheet, how far it is on another, by number.
pub fn by_number() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Saltersford Panel", "Saltersford Council")?;
    let sheet = book.add_worksheet().set_name("Responses")?;
    put(
        sheet,
        1,
        &[
            row!["Rec no.", "Recommendation", "Decision"],
            row![1.0, "Dim the street lights after midnight.", "Accepted"],
            row![2.0, "Plant a meadow on each roundabout.", "Accepted"],
        ],
    )?;
    let sheet = book.add_worksheet().set_name("Monitoring")?;
    put(
        sheet,
        1,
        &[
            row!["Rec no.", "Status", "Progress update", "Last updated"],
            row![1.0, "Completed", "All lamps have timers.", Day(2026, 5, 5)],
            row![2.0, "Not started", "", Day(2026, 5, 5)],
            row![3.0, "In progress", "Nobody knows what this was.", Day(2026, 5, 5)],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// A column for the news of each half-year, one without a heading, two for the same owner.
pub fn half_years() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Greywater Assembly", "Greywater Council")?;
    let sheet = book.add_worksheet().set_name("Monitoring")?;
    put(
        sheet,
        1,
        &[
            row![
                "No.",
                "Recommendation",
                "Accepted?",
                "Directorate",
                "Lead Officer",
                "Update (November 2025)",
                "Update (May 2026)",
                "",
                "Priority (H/M/L)"
            ],
            row![
                1.0,
                "Mark cycle lanes.",
                "Y",
                "Place",
                "Head of Highways",
                "Drawn.",
                "Painted.",
                "ask AB about cost",
                "H"
            ],
            row![
                2.0,
                "Lower kerbs.",
                "Y",
                "Place",
                "Head of Highways",
                "",
                "Begun in the north.",
                "",
                "M"
            ],
            row![
                3.0,
                "Move the taxi rank.",
                "Referred",
                "Place",
                "Licensing",
                "Taxi drivers object.",
                "",
                "ring them",
                "L"
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
