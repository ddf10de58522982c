//! Long lists come in steps of 25.

use anyhow::Result;
use assembly_tests::{Key, visit};

#[test]
fn each_step_adds_25_and_takes_the_focus_along() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("long").await?;
        assert_eq!(widget.count("article").await?, 25);
        widget
            .assert_shows(&["110 recommendations", "Showing 25 of 110"])
            .await?;
        for (shown, first) in [(50, "26"), (75, "51"), (100, "76")] {
            widget.click("button", "Show 25 more").await?;
            widget
                .wait_until_shows(&format!("Showing {shown} of 110"))
                .await?;
            assert_eq!(widget.count("article").await?, shown);
            let focused = format!("eyes.active().closest('article')?.id === 'recommendation-{first}'");
            visit
                .browser
                .wait("the focus is on the first that was added", &focused)
                .await?;
        }
        widget.tab_to("button", "Show 10 more").await?;
        visit.browser.press(Key::Enter + "").await?;
        visit
            .browser
            .wait("the last are shown", "eyes.visible('article').length === 110")
            .await?;
        widget.assert_shows_no(&["Showing", "more"]).await?;
        visit
            .browser
            .wait(
                "the focus is on the first that was added",
                "eyes.active().closest('article')?.id === 'recommendation-101'",
            )
            .await?;
        Ok(())
    })
}

#[test]
fn another_choice_begins_with_the_first_step() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("long").await?;
        widget.click("button", "Show 25 more").await?;
        widget.wait_until_shows("Showing 50 of 110").await?;
        widget.type_into("Search", "berth").await?;
        widget.wait_until_shows("Showing 25 of 110").await?;
        // A search looks through all, not only through what is shown.
        visit.browser.press(" 109").await?;
        widget.wait_until_shows("1 of 110 recommendations").await?;
        assert_eq!(widget.texts("article h4").await?.len(), 1);
        widget.assert_shows(&["Recommendation 109 of the harbour"]).await
    })
}
