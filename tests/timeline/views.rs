//! The whole course, and the small view of it.

use anyhow::Result;
use assembly_tests::{
    feeds,
    page::{timeline, timeline_with},
    visit,
};
use serde_json::json;

#[test]
fn the_small_view_has_the_whereabouts_and_the_way_to_all() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("compact").await?;
        widget
            .assert_shows(&[
                "Ambleford Citizens’ Assembly on Rivers",
                "Now: Phase 3 of 6: Learning",
                "Next: Online evening with the water company, Monday 30 November 2026",
                "6:30pm",
                "8pm",
                "See the whole course",
            ])
            .await?;
        widget
            .assert_shows_no(&["Phase 1 of 6", "Documents of the assembly", "Add to calendar"])
            .await?;
        assert_eq!(widget.count("h3, h4, button, [part=today]").await?, 0);
        assert_eq!(
            widget.ask("link", "See the whole course", "it.href").await?,
            "https://ambleford.example/assembly"
        );
        let widget = visit.timeline("compact-overdue").await?;
        widget
            .part("[part=whereabouts]")
            .assert_shows(&["All phases are over.", "53 days overdue"])
            .await
    })
}

#[test]
fn what_is_overdue_stands_on_top_of_the_whole_view() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("overdue").await?;
        let overdue = "Ambleford Borough Council promised to answer the recommendations by 30 September 2026. The answer is 53 days overdue.";
        widget
            .part("[part=whereabouts]")
            .assert_shows(&["All phases are over.", overdue])
            .await?;
        let widget = visit.timeline("finished").await?;
        widget
            .part("[part=whereabouts]")
            .assert_shows(&["All phases are over."])
            .await?;
        assert_eq!(widget.part("[part=whereabouts]").count("[part=notice]").await?, 0);
        Ok(())
    })
}

#[test]
fn the_view_changes_while_it_runs_and_an_unknown_one_is_the_whole() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline_at("in-progress", "#session-draw").await?;
        widget.wait_until_shows("Hide what happened").await?;
        let view = async |name: &str| {
            visit
                .browser
                .run("eyes.host().dataset.view = arguments[0];", &[json!(name)])
                .await
        };
        view("compact").await?;
        widget.wait_until_shows("See the whole course").await?;
        assert_eq!(widget.count("[part=course]").await?, 0);
        view("grand").await?;
        visit
            .browser
            .wait("the course is back", "eyes.visible('[part=course]').length === 1")
            .await?;
        // What the reader opened is open still, and nothing was asked for again.
        widget.session("draw").assert_shows(&["Public draw"]).await?;
        assert_eq!(visit.council.asked("/feed.json").len(), 1);
        view(" Compact ").await?;
        view("compact").await?;
        widget.wait_until_shows("See the whole course").await?;
        visit.browser.run("delete eyes.host().dataset.view;", &[]).await?;
        visit
            .browser
            .wait("the course is back", "eyes.visible('[part=course]').length === 1")
            .await?;
        Ok(())
    })
}

#[test]
fn both_views_stand_on_one_page_for_one_download() -> Result<()> {
    visit(async |visit| {
        let phases =
            json!([{ "id": "a", "title": "Hearing evidence", "start": "2026-11-01", "end": "2026-11-30" }]);
        visit.council.feed("/feed.json", feeds::phased(phases));
        visit.browser.at("2026-11-22T12:00:00Z").await?;
        let both = [
            timeline_with("/feed.json", "data-view=\"compact\""),
            timeline("/feed.json"),
        ];
        visit.open("/both.html", both.concat()).await?;
        for n in 0..2 {
            visit.nth(n).is_ready().await?;
            visit
                .nth(n)
                .assert_shows(&["Now: Phase 1 of 1: Hearing evidence"])
                .await?;
        }
        // The feed names no page about the assembly, so there is nothing to link to.
        visit.nth(0).assert_shows_no(&["See the whole course"]).await?;
        assert_eq!(visit.council.asked("/feed.json").len(), 1);
        Ok(())
    })
}

#[test]
fn a_preview_says_of_which_day_it_is_and_a_day_that_is_none_is_named() -> Result<()> {
    visit(async |visit| {
        let phases =
            json!([{ "id": "a", "title": "Hearing evidence", "start": "2026-11-01", "end": "2026-11-30" }]);
        visit.council.feed("/feed.json", feeds::phased(phases));
        visit.browser.at("2027-06-01T12:00:00Z").await?;
        let placeholder = timeline_with("/feed.json", "data-as-of=\"2026-11-22\"");
        visit.open("/preview.html", placeholder).await?;
        visit.widget().is_ready().await?;
        visit
            .widget()
            .assert_shows(&[
                "Preview: this is what the page shows on 22 November 2026.",
                "Now: Phase 1 of 1: Hearing evidence",
            ])
            .await?;
        visit
            .browser
            .script("void (eyes.host().dataset.asOf = '22/11/2026')")
            .await?;
        visit.widget().wait_until_shows("All phases are over.").await?;
        visit
            .browser
            .console()
            .await?
            .assert_says(&["22/11/2026", "is no date"]);
        Ok(())
    })
}
