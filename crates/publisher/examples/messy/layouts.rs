//! How tables lie in their sheets.

use rust_xlsxwriter::{Format, FormatAlign};

use crate::page::Cell::{self, Day, Nothing};
use crate::page::{Made, about, book, one_sheet, put, row};

/// The plan that a committee sees: a title over all columns, headings in capitals, themes merged downwards, a row that counts,
/// notes below, and colours far to the right.
pub fn action_plan() -> Made {
    let mut book = book()?;
    let sheet = book.add_worksheet().set_name("Action Plan 2026")?;
    let big = Format::new().set_bold().set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 0, 7, "THORNDALE CITIZENS' ASSEMBLY ON CLEAN AIR", &big)?;
    sheet.merge_range(1, 0, 1, 7, "Action plan – as at 1 June 2026", &big)?;
    put(
        sheet,
        4,
        &[
            row![
                "REC. NO.",
                "THEME",
                "RECOMMENDATION",
                "COUNCIL'S DECISION",
                "REASON",
                "LEAD OFFICER",
                "TARGET DATE",
                "RAG (RED/AMBER/GREEN)"
            ],
            row![
                1.0,
                "",
                "Close the streets round schools at the start and end of the day.",
                "Agreed",
                "",
                "Head of Transport",
                Day(2026, 9, 1),
                "Green"
            ],
            row![
                2.0,
                "",
                "Run buses until midnight on every day of the week.",
                "Agreed in part",
                "Fridays and Saturdays only: there is no money for more.",
                "Head of Transport",
                Day(2027, 4, 1),
                "Amber"
            ],
            row![
                3.0,
                "",
                "Measure the air at forty places and publish it each day.",
                "Agreed",
                "",
                "Environment Manager",
                Day(2026, 12, 31),
                "Blue"
            ],
            row![
                4.0,
                "",
                "Ban wood stoves in new homes.",
                "Not agreed",
                "Only the Government can change building rules.",
                "",
                "",
                ""
            ],
            row![
                Nothing,
                "Total",
                "4 recommendations",
                Cell::Sum("=COUNTIF(D5:D8,\"Agreed*\")", "3"),
                "",
                "",
                "",
                ""
            ],
            row!["* Decisions were taken by Cabinet on 14 May 2026."],
            row!["RAG: Red = late, Amber = some concerns, Green = on track, Blue = complete"],
        ],
    )?;
    let middle = Format::new().set_align(FormatAlign::VerticalCenter);
    sheet.merge_range(4, 1, 5, 1, "Getting about", &middle)?;
    sheet.merge_range(6, 1, 7, 1, "The air we breathe", &middle)?;
    let grey = Format::new().set_background_color("#F2F2F2");
    for column in 8..28 {
        sheet.write_blank(3, column, &grey)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Headings in two rows: a group over several columns, and below it what each is.
pub fn two_row_headings() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Fallowmere Citizens' Jury",
        "Fallowmere Borough Council",
    )?;
    let sheet = book.add_worksheet().set_name("Tracker")?;
    let middle = Format::new().set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 1, 0, "Ref", &middle)?;
    sheet.merge_range(0, 1, 1, 1, "Recommendation", &middle)?;
    sheet.merge_range(0, 2, 0, 4, "COUNCIL RESPONSE", &middle)?;
    sheet.merge_range(0, 5, 0, 7, "DELIVERY", &middle)?;
    sheet.merge_range(0, 8, 0, 9, "WHO", &middle)?;
    let below = row![
        "",
        "",
        "Decision",
        "Reason",
        "Date",
        "Status",
        "Update",
        "Date",
        "Lead",
        "Portfolio holder"
    ];
    put(
        sheet,
        2,
        &[
            below,
            row![
                "A1",
                "Open the library on Sundays.",
                "Accepted",
                "",
                Day(2026, 2, 10),
                "In progress",
                "Staff are being asked.",
                Day(2026, 5, 20),
                "Libraries Manager",
                "Communities"
            ],
            row![
                "A2",
                "Let schools use the theatre for nothing.",
                "Rejected",
                "The theatre is run by a trust, which needs the income.",
                Day(2026, 2, 10),
                "",
                "",
                "",
                "",
                "Communities"
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Themes as lines between the rows, over all columns; numbers that Excel takes for numbers, and some that it does not.
pub fn banners() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Oxhollow Assembly on Homes",
        "Oxhollow Council",
    )?;
    let sheet = book.add_worksheet().set_name("Recommendations")?;
    put(
        sheet,
        1,
        &[row![
            "No",
            "Recommendation",
            "Response",
            "Council's response",
            "Progress update"
        ]],
    )?;
    let bold = Format::new().set_bold();
    sheet.merge_range(1, 0, 1, 4, "Theme 1: Homes that people can afford", &bold)?;
    put(
        sheet,
        3,
        &[
            row![
                1.0,
                "Build 300 council homes by 2030.",
                "Accepted",
                "",
                "Two sites are bought."
            ],
            row![
                1.1,
                "Put half of them in the villages.",
                "Partially accepted",
                "A third: most bus lines end in the town.",
                ""
            ],
            row![
                "1.10",
                "Say each year how many were begun.",
                "Accepted",
                "",
                "The first count comes in April 2027."
            ],
        ],
    )?;
    sheet.merge_range(5, 0, 5, 4, "THEME 2 - WARM HOMES", &bold)?;
    put(
        sheet,
        7,
        &[
            row!["7b", "Insulate every council home.", "Accepted", "", ""],
            row!["Rec 12", "Lend heat pumps for a winter.", "Under review", "", ""],
            row![],
            row!["Key: Accepted = the council will do it; Partially accepted = it will do some of it"],
            row!["Source: Assembly report, pages 12 to 31"],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Begun and left: headings, and one row with a number.
pub fn almost_empty() -> Made {
    one_sheet(
        "Sheet1",
        &[
            row!["No.", "Recommendation", "Decision", "Status"],
            row![1.0, "", "", ""],
        ],
    )
}

/// Headings down the side, a recommendation in each column.
pub fn transposed() -> Made {
    one_sheet(
        "Summary",
        &[
            row!["Recommendation number", 1.0, 2.0],
            row![
                "Recommendation",
                "Open a repair shop.",
                "Stop selling plastic cups."
            ],
            row!["Decision", "Accepted", "Accepted"],
            row!["Lead officer", "Waste Manager", "Events Team"],
            row!["Status", "Complete", "In progress"],
        ],
    )
}
