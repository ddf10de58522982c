//! Around midnight, when the clocks change, wherever the reader is: the day is the council's.

use anyhow::Result;
use assembly_tests::{Visit, Widget, feeds, page::timeline, visit};
use serde_json::{Value, json};

/// What is true at a moment: the day, which phase of how many is on, and what comes next.
struct Night {
    moment: &'static str,
    today: &'static str,
    phase: usize,
    next: &'static str,
    /// The course from top to bottom, by the days of its phases (`p`) and sessions (`s`), and the line for today.
    course: &'static str,
}

/// A phase of one day each, with a session in the evening from half past six, at these moments of UTC.
pub fn days(days: &[(&str, &str, &str)]) -> Value {
    let phases = days.iter().map(|(day, start, end)| {
        json!({
            "id": format!("p{}", &day[8..]), "title": format!("Day of {day}"), "start": day, "end": day,
            "sessions": [{ "id": format!("s{}", &day[8..]), "title": format!("Evening of {day}"), "start": start, "end": end }],
        })
    });
    feeds::phased(phases.collect())
}

async fn assert_nights(visit: &Visit, feed: Value, nights: &[Night]) -> Result<()> {
    let all = feed["phases"].as_array().unwrap().len();
    visit.council.feed("/feed.json", feed);
    for zone in ["Pacific/Auckland", "America/Los_Angeles"] {
        visit.browser.time_zone(zone).await?;
        for night in nights {
            visit.browser.at(night.moment).await?;
            visit.open("/night.html", timeline("/feed.json")).await?;
            let widget = visit.widget();
            widget.is_ready().await?;
            assert_night(&widget, night, all)
                .await
                .map_err(|error| error.context(format!("{} in {zone}", night.moment)))?;
        }
    }
    Ok(())
}

async fn assert_night(widget: &Widget<'_>, night: &Night, all: usize) -> Result<()> {
    let Night { today, phase, .. } = night;
    let day = widget
        .browser
        .text("eyes.all('[part=course] > [aria-current=step]').map((one) => one.id).join()")
        .await?
        .replace("phase-p", "");
    let name = format!("eyes.part(0, '#phase-p{day} .name').textContent");
    let title = widget.browser.text(&name).await?;
    let here = format!("Now: Phase {phase} of {all}: {title}");
    let line = format!("Today, {today}");
    widget.part("[part=whereabouts]").assert_shows(&[&here]).await?;
    widget
        .part("[part=next]")
        .assert_shows(&[night.next, "6:30pm", "8pm"])
        .await?;
    widget.part("[part=today]").assert_shows(&[&line]).await?;
    let course = "eyes.all('[part=course] [part=phase], [part=course] [part=session], [part=course] [aria-current=date]')
        .map((one) => one.id.replace(/^[a-z]+-/, '') || 'today').join(' ')";
    assert_eq!(
        widget.browser.text(course).await?,
        night.course,
        "at {}",
        night.moment
    );
    Ok(())
}

#[test]
fn when_the_clocks_go_forward() -> Result<()> {
    let feed = days(&[
        ("2026-03-28", "2026-03-28T18:30:00Z", "2026-03-28T20:00:00Z"),
        ("2026-03-29", "2026-03-29T17:30:00Z", "2026-03-29T19:00:00Z"),
        (
            "2026-03-30",
            "2026-03-30T18:30:00+01:00",
            "2026-03-30T20:00:00+01:00",
        ),
        ("2026-03-31", "2026-03-31T17:30:00Z", "2026-03-31T19:00:00Z"),
        ("2026-04-01", "2026-04-01T17:30:00Z", "2026-04-01T19:00:00Z"),
    ]);
    let nights = [
        // Half past eleven at night, then half past midnight, in London; the clocks change at one.
        Night {
            moment: "2026-03-28T23:30:00Z",
            today: "28 March 2026",
            phase: 1,
            next: "Next: Evening of 2026-03-29, Sunday 29 March 2026",
            course: "p28 s28 today p29 s29 p30 s30 p31 s31 p01 s01",
        },
        Night {
            moment: "2026-03-29T00:30:00Z",
            today: "29 March 2026",
            phase: 2,
            next: "Today: Evening of 2026-03-29, Sunday 29 March 2026",
            course: "p28 s28 p29 today s29 p30 s30 p31 s31 p01 s01",
        },
        Night {
            moment: "2026-03-29T22:30:00Z",
            today: "29 March 2026",
            phase: 2,
            next: "Next: Evening of 2026-03-30, Monday 30 March 2026",
            course: "p28 s28 p29 s29 today p30 s30 p31 s31 p01 s01",
        },
        Night {
            moment: "2026-03-29T23:30:00Z",
            today: "30 March 2026",
            phase: 3,
            next: "Today: Evening of 2026-03-30, Monday 30 March 2026",
            course: "p28 s28 p29 s29 p30 today s30 p31 s31 p01 s01",
        },
        Night {
            moment: "2026-03-31T22:30:00Z",
            today: "31 March 2026",
            phase: 4,
            next: "Next: Evening of 2026-04-01, Wednesday 1 April 2026",
            course: "p28 s28 p29 s29 p30 s30 p31 s31 today p01 s01",
        },
        // Where the day is UTC's, it is still March.
        Night {
            moment: "2026-03-31T23:30:00Z",
            today: "1 April 2026",
            phase: 5,
            next: "Today: Evening of 2026-04-01, Wednesday 1 April 2026",
            course: "p28 s28 p29 s29 p30 s30 p31 s31 p01 today s01",
        },
    ];
    visit(async |visit| assert_nights(visit, feed, &nights).await)
}

#[test]
fn when_the_clocks_go_back() -> Result<()> {
    let feed = days(&[
        ("2026-10-24", "2026-10-24T17:30:00Z", "2026-10-24T19:00:00Z"),
        ("2026-10-25", "2026-10-25T18:30:00Z", "2026-10-25T20:00:00Z"),
        ("2026-10-26", "2026-10-26T18:30:00Z", "2026-10-26T20:00:00Z"),
    ]);
    let nights = [
        Night {
            moment: "2026-10-24T22:30:00Z",
            today: "24 October 2026",
            phase: 1,
            next: "Next: Evening of 2026-10-25, Sunday 25 October 2026",
            course: "p24 s24 today p25 s25 p26 s26",
        },
        Night {
            moment: "2026-10-24T23:30:00Z",
            today: "25 October 2026",
            phase: 2,
            next: "Today: Evening of 2026-10-25, Sunday 25 October 2026",
            course: "p24 s24 p25 today s25 p26 s26",
        },
        // The session has begun an hour later than it would have the day before.
        Night {
            moment: "2026-10-25T18:45:00Z",
            today: "25 October 2026",
            phase: 2,
            next: "On now: Evening of 2026-10-25, Sunday 25 October 2026",
            course: "p24 s24 p25 today s25 p26 s26",
        },
        Night {
            moment: "2026-10-25T23:30:00Z",
            today: "25 October 2026",
            phase: 2,
            next: "Next: Evening of 2026-10-26, Monday 26 October 2026",
            course: "p24 s24 p25 s25 today p26 s26",
        },
        Night {
            moment: "2026-10-26T00:30:00Z",
            today: "26 October 2026",
            phase: 3,
            next: "Today: Evening of 2026-10-26, Monday 26 October 2026",
            course: "p24 s24 p25 s25 p26 today s26",
        },
    ];
    visit(async |visit| assert_nights(visit, feed, &nights).await)
}
