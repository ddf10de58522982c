//! A page that is left open overnight.

use anyhow::Result;
use assembly_tests::{page::timeline, visit};

use crate::midnights::days;

#[test]
fn the_line_for_today_moves_when_people_come_back() -> Result<()> {
    visit(async |visit| {
        let feed = days(&[
            ("2026-10-25", "2026-10-25T18:30:00Z", "2026-10-25T20:00:00Z"),
            ("2026-10-26", "2026-10-26T18:30:00Z", "2026-10-26T20:00:00Z"),
            ("2026-10-27", "2026-10-27T18:30:00Z", "2026-10-27T20:00:00Z"),
        ]);
        visit.council.feed("/feed.json", feed);
        visit.browser.at("2026-10-25T23:30:00Z").await?;
        visit.open("/night.html", timeline("/feed.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.assert_shows(&["Today, 25 October 2026"]).await?;
        let nights = [
            (
                "2026-10-26T00:30:00Z",
                "focus",
                "26",
                "Evening of 2026-10-26, Monday 26",
            ),
            (
                "2026-10-27T07:00:00Z",
                "pageshow",
                "27",
                "Evening of 2026-10-27, Tuesday 27",
            ),
        ];
        for (moment, event, day, evening) in nights {
            visit.browser.becomes(moment).await?;
            visit
                .browser
                .run(&format!("dispatchEvent(new Event('{event}'));"), &[])
                .await?;
            widget
                .wait_until_shows(&format!("Today, {day} October 2026"))
                .await?;
            assert_eq!(widget.count("[part=today]").await?, 1);
            widget
                .part("[part=next]")
                .assert_shows(&[&format!("Today: {evening} October 2026")])
                .await?;
            let step = "eyes.all('[aria-current=step]').map((one) => one.id).join()";
            assert_eq!(visit.browser.text(step).await?, format!("phase-p{day}"));
        }
        Ok(())
    })
}
