//! Everything by keyboard alone, and nobody gets stuck or lost.

use anyhow::Result;
use assembly_tests::{Key, Visit, Widget, feeds, page::tracker, said, visit};

/// All that a reader can do, without a mouse.
async fn journey(visit: &Visit, widget: &Widget<'_>) -> Result<()> {
    let browser = &visit.browser;
    widget.tab_to("field", "Search").await?;
    browser.press("streets").await?;
    browser
        .wait("fewer are found", "eyes.visible('article').length < 11")
        .await?;
    widget.tab_to("button", "Clear search and filters").await?;
    browser.press(Key::Enter + "").await?;
    widget.wait_until_shows("11 recommendations").await?;
    widget.tab_to("field", "Decision").await?;
    browser.press(Key::Down + "").await?;
    widget.wait_until_shows("3 of 11 recommendations").await?;
    widget.tab_to("field", "Order by").await?;
    browser.press(Key::Down + "").await?;
    browser
        .wait(
            "the choice stands in the address",
            "location.search === '?assembly-decision=accepted&assembly-order=latest'",
        )
        .await?;
    let it = widget.recommendation("1");
    it.tab_to("button", "Show details").await?;
    browser.press(Key::Space + "").await?;
    it.wait_until_shows("Hide details").await?;
    assert!(
        widget.focus().await?.contains(&said("Hide details")),
        "the focus stays on the button"
    );
    it.tab_to("link", "Cabinet minutes, item 6").await?;
    it.tab_to("link", "Link to this recommendation").await?;
    browser.press(Key::Enter + "").await?;
    browser
        .wait(
            "the address is the link's",
            "location.hash === '#recommendation-1'",
        )
        .await?;
    browser
        .wait("the heading has the focus", "eyes.active().localName === 'h4'")
        .await?;
    it.tab_to("button", "Copy link").await?;
    browser.press(Key::Enter + "").await?;
    widget.tab_to("button", "Table as CSV").await?;
    browser.press(Key::Enter + "").await?;
    browser.download("ambleford-getting-around.csv").await?;
    widget.tab_to("button", "Data as JSON").await?;
    browser.press(Key::Space + "").await?;
    browser.download("ambleford-getting-around.json").await?;
    // And out again, at the other end.
    let last = "eyes.all('a[href], button, input, select').filter(eyes.shown).at(-1) === eyes.active()";
    for _ in 0..20 {
        if browser.is(last).await? {
            break;
        }
        browser.press(Key::Tab + "").await?;
    }
    assert!(browser.is(last).await?, "the last control is reached");
    browser.press(Key::Tab + "").await?;
    assert!(
        !browser.is("eyes.root().contains(eyes.active())").await?,
        "Tab leaves the widget: {}",
        widget.focus().await?
    );
    Ok(())
}

#[test]
fn everything_can_be_done_by_keyboard() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        journey(visit, &widget).await
    })
}

#[test]
fn everything_can_be_done_by_keyboard_from_another_origin() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example_from_elsewhere("answered").await?;
        journey(visit, &widget).await
    })
}

#[test]
fn the_focus_can_be_seen_at_every_stop() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::fixture("answered"));
        let before_and_after = format!(
            "<p><a href=#top>Before</a></p>{}<p><a id=after href=#top>After</a></p>",
            tracker("/feed.json")
        );
        visit.open("/stops.html", before_and_after).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.recommendation("1").click("button", "Show details").await?;
        visit
            .browser
            .run(
                "eyes.active().blur(); document.querySelector('main a').focus();",
                &[],
            )
            .await?;
        let mut stops = 0;
        loop {
            visit.browser.press(Key::Tab + "").await?;
            if visit.browser.is("eyes.active().id === 'after'").await? {
                break;
            }
            stops += 1;
            assert!(stops < 100, "Tab never comes out at the other end");
            let seen = "(() => { const style = getComputedStyle(eyes.active());
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'; })()";
            assert!(
                visit.browser.is(seen).await?,
                "no focus can be seen on {}",
                widget.focus().await?
            );
            let in_view = "(() => { const box = eyes.active().getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight && box.width > 0; })()";
            assert!(
                visit.browser.is(in_view).await?,
                "the focus is out of sight on {}",
                widget.focus().await?
            );
        }
        // Search, four lists, eleven toggles, links and buttons of the open one, links of the head and the foot.
        assert!(stops >= 25, "only {stops} stops");
        Ok(())
    })
}
