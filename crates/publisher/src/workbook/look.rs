//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::tables::Kind;

/// Behind headings.
pub const HEADING: u32 = 0xDC_E6_F1;
/// Behind headings of other languages.
pub const OTHER_LANGUAGE: u32 = 0xE2_EF_DA;
/// Examples and notes.
pub const GREY: u32 = 0x59_59_59;
/// A day, spelled out, so that nobody takes 3 April for 4 March.
const DAY: &str = "d mmmm yyyy";
const MOMENT: &str = "d mmmm yyyy hh:mm";

/// The colour of a sheet's tab: sheets that belong together have one.
pub fn tab(table: &str) -> Color {
    Color::RGB(match table {
        "assembly" => 0x1F_3A_5F,
        "recommendations" | "actions" | "updates" | "corrections" | "addressed_to" | "themes" => 0x2E_75_B6,
        "phases" | "sessions" | "speakers" => 0x38_7D_3A,
        "documents" | "signatories" => 0x7F_60_00,
        "indicators" | "readings" => 0x9C_41_0F,
        _ => 0x70_30_A0,
    })
}

/// A heading.
pub fn heading(language: Option<&str>) -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(match language {
            None => HEADING,
            Some(_) => OTHER_LANGUAGE,
        })
}

/// A title among other words.
pub fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}

/// Words of several lines.
pub fn prose() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// What is there to be read only.
pub fn note() -> Format {
    prose().set_font_color(GREY)
}

/// The cells of a column, before anything stands in them.
pub fn cell(kind: Kind) -> Format {
    let cell = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Text | Kind::Long | Kind::Names | Kind::List => cell.set_text_wrap(),
        Kind::Date => cell.set_num_format(DAY).set_align(FormatAlign::Left),
        Kind::Moment => cell.set_num_format(MOMENT).set_align(FormatAlign::Left),
        // As text: Excel makes the 2nd of January of 2-1, and takes the 0 from the front of a telephone number.
        Kind::Id | Kind::Line | Kind::Of(_) | Kind::Theme => cell.set_num_format("@"),
        _ => cell,
    }
}

/// The cell of a fact: as wide as the longest of them.
pub fn fact(kind: Kind) -> Format {
    cell(kind).set_text_wrap().set_align(FormatAlign::Left)
}

/// The cell of a date, by whether it has a time.
pub fn moment(timed: bool, looks: Format) -> Format {
    looks
        .set_num_format(if timed { MOMENT } else { DAY })
        .set_align(FormatAlign::Left)
}

/// Of an example.
pub fn example(cell: Format) -> Format {
    cell.set_italic().set_font_color(GREY)
}

/// A column's width, in letters. `30 September 2026` needs 18.
pub fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Id | Kind::Line | Kind::Length | Kind::Language => 14.0,
        Kind::Yes | Kind::Number | Kind::Count | Kind::Percent => 12.0,
        Kind::Date => 19.0,
        Kind::Moment | Kind::Word(_) => 24.0,
        Kind::Of(_) | Kind::Theme | Kind::Email | Kind::List => 26.0,
        Kind::Text | Kind::Names | Kind::Url => 36.0,
        Kind::Long => 60.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What WCAG 2.2 AA asks, by its own formula.
    #[test]
    fn words_stand_out_from_what_is_behind_them() {
        let light = |colour: u32| {
            let part = |shift: u32| {
                let value = f64::from((colour >> shift) & 255) / 255.0;
                if value <= 0.04045 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
        };
        let ratio = |words: u32, behind: u32| (light(behind) + 0.05) / (light(words) + 0.05);
        for (words, behind) in [(0, HEADING), (0, OTHER_LANGUAGE), (GREY, 0xFF_FF_FF)] {
            assert!(ratio(words, behind) >= 4.5, "{words:06x} on {behind:06x}");
        }
    }
}
