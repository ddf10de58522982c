//! Dates in three fields.

use super::*;

fn on(day: &str, month: &str, year: &str) -> Entry {
    let mut entry = Entry::default();
    for (field, words) in [("day", day), ("month", month), ("year", year)] {
        entry = beside(entry, field, words);
    }
    entry
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    for ((day, month, year), wanted) in [
        (("30", "11", "2026"), "2026-11-30"),
        (("1", "2", "2026"), "2026-02-01"),
        (("01", "02", "2026"), "2026-02-01"),
        ((" 1 ", "\t2", "2026 "), "2026-02-01"),
        (("29", "2", "2024"), "2024-02-29"),
        (("29", "2", "2000"), "2000-02-29"),
        (("28", "2", "1900"), "1900-02-28"),
        (("31", "12", "1931"), "1931-12-31"),
    ] {
        assert_eq!(one("date", json!({}), &on(day, month, year)), said(wanted));
    }
    for (day, month, year) in [
        ("29", "2", "2023"),
        ("29", "2", "1900"),
        ("30", "2", "2024"),
        ("31", "4", "2026"),
        ("0", "1", "2026"),
        ("32", "1", "2026"),
        ("1", "0", "2026"),
        ("1", "13", "2026"),
        // Nobody can tell which century is meant.
        ("1", "2", "26"),
        ("1", "2", "12026"),
        ("1", "February", "2026"),
        ("-1", "2", "2026"),
        ("+1", "2", "2026"),
        ("1st", "2", "2026"),
        ("001", "2", "2026"),
        ("1T10:00", "02", "2026"),
        ("٣", "2", "2026"),
        ("", "2", "2026"),
        ("1", "", "2026"),
        ("1", "2", ""),
        ("", "", "2026"),
    ] {
        for more in [json!({}), json!({"required": true})] {
            let found = one("date", more, &on(day, month, year));
            assert_eq!(found, Err(Rule::NotADate), "{day:?} {month:?} {year:?}");
        }
    }
}

#[test]
fn a_date_may_be_missing() {
    for entry in [on("", " ", "\t"), Entry::default()] {
        assert_eq!(one("date", json!({}), &entry), Ok(None));
        assert_eq!(
            one("date", json!({"required": true}), &entry),
            Err(Rule::DateNeeded)
        );
    }
}
