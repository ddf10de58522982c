//! On paper everything is there: all recommendations, opened, and nothing to press.

use anyhow::Result;
use assembly_tests::visit;
use serde_json::json;

#[test]
fn paper_has_every_recommendation_whole() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("long").await?;
        assert_eq!(widget.count("article").await?, 25);
        let (there, size) = visit
            .browser
            .print("({ shown: eyes.visible('article').length, open: eyes.visible('article [part=details] > :first-child').length })")
            .await?;
        assert!(size > 100_000, "the paper has something on it");
        assert_eq!(there, json!({ "shown": 110, "open": 110 }));
        visit
            .browser
            .wait("the page is as it was", "eyes.visible('article').length === 25")
            .await?;
        assert_eq!(widget.count("article [part=details] > :first-child").await?, 0);
        Ok(())
    })
}

#[test]
fn paper_has_no_controls_and_keeps_the_readers_filters() -> Result<()> {
    visit(async |visit| {
        let widget = visit
            .example_at("answered", "?assembly-decision=rejected")
            .await?;
        visit.browser.medium("print").await?;
        visit
            .browser
            .run("dispatchEvent(new Event('beforeprint'));", &[])
            .await?;
        visit
            .browser
            .wait(
                "all is open",
                "eyes.visible('article [part=details] > :first-child').length === 2",
            )
            .await?;
        assert_eq!(
            widget.count("article").await?,
            2,
            "what the reader filtered is what is printed"
        );
        widget.assert_shows(&["2 of 11 recommendations"]).await?;
        assert_eq!(
            widget.count("button, input, select, [part=search] label").await?,
            0,
            "paper cannot be pressed"
        );
        visit.browser.picture("print").await?;
        visit
            .browser
            .run("dispatchEvent(new Event('afterprint'));", &[])
            .await?;
        visit.browser.medium("").await?;
        visit
            .browser
            .wait(
                "all is closed again",
                "eyes.visible('article [part=details] > :first-child').length === 0",
            )
            .await?;
        Ok(())
    })
}

#[test]
fn a_widget_far_down_the_page_is_on_paper_too() -> Result<()> {
    visit(async |visit| {
        use assembly_tests::{feeds, page::tracker};
        visit.council.feed("/feed.json", feeds::many(30));
        let content = format!("<div style=\"height: 20000px\"></div>{}", tracker("/feed.json"));
        visit.open("/far.html", content).await?;
        visit.widget().is("waiting").await?;
        assert_eq!(
            visit.council.asked("/feed.json").len(),
            0,
            "what nobody comes near costs nothing"
        );
        visit
            .browser
            .run("dispatchEvent(new Event('beforeprint'));", &[])
            .await?;
        visit.widget().is_ready().await
    })
}
