//! Sessions in a calendar file: what is in it, and at which moment, whatever zone the reader's device is in.

use anyhow::Result;
use assembly_tests::{Visit, Widget, feeds, page::timeline, visit};
use icalendar::parser::{Component, read_calendar, unfold};
use serde_json::{Value, json};

/// Half past six in the evening in London: on the days when the clocks change, and a week before each.
const EVENINGS: [(&str, &str, &str, &str); 4] = [
    (
        "march-week-before",
        "2026-03-22T18:30:00+00:00",
        "20260322T183000Z",
        "20260322T200000Z",
    ),
    (
        "march",
        "2026-03-29T18:30:00+01:00",
        "20260329T173000Z",
        "20260329T190000Z",
    ),
    (
        "october-week-before",
        "2026-10-18T18:30:00+01:00",
        "20261018T173000Z",
        "20261018T190000Z",
    ),
    (
        "october",
        "2026-10-25T18:30:00+00:00",
        "20261025T183000Z",
        "20261025T200000Z",
    ),
];

/// Longer than a line may be, with what has a meaning of its own in these files, and letters of two, three and four bytes.
const SUMMARY: &str = "Bring: shoes, a coat; no \\dogs\\.\nCwrdd â’r aelodau yng Nghaerfyrddin 🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊 ac yn y blaen";

fn feed() -> Value {
    let mut sessions: Vec<Value> = Vec::new();
    sessions.push(json!({ "id": "past", "title": "Past evening", "start": "2026-02-01T18:30:00Z", "end": "2026-02-01T20:00:00Z" }));
    for (id, start, _, _) in EVENINGS {
        let end = start.replace("T18:30", "T20:00");
        sessions.push(json!({ "id": id, "title": format!("Evening of {id}"), "summary": SUMMARY, "start": start, "end": end }));
    }
    sessions.push(json!({ "id": "weekend", "title": "Weekend", "start": "2026-11-07", "end": "2026-11-08", "venue": "Hall; by the quay, north" }));
    sessions.push(json!({ "id": "off", "title": "Visit", "start": "2026-11-14", "state": "cancelled" }));
    sessions.push(json!({ "id": "gone", "title": "Old visit", "start": "2026-01-14", "state": "cancelled" }));
    sessions.push(
        json!({ "id": "later", "title": "Walk", "previous_start": "2026-05-01", "state": "postponed" }),
    );
    sessions.push(json!({ "id": "vague", "title": "Vote", "start": "2026-12" }));
    feeds::phased(
        json!([{ "id": "p", "title": "Learning", "start": "2026-02-01", "end": "2026-12-31", "sessions": sessions }]),
    )
}

async fn open<'a>(visit: &'a Visit, zone: &str) -> Result<Widget<'a>> {
    visit.browser.time_zone(zone).await?;
    visit.browser.at("2026-03-01T12:00:00Z").await?;
    visit.council.feed("/feed.json", feed());
    visit.open("/calendar.html", timeline("/feed.json")).await?;
    visit.widget().is_ready().await?;
    Ok(visit.widget())
}

/// The events of a file that is written as RFC 5545 says.
fn assert_sound(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a bare line end: {line:?}");
    }
    unfold(&text)
}

fn events(text: &str) -> Vec<Component<'_>> {
    let calendar = read_calendar(text).unwrap();
    calendar
        .components
        .into_iter()
        .inspect(|it| assert_eq!(it.name, "VEVENT"))
        .collect()
}

fn value(event: &Component, name: &str) -> String {
    let found = event.properties.iter().find(|it| it.name == name);
    found
        .unwrap_or_else(|| panic!("no {name} in {event:?}"))
        .val
        .to_string()
}

#[test]
fn times_are_the_feeds_moments_wherever_the_reader_is() -> Result<()> {
    for zone in ["Pacific/Auckland", "America/Los_Angeles"] {
        visit(async |visit| {
            let widget = open(visit, zone).await?;
            for (id, _, start, end) in EVENINGS {
                widget.session(id).click("button", "Add to calendar").await?;
                let file = visit.browser.download(&format!("harbour-2024-{id}.ics")).await?;
                let text = assert_sound(&file);
                let events = events(&text);
                assert_eq!(events.len(), 1);
                assert_eq!(value(&events[0], "DTSTART"), start, "{id} in {zone}");
                assert_eq!(value(&events[0], "DTEND"), end, "{id} in {zone}");
                assert_eq!(value(&events[0], "STATUS"), "CONFIRMED");
                assert_eq!(
                    value(&events[0], "SUMMARY"),
                    format!("Evening of {id} (Harbour Assembly)")
                );
                // Many calendars show no URL.
                let page = format!("{}/calendar.html#session-{id}", visit.council.origin);
                assert_eq!(value(&events[0], "URL"), page);
                assert_eq!(value(&events[0], "DESCRIPTION"), format!("{SUMMARY}\n{page}"));
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn all_that_is_to_come_is_one_file_and_what_is_past_is_offered_nowhere() -> Result<()> {
    visit(async |visit| {
        let widget = open(visit, "America/Los_Angeles").await?;
        let offered = "eyes.visible('[part=session]').filter((one) => [...one.querySelectorAll('button')].length).map((one) => one.id)";
        assert_eq!(
            visit.browser.script(offered).await?,
            json!([
                "session-march-week-before",
                "session-march",
                "session-october-week-before",
                "session-october",
                "session-weekend"
            ])
        );
        widget.click("button", "Add all 5 sessions to come").await?;
        let file = visit.browser.download("harbour-2024.ics").await?;
        let text = assert_sound(&file);
        let events = events(&text);
        let told: Vec<_> = events
            .iter()
            .map(|event| (value(event, "UID"), value(event, "STATUS")))
            .collect();
        let mut wanted = Vec::new();
        for id in [
            "march-week-before",
            "march",
            "october-week-before",
            "october",
            "weekend",
        ] {
            wanted.push((id, "CONFIRMED"));
        }
        // Whoever has it in a calendar must hear of it.
        wanted.push(("off", "CANCELLED"));
        wanted.push(("later", "CANCELLED"));
        let wanted: Vec<_> = wanted
            .into_iter()
            .map(|(id, status)| (format!("{id}.harbour-2024@127.0.0.1"), status.to_owned()))
            .collect();
        assert_eq!(told, wanted);
        for (event, (id, _, start, end)) in events.iter().zip(EVENINGS) {
            assert_eq!(
                (value(event, "DTSTART"), value(event, "DTEND")),
                (start.into(), end.into()),
                "{id}"
            );
        }
        assert_eq!(value(&events[4], "DTSTART"), "20261107");
        assert_eq!(
            value(&events[4], "DTEND"),
            "20261109",
            "up to the day after the last"
        );
        assert_eq!(value(&events[4], "LOCATION"), "Hall; by the quay, north");
        Ok(())
    })
}

#[test]
fn the_same_feed_makes_the_same_bytes() -> Result<()> {
    visit(async |visit| {
        let widget = open(visit, "Pacific/Auckland").await?;
        widget.click("button", "Add all 5 sessions to come").await?;
        let first = visit.browser.download("harbour-2024.ics").await?;
        // On another day, in another zone, on a page loaded anew.
        visit.browser.at("2026-03-02T23:30:00Z").await?;
        visit.browser.time_zone("America/Los_Angeles").await?;
        visit.browser.reload().await?;
        widget.is_ready().await?;
        widget.click("button", "Add all 5 sessions to come").await?;
        let second = visit.browser.download("harbour-2024.ics").await?;
        assert_eq!(String::from_utf8(first)?, String::from_utf8(second)?);
        Ok(())
    })
}

#[test]
fn a_calendar_names_the_councils_own_page_where_there_is_one() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        widget
            .session("evening")
            .click("button", "Add to calendar")
            .await?;
        let file = visit.browser.download("ambleford-rivers-evening.ics").await?;
        let text = assert_sound(&file);
        let event = &events(&text)[0];
        assert_eq!(value(event, "UID"), "evening.ambleford-rivers@ambleford.example");
        assert_eq!(
            value(event, "DESCRIPTION"),
            "https://video.example/evening\nhttps://ambleford.example/assembly"
        );
        assert_eq!(value(event, "LOCATION"), "https://video.example/evening");
        Ok(())
    })
}
