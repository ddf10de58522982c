//! An address for each recommendation.

use anyhow::Result;
use assembly_tests::{Page, Visit, feeds, page::tracker, said, visit};

/// The recommendation is open, at the top of the view, and has the focus.
async fn assert_at(visit: &Visit, id: &str) -> Result<()> {
    let focused = format!(
        "eyes.active()?.closest('article')?.id === 'recommendation-{id}' && eyes.active().localName === 'h4'"
    );
    visit
        .browser
        .wait(&format!("recommendation {id} has the focus"), &focused)
        .await?;
    let shown = format!(
        "(() => {{ const box = eyes.root().querySelector('#recommendation-{id} h4').getBoundingClientRect(); return box.top >= -1 && box.bottom <= innerHeight; }})()"
    );
    visit
        .browser
        .wait(&format!("recommendation {id} is in view"), &shown)
        .await?;
    visit
        .widget()
        .recommendation(id)
        .assert_shows(&["Hide details", "What members recommended"])
        .await
}

#[test]
fn an_address_opens_scrolls_and_focuses() -> Result<()> {
    visit(async |visit| {
        visit.example_at("answered", "#recommendation-7b").await?;
        assert_at(visit, "7b").await?;
        // The same page, another fragment: by a link of the page's own.
        visit
            .browser
            .run("location.hash = '#recommendation-2';", &[])
            .await?;
        assert_at(visit, "2").await?;
        visit.browser.back().await?;
        assert_at(visit, "7b").await
    })
}

#[test]
fn an_address_reaches_beyond_the_first_step_and_past_filters() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example_at("long", "#recommendation-77").await?;
        assert_at(visit, "77").await?;
        assert_eq!(widget.count("article").await?, 100);
        let widget = visit
            .example_at("answered", "?assembly-decision=rejected#recommendation-1")
            .await?;
        assert_at(visit, "1").await?;
        widget.assert_shows(&["11 recommendations"]).await
    })
}

#[test]
fn a_fragment_that_means_nothing_does_nothing() -> Result<()> {
    visit(async |visit| {
        for fragment in [
            "#recommendation-nope",
            "#recommendation-",
            "#recommendation-%3Cimg%20src%3Dx%3E",
            "#recommendation-1%22%5D",
            "#%zz",
        ] {
            let widget = visit.example_at("answered", fragment).await?;
            widget.assert_shows(&["11 recommendations"]).await?;
            assert_eq!(
                widget.count("article [part=details] > :first-child").await?,
                0,
                "{fragment} opens nothing"
            );
            assert_eq!(
                visit.browser.text("eyes.active().localName").await?,
                "body",
                "{fragment} takes no focus"
            );
        }
        Ok(())
    })
}

#[test]
fn following_a_link_is_one_step_of_the_history() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        let before = visit.browser.number("history.length").await?;
        let it = widget.recommendation("6");
        it.click("button", "Show details").await?;
        for _ in 0..2 {
            it.click("link", "Link to this recommendation").await?;
            assert_at(visit, "6").await?;
            visit.browser.run("eyes.active().blur();", &[]).await?;
        }
        assert_eq!(visit.browser.number("history.length").await?, before + 1.0);
        Ok(())
    })
}

#[test]
fn two_trackers_have_addresses_of_their_own() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        let both = [tracker("/feed.json"), tracker("/feed.json")].concat();
        let page = visit.council.page("/both.html", Page::of(both));
        visit
            .browser
            .open(&format!("{page}#assembly-2-recommendation-2"))
            .await?;
        visit.nth(0).is_ready().await?;
        visit.nth(1).is_ready().await?;
        visit.nth(1).wait_until_shows("Hide details").await?;
        visit.nth(0).assert_shows_no(&["Hide details"]).await
    })
}

#[test]
fn the_link_leaves_the_readers_filters_out_and_is_copied() -> Result<()> {
    visit(async |visit| {
        let origin = visit.council.origin.clone();
        let permissions = serde_json::json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        visit.browser.cdp("Browser.grantPermissions", permissions).await?;
        visit
            .browser
            .cdp(
                "Emulation.setFocusEmulationEnabled",
                serde_json::json!({ "enabled": true }),
            )
            .await?;
        let widget = visit
            .example_at("answered", "?page=2&assembly-decision=rejected")
            .await?;
        let it = widget.recommendation("6");
        it.click("button", "Show details").await?;
        it.wait_until_shows("Hide details").await?;
        let link = format!("{origin}/page.html?page=2#recommendation-6");
        assert_eq!(
            it.ask("link", "Link to this recommendation", "it.href").await?,
            link.as_str()
        );
        it.click("button", "Copy link").await?;
        it.wait_until_shows("Link copied").await?;
        assert_eq!(
            visit.browser.script("navigator.clipboard.readText()").await?,
            link.as_str()
        );
        visit
            .browser
            .wait(
                "it is announced",
                &format!(
                    "eyes.all('[role=status]').some((one) => one.textContent.includes({}))",
                    serde_json::json!(said("Link copied"))
                ),
            )
            .await?;
        it.click("link", "Link to this recommendation").await?;
        visit
            .browser
            .wait(
                "the address is that link's",
                "location.hash === '#recommendation-6'",
            )
            .await?;
        assert_at(visit, "6").await?;
        assert!(visit.browser.is("performance.getEntriesByType('navigation').length === 1 && eyes.visible('article').length === 2").await?, "the page is not loaded anew");
        Ok(())
    })
}

#[test]
fn where_copying_is_refused_the_link_can_be_copied_by_hand() -> Result<()> {
    visit(async |visit| {
        visit
            .browser
            .before_every_page("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
            .await?;
        let widget = visit.example("answered").await?;
        let it = widget.recommendation("3");
        it.click("button", "Show details").await?;
        it.click("button", "Copy link").await?;
        let link = format!("{}/page.html#recommendation-3", visit.council.origin);
        assert_eq!(
            it.ask("field", "Copy this link", "it.value").await?,
            link.as_str()
        );
        // Focus is on it, and all of it is selected: one key copies it.
        assert_eq!(
            it.ask(
                "field",
                "Copy this link",
                "it.value.slice(it.selectionStart, it.selectionEnd)"
            )
            .await?,
            link.as_str()
        );
        Ok(())
    })
}
