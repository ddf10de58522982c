//! The calendar and the table, as other programs read them.

use icalendar::{Calendar, Component};
use serde_json::json;

use crate::stage::{built, streets, text};

#[test]
fn the_calendar_has_every_session_past_and_to_come() {
    let mut feed = streets();
    feed["phases"] = json!([{"id": "learning", "kind": "learning", "title": "Learning", "sessions": [
        {"id": "past", "title": "Past", "start": "2020-02-01T10:00:00+00:00", "end": "2020-02-01T16:00:00+00:00"},
        {"id": "cancelled", "title": "Cancelled", "start": "2020-03-01", "state": "cancelled"},
        {"id": "postponed", "title": "Postponed", "previous_start": "2020-04-01", "state": "postponed"},
        {"id": "coming", "title": "Coming", "start": "2027-07-01T18:30:00+01:00"},
        {"id": "undated", "title": "Undated"},
    ]}]);
    let built = built(&feed);
    let calendar: Calendar = text(&built, "calendar.ics").parse().unwrap();
    let events: Vec<_> = calendar.events().collect();
    let all = |name: &str| {
        let values = events
            .iter()
            .map(|it| it.property_value(name).unwrap_or_default());
        values.collect::<Vec<_>>()
    };
    assert_eq!(
        all("STATUS"),
        ["CONFIRMED", "CANCELLED", "CANCELLED", "CONFIRMED"]
    );
    assert_eq!(
        all("DTSTART"),
        ["20200201T100000Z", "20200301", "20200401", "20270701T173000Z"]
    );
    assert_eq!(
        all("URL")[0],
        "https://www.council.example/streets/timeline.html#session-past"
    );
    let mut uids = all("UID");
    uids.dedup();
    assert_eq!(uids.len(), 4);
}

#[test]
fn the_table_has_a_row_for_each_recommendation() {
    let built = built(&streets());
    let table = text(&built, "recommendations.csv");
    let table = table
        .strip_prefix('\u{feff}')
        .expect("a byte-order mark for Excel");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let headings = rows.headers().unwrap().clone();
    let link = headings.iter().position(|it| it == "Link").unwrap();
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        &rows[1][link],
        "https://www.council.example/streets/tracker.html#recommendation-7b"
    );
}
