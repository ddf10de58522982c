//! In Welsh, and in both languages.

use crate::page::Cell::Day;
use crate::page::{Made, book, put, row};

/// All of it in Welsh.
pub fn welsh() -> Made {
    let mut book = book()?;
    let sheet = book.add_worksheet().set_name("Ynghylch")?;
    put(
        sheet,
        1,
        &[
            row!["Teitl", "Cynulliad Dinasyddion Dyffryn Arian"],
            row!["Iaith", "Cymraeg"],
            row!["Cyngor", "Cyngor Dyffryn Arian"],
            row!["Diweddarwyd", "1 Mehefin 2026"],
        ],
    )?;
    let sheet = book.add_worksheet().set_name("Argymhellion")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rhif",
                "Argymhelliad",
                "Thema",
                "Penderfyniad",
                "Rheswm",
                "Dyddiad y penderfyniad",
                "Statws",
                "Diweddariad"
            ],
            row![
                1.0,
                "Plannu mil o goed.",
                "Natur",
                "Derbyniwyd",
                "",
                "3ydd o Fawrth 2026",
                "Ar y gweill",
                "Plannwyd tri chant."
            ],
            row![
                2.0,
                "Cau'r chwarel.",
                "Natur",
                "Gwrthodwyd",
                "Nid y cyngor yw'r perchennog.",
                Day(2026, 3, 3),
                "",
                ""
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}

/// Each heading in both languages, and a column for the words of each.
pub fn bilingual() -> Made {
    let mut book = book()?;
    let sheet = book.add_worksheet().set_name("Traciwr - Tracker")?;
    put(
        sheet,
        1,
        &[
            row![
                "Rhif / No.",
                "Argymhelliad (Cymraeg)",
                "Recommendation (English)",
                "Thema / Theme",
                "Penderfyniad / Decision",
                "Rheswm / Reason",
                "Dyddiad cwblhau / Completion date",
                "Statws / Status"
            ],
            row![
                1.0,
                "Gwersi nofio am ddim.",
                "Free swimming lessons.",
                "Iechyd / Health",
                "Derbyniwyd / Accepted",
                "",
                "31/03/2027",
                "Ar y gweill / In progress"
            ],
            row![
                2.0,
                "Rhagor o feinciau.",
                "More benches.",
                "Lle / Place",
                "Gwrthodwyd / Rejected",
                "Nid oes arian. / There is no money.",
                "",
                ""
            ],
        ],
    )?;
    Ok(book.save_to_buffer()?)
}
