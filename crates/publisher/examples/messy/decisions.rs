//! What was decided, in whatever words.

use crate::page::Cell::Day;
use crate::page::{Made, about, book, one_sheet, put, row};

/// The column `Status` says what was decided; the answer is a paragraph.
pub fn status_decides() -> Made {
    let mut book = book()?;
    about(
        book.add_worksheet(),
        "Redmarsh Assembly on Waste",
        "Redmarsh Council",
    )?;
    let sheet = book.add_worksheet().set_name("Responses")?;
    put(
        sheet,
        1,
        &[
            row![
                "Recommendation number",
                "Recommendation",
                "Status",
                "Response",
                "Portfolio Holder"
            ],
            row![
                1.0,
                "Collect food waste each week.",
                "Accepted",
                "We will begin in October, with the eastern rounds.",
                "Environment"
            ],
            row![
                2.0,
                "Fine those who burn rubbish.",
                "Accepted in part",
                "We can fine firms; households only where there is a nuisance.",
                "Environment"
            ],
            row![
                3.0,
                "Own the tip again.",
                "Rejected",
                "The contract runs until 2034 and ending it costs £4 million.",
                "Finance"
            ],
            row![
                4.0,
                "Open the tip in the evening.",
                "Complete",
                "Open until eight since April.",
                "Environment"
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Answers in sentences, where a word is wanted, and numbers beside them.
pub fn free_words() -> Made {
    one_sheet(
        "Council response",
        &[
            row![
                "#",
                "Recommendation",
                "Council response",
                "Decision",
                "Decision date"
            ],
            row![
                1.0,
                "A citizens' panel each year.",
                "Yes, from 2027.",
                "Agreed",
                Day(2026, 1, 20)
            ],
            row![
                2.0,
                "Pay its members £15 an hour.",
                "We agree with the aim.",
                "Agreed - subject to budget",
                Day(2026, 1, 20)
            ],
            row![
                3.0,
                "Put its answer to Full Council.",
                "We will do so.",
                "agreed.",
                Day(2026, 1, 20)
            ],
            row![
                4.0,
                "Let it choose its own question.",
                "Officers will report.",
                "Partially agreed / under review",
                Day(2026, 1, 20)
            ],
            row![
                5.0,
                "Hold it in every ward.",
                "To be considered with the budget.",
                "Noted",
                Day(2026, 1, 20)
            ],
            row![
                6.0,
                "Stream it.",
                "Done already.",
                "Already in place",
                Day(2026, 1, 20)
            ],
        ],
    )
}

/// Rejected, and not a word on why.
pub fn unexplained() -> Made {
    let mut book = book()?;
    about(book.add_worksheet(), "Harrowgill Jury", "Harrowgill Council")?;
    let sheet = book.add_worksheet().set_name("Recs")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rec",
                "Recommendation",
                "Decision",
                "Reasons",
                "Date agreed",
                "Report link"
            ],
            row![
                1.0,
                "Twenty miles an hour everywhere.",
                "Not agreed",
                "",
                Day(2026, 2, 2),
                "see Cabinet report"
            ],
            row![
                2.0,
                "Thirty trees in each street.",
                "Partly agreed",
                " ",
                Day(2026, 2, 2)
            ],
            row![3.0, "A bench at each stop.", "Agreed", "", Day(2026, 2, 2)],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
