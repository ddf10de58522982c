use assembly_kit::Host;
use assembly_kit::host::Native;
use icalendar::parser::{read_calendar, unfold};

use super::super::testing::{NOON, at, feed_of, feed_with, with_clock};
use super::*;

/// The file of all sessions to come, as another program reads it: an event is its properties.
fn read(feed: &Feed, now: i64) -> Vec<Vec<(String, String)>> {
    parse(&file(feed, now))
}

fn file(feed: &Feed, now: i64) -> String {
    let host = Native::at(now);
    let mut file = String::new();
    with_clock(now, |clock| {
        file = of_all(
            feed,
            clock,
            &Wording {
                words: &|text| text.for_reader("en", "en").map_or("", |it| it.0).to_owned(),
                untitled: "Session",
                cancelled: &|name| format!("Cancelled: {name}"),
                postponed: &|name| format!("Postponed: {name}"),
                address: &|url| host.resolve("https://data.example/feed.json", url),
                feed: "https://data.example/feed.json",
                page: &|id| format!("https://page.example/#session-{id}"),
            },
        );
    });
    file
}

fn parse(file: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let mut events = Vec::new();
    for component in &calendar.components {
        assert_eq!(component.name, "VEVENT");
        let properties = component.properties.iter();
        events.push(
            properties
                .map(|it| (it.name.to_string(), it.val.to_string()))
                .collect(),
        );
    }
    events
}

#[track_caller]
fn value<'a>(event: &'a [(String, String)], name: &str) -> &'a str {
    let mut found = event.iter().filter(|(it, _)| it == name);
    let value = found.next().map_or("", |(_, value)| value);
    assert!(found.next().is_none(), "{name} twice");
    value
}

#[test]
fn an_event_has_what_calendars_need() {
    let feed = feed_of(
        r#"{"id": "p", "sessions": [{"id": "day-1", "title": "Day 1", "summary": "What makes a home cold?",
        "start": "2026-11-30T10:00:00+00:00", "end": "2026-11-30T16:30:00+00:00", "venue": "Memorial Hall, High Street",
        "online": "watch"}]}"#,
    );
    let text = file(&feed, NOON);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert!(text.contains("LOCATION:Memorial Hall\\, High Street\r\n"));
    let events = parse(&text);
    let event = &events[0];
    for (name, expected) in [
        ("UID", "day-1.a@council.example"),
        ("DTSTAMP", "20261101T100000Z"),
        ("LAST-MODIFIED", "20261101T100000Z"),
        ("DTSTART", "20261130T100000Z"),
        ("DTEND", "20261130T163000Z"),
        ("STATUS", "CONFIRMED"),
        ("SUMMARY", "Day 1 (A)"),
        ("LOCATION", "Memorial Hall, High Street"),
        ("URL", "https://council.example/assembly"),
        (
            "DESCRIPTION",
            "What makes a home cold?\nhttps://data.example/watch\nhttps://council.example/assembly",
        ),
    ] {
        assert_eq!(value(event, name), expected);
    }
    assert_eq!(value(event, "SEQUENCE").parse(), Ok(3_594_840));
}

#[test]
fn times_are_right_on_both_days_of_the_clock_change() {
    let feed = feed_of(
        r#"{"id": "p", "sessions": [
        {"id": "spring", "start": "2026-03-29T18:30:00+01:00", "end": "2026-03-29T20:30:00+01:00"},
        {"id": "autumn", "start": "2026-10-25T18:30:00+00:00"},
        {"id": "night", "start": "2026-10-25T01:30:00+01:00"}]}"#,
    );
    let events = read(&feed, at("2026-01-01T00:00:00Z"));
    assert_eq!(value(&events[0], "DTSTART"), "20260329T173000Z");
    assert_eq!(value(&events[0], "DTEND"), "20260329T193000Z");
    assert_eq!(value(&events[1], "DTSTART"), "20261025T183000Z");
    assert_eq!(value(&events[1], "DTEND"), "");
    assert_eq!(value(&events[2], "DTSTART"), "20261025T003000Z");
}

#[test]
fn whole_days_end_on_the_day_after() {
    let feed = feed_of(
        r#"{"id": "p", "sessions": [{"id": "one", "start": "2026-12-31"},
        {"id": "two", "start": "2026-12-05", "end": "2026-12-06"},
        {"id": "mixed", "start": "2026-12-05T23:30:00-01:00", "end": "2026-12-07"}]}"#,
    );
    let events = read(&feed, NOON);
    let days: Vec<_> = events
        .iter()
        .map(|it| (value(it, "DTSTART"), value(it, "DTEND")))
        .collect();
    assert_eq!(
        days,
        [
            ("20261231", "20270101"),
            ("20261205", "20261207"),
            ("20261206", "20261208")
        ]
    );
    assert!(file(&feed, NOON).contains("DTSTART;VALUE=DATE:20261231\r\n"));
}

#[test]
fn what_is_past_or_has_no_day_is_never_offered() {
    let feed = feed_of(
        r#"{"id": "p", "sessions": [{"id": "past", "start": "2026-11-21"}, {"id": "month", "start": "2026-12"},
        {"id": "undated"}, {"id": "waits", "state": "postponed", "previous_start": "2026-12-01"},
        {"id": "unclear", "state": "postponed", "start": "2026-12-01"},
        {"id": "gone", "state": "cancelled", "start": "2026-11-01"},
        {"id": "off", "state": "cancelled", "start": "2026-12-02"},
        {"id": "moved", "state": "postponed", "start": "2026-12-03", "previous_start": "2026-11-03"}]}"#,
    );
    let events = read(&feed, NOON);
    let told: Vec<_> = events
        .iter()
        .map(|it| (value(it, "UID"), value(it, "STATUS"), value(it, "DTSTART")))
        .collect();
    assert_eq!(
        told,
        [
            ("waits.a@council.example", "CANCELLED", "20261201"),
            ("off.a@council.example", "CANCELLED", "20261202"),
            ("moved.a@council.example", "CONFIRMED", "20261203")
        ]
    );
    let names: Vec<_> = events.iter().map(|it| value(it, "SUMMARY")).collect();
    assert_eq!(
        names,
        ["Postponed: Session (A)", "Cancelled: Session (A)", "Session (A)"]
    );
    with_clock(NOON, |clock| assert_eq!(how_many(&feed, clock), 1));
}

#[test]
fn hostile_words_stay_in_their_place() {
    let hostile = r"END:VEVENT\r\nBEGIN:VALARM\nATTENDEE:x\u0000\u0085;,\\ 🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛 ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ";
    let feed = feed_with(
        &format!(
            r#"{{"id": "p", "sessions": [{{"id": "s", "title": "{hostile}", "summary": "{hostile}", "venue": "{hostile}",
            "start": "2026-12-01T10:00:00Z", "online": "javascript:alert(1)"}}]}}"#
        ),
        r#""register_id": "x","#,
    );
    let text = file(&feed, NOON);
    assert_eq!(text.matches("\r\nBEGIN:").count(), 1, "{text}");
    assert!(!text.contains("javascript"));
    let lone = text.replace("\r\n", "");
    assert!(!lone.contains(['\r', '\n', '\0', '\u{85}']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(parse(&text).len(), 1);
}

#[test]
fn without_a_page_the_feed_names_the_host() {
    assert_eq!(host("https://council.example:8080/a"), Some("council.example"));
    assert_eq!(host("mailto:a@b.example"), None);
    assert_eq!(host("https://[::1]/"), None);
    assert_eq!(sequence(0), 0);
    assert_eq!(moment(at("2026-03-09T08:07:06Z")), "20260309T080706Z");
}
