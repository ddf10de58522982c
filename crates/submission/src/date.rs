//! A date from its three fields.

use assembly_feed::date::Date;

use crate::entry::Entry;

/// The day of the calendar that stands in the three fields, as `2026-11-30`.
pub fn date(entry: &Entry) -> Option<String> {
    let [day, month, year] = ["day", "month", "year"].map(|field| entry.typed(field).trim());
    let padded = |digits: &str| match digits.len() {
        1 => ["0", digits].concat(),
        _ => digits.to_owned(),
    };
    let written = [year, "-", &padded(month), "-", &padded(day)].concat();
    let date: Date = written.parse().ok()?;
    (date.day.is_some() && date.time.is_none()).then_some(written)
}
