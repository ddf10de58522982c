//! A feed that is not there, and one that has no phases.

use anyhow::Result;
use assembly_tests::{Answer, page::timeline, visit};

#[test]
fn without_a_feed_the_page_keeps_its_own_content() -> Result<()> {
    visit(async |visit| {
        visit
            .council
            .answer("/feed.json", Answer::html("gone").status(404));
        visit.open("/gone.html", timeline("/feed.json")).await?;
        let widget = visit.widget();
        widget.has_failed().await?;
        widget
            .assert_shows(&[
                "The information for this part of the page could not be found.",
                "Read the recommendations",
            ])
            .await?;
        assert!(widget.shows_fallback().await?);
        visit
            .browser
            .console()
            .await?
            .assert_says(&["[feed-not-found]", "HTTP status 404"]);
        Ok(())
    })
}

#[test]
fn without_phases_it_says_so() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("empty").await?;
        widget
            .assert_shows(&["No phases have been published yet."])
            .await?;
        assert_eq!(
            widget.count("[part=course], [part=today], [part=phase]").await?,
            0
        );
        let widget = visit.timeline("no-dates").await?;
        widget.assert_shows(&["No dates are published here yet."]).await?;
        assert_eq!(widget.count("[part=phase]").await?, 3);
        assert_eq!(widget.count("[part=today]").await?, 0);
        Ok(())
    })
}
