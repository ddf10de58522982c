//! Two kinds of widget on a page: what is fetched for them, and one that breaks.

use anyhow::Result;
use assembly_tests::{
    Visit,
    council::module,
    feeds,
    page::{timeline, timeline_with, tracker},
    visit,
};
use serde_json::{Value, json};

fn feed() -> Value {
    let mut feed = feeds::many(3);
    feed["phases"] =
        json!([{ "id": "a", "title": "Hearing evidence", "start": "2026-11-01", "end": "2026-11-30" }]);
    feed
}

/// The modules that were asked for, each as often as it was.
fn fetched(visit: &Visit) -> Vec<&'static str> {
    let mut names = Vec::new();
    for name in ["tracker", "timeline", "widgets"] {
        names.extend(visit.council.asked(&module(name)).iter().map(|_| name));
    }
    names
}

#[test]
fn a_page_with_two_kinds_fetches_the_one_module_for_all() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feed());
        visit.browser.at("2026-11-22T12:00:00Z").await?;
        let content = [
            timeline("/feed.json"),
            tracker("/feed.json"),
            timeline("/feed.json"),
        ];
        visit.open("/kinds.html", content.concat()).await?;
        for n in 0..3 {
            visit.nth(n).is_ready().await?;
        }
        visit
            .nth(0)
            .assert_shows(&["Now: Phase 1 of 1: Hearing evidence"])
            .await?;
        visit.nth(1).assert_shows(&["3 recommendations"]).await?;
        assert_eq!(fetched(visit), ["widgets"]);
        assert_eq!(visit.council.asked("/feed.json").len(), 1);
        Ok(())
    })
}

#[test]
fn a_page_with_one_kind_fetches_its_module_alone() -> Result<()> {
    for (placeholder, name) in [(timeline as fn(&str) -> String, "timeline"), (tracker, "tracker")] {
        visit(async |visit| {
            visit.council.feed("/feed.json", feed());
            let content = [placeholder("/feed.json"), placeholder("/feed.json")];
            visit.open("/kind.html", content.concat()).await?;
            visit.nth(0).is_ready().await?;
            visit.nth(1).is_ready().await?;
            assert_eq!(fetched(visit), [name]);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_kind_that_comes_later_gets_what_it_needs() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feed());
        visit.open("/later.html", timeline("/feed.json")).await?;
        visit.nth(0).is_ready().await?;
        visit
            .browser
            .run(
                "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0]);",
                &[tracker("/feed.json").into()],
            )
            .await?;
        visit.nth(1).is_ready().await?;
        visit.nth(1).assert_shows(&["3 recommendations"]).await?;
        visit.nth(0).assert_shows(&["Hearing evidence"]).await?;
        assert_eq!(fetched(visit), ["timeline", "widgets"]);
        Ok(())
    })
}

#[test]
fn a_timeline_that_breaks_leaves_the_tracker_alone() -> Result<()> {
    const SORRY: &str = "This part of the page has stopped working.";
    visit(async |visit| {
        visit.council.feed("/feed.json", feed());
        visit.browser.at("2026-11-22T12:00:00Z").await?;
        let content = [
            timeline_with("/feed.json", "data-drill=\"panic\""),
            timeline_with("/feed.json", "data-drill=\"panic-on-click\""),
            tracker("/feed.json"),
        ];
        visit.open("/drill.html", content.concat()).await?;
        visit.nth(0).has_failed().await?;
        visit.nth(1).is_ready().await?;
        visit.nth(2).is_ready().await?;
        visit.nth(2).type_into("Search", "berth 2").await?;
        visit.nth(2).wait_until_shows("1 of 3 recommendations").await?;
        visit.nth(1).click("heading", "Harbour Assembly").await?;
        visit.nth(1).has_failed().await?;
        for n in 0..2 {
            visit
                .nth(n)
                .assert_shows(&[SORRY, "Read the recommendations"])
                .await?;
            assert!(visit.nth(n).shows_fallback().await?);
        }
        // The tracker keeps what the reader chose in it, and goes on.
        assert_eq!(visit.nth(2).ask("field", "Search", "it.value").await?, "berth 2");
        visit.nth(2).click("button", "Clear search and filters").await?;
        visit.nth(2).wait_until_shows("3 recommendations").await?;
        let console = visit.browser.console().await?;
        console.assert_says(&["[crashed]"]);
        console.assert_throws_nothing();
        assert_eq!(console.written().len(), 2, "{console}");
        visit.nth(1).click("button", "Try again").await?;
        visit.nth(1).is_ready().await?;
        visit
            .nth(1)
            .assert_shows(&["Now: Phase 1 of 1: Hearing evidence"])
            .await
    })
}
