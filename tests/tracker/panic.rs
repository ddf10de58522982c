//! A panic in one widget is that widget's alone. Fire drills (`drill`) force one.

use anyhow::Result;
use assembly_tests::{
    council::WASM,
    feeds,
    page::{tracker, tracker_with},
    visit,
};

const SORRY: &str = "This part of the page has stopped working.";

#[test]
fn a_panic_while_drawing_leaves_the_others_whole() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        let content = format!(
            "{}{}{}",
            tracker("/feed.json"),
            tracker_with("/feed.json", "data-drill=\"panic\""),
            tracker("/feed.json")
        );
        visit.browser.watch().await?;
        visit.open("/drill.html", content).await?;
        visit.nth(0).is_ready().await?;
        visit.nth(1).has_failed().await?;
        visit.nth(2).is_ready().await?;
        visit
            .nth(1)
            .assert_shows(&[SORRY, "Read the recommendations"])
            .await?;
        assert!(visit.nth(1).shows_fallback().await?);
        for n in [0, 2] {
            visit.nth(n).type_into("Search", "berth 2").await?;
            visit.nth(n).wait_until_shows("1 of 3 recommendations").await?;
        }
        let console = visit.browser.console().await?;
        console.assert_says(&["[crashed]", "data-drill asked for this"]);
        console.only();
        console.assert_throws_nothing();
        assert_eq!(
            visit.council.asked(WASM).len(),
            1,
            "the module is compiled once for all"
        );
        Ok(())
    })
}

#[test]
fn a_panic_on_a_click_is_mended_by_trying_again() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        let content = format!(
            "{}{}",
            tracker_with("/feed.json", "data-drill=\"panic-on-click\""),
            tracker("/feed.json")
        );
        visit.browser.watch().await?;
        visit.open("/click.html", content).await?;
        visit.nth(0).is_ready().await?;
        visit.nth(1).is_ready().await?;
        visit.nth(1).type_into("Search", "berth 2").await?;
        visit.nth(1).wait_until_shows("1 of 3 recommendations").await?;

        visit.nth(0).click("heading", "Harbour Assembly").await?;
        visit.nth(0).has_failed().await?;
        visit.nth(0).assert_shows(&[SORRY]).await?;
        assert!(visit.nth(0).shows_fallback().await?);
        let console = visit.browser.console().await?;
        console.assert_says(&["[crashed]"]);
        console.only();
        console.assert_throws_nothing();
        // The other keeps what the reader chose in it, and goes on.
        assert_eq!(visit.nth(1).ask("field", "Search", "it.value").await?, "berth 2");
        visit
            .nth(1)
            .assert_shows_no(&["Recommendation 3 of the harbour"])
            .await?;

        visit.nth(0).click("button", "Try again").await?;
        visit.nth(0).is_ready().await?;
        visit
            .nth(0)
            .assert_shows(&["Recommendation 3 of the harbour"])
            .await?;
        Ok(())
    })
}
