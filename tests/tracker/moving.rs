//! Pages that change under a widget: it moves, goes, comes back, is told other things, or the whole body is swapped.

use anyhow::Result;
use assembly_tests::{
    Page, feeds,
    page::{tracker, tracker_with},
    visit,
};
use serde_json::json;

#[test]
fn a_late_widget_starts_a_moved_one_keeps_its_state_a_removed_one_begins_anew() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        visit.browser.watch().await?;
        visit
            .open("/later.html", "<div id=a></div><div id=b></div>")
            .await?;
        let add = format!(
            "void (document.getElementById('a').innerHTML = {})",
            json!(tracker("/feed.json"))
        );
        visit.browser.script(&add).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.type_into("Search", "berth 2").await?;
        widget.wait_until_shows("1 of 3 recommendations").await?;

        visit
            .browser
            .script("void document.getElementById('b').append(eyes.host())")
            .await?;
        visit
            .browser
            .script("new Promise((done) => setTimeout(done))")
            .await?;
        widget.is_ready().await?;
        assert_eq!(widget.ask("field", "Search", "it.value").await?, "berth 2");
        widget
            .assert_shows_no(&["Recommendation 3 of the harbour"])
            .await?;
        widget.type_into("Search", " x").await?;
        assert_eq!(
            visit.browser.seen("events.length").await?,
            1,
            "it was not mounted again"
        );

        visit
            .browser
            .run("window.kept = eyes.host(); kept.remove();", &[])
            .await?;
        visit
            .browser
            .wait("it is forgotten", "!kept.hasAttribute('data-assembly-state')")
            .await?;
        assert_eq!(
            visit
                .browser
                .script("kept.shadowRoot.querySelector('.assembly')")
                .await?,
            json!(null)
        );
        visit
            .browser
            .script("void document.getElementById('a').append(kept)")
            .await?;
        widget.is_ready().await?;
        assert_eq!(visit.browser.seen("events.length").await?, 2);
        Ok(())
    })
}

#[test]
fn settings_change_without_a_new_start_but_another_feed_is_another_start() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/one.json", feeds::fixture("two-languages"));
        let mut other = feeds::many(1);
        other["title"] = "Another Assembly".into();
        visit.council.feed("/two.json", other);
        visit.browser.watch().await?;
        let mut page = Page::of(tracker("/one.json"));
        page.lang = "en".into();
        visit
            .browser
            .open(&visit.council.page("/settings.html", page))
            .await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        let english = widget.text().await?;
        visit
            .browser
            .script("void (eyes.host().dataset.lang = 'cy')")
            .await?;
        let changed = format!("eyes.text() !== {}", json!(english));
        visit.browser.wait("the widget speaks Welsh", &changed).await?;
        assert_eq!(
            visit.browser.seen("events.length").await?,
            1,
            "the language is a setting, not a new start"
        );
        visit
            .browser
            .script("void (eyes.host().dataset.feed = '/two.json')")
            .await?;
        widget.wait_until_shows("Another Assembly").await?;
        widget.is_ready().await?;
        assert_eq!(visit.browser.seen("events.length").await?, 2);
        Ok(())
    })
}

#[test]
fn a_swapped_body_and_its_cached_copy_work() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(2));
        visit.open("/turbo.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        // As Turbo does: a clone goes into its cache, another body takes the place of this one, later the clone.
        let swap = format!(
            "window.cached = document.body.cloneNode(true);
             const next = document.createElement('body');
             next.innerHTML = {};
             document.body.replaceWith(next);",
            json!(format!(
                "<main><h1>Next page</h1>{}</main>",
                tracker_with("/feed.json", "id=\"next\"")
            ))
        );
        visit.browser.run(&swap, &[]).await?;
        visit
            .browser
            .wait(
                "the next page's widget is ready",
                "document.querySelector('#next')?.dataset.assemblyState === 'ready'",
            )
            .await?;
        visit
            .browser
            .script("void document.body.replaceWith(cached)")
            .await?;
        visit
            .browser
            .wait("the copy has a widget", "eyes.root()?.querySelector('.assembly')")
            .await?;
        visit.widget().is_ready().await?;
        visit
            .widget()
            .assert_shows(&["Recommendation 2 of the harbour"])
            .await?;
        assert!(!visit.widget().shows_fallback().await?);
        Ok(())
    })
}

#[test]
fn back_and_forward_find_the_widget_alive() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        visit
            .council
            .page("/elsewhere.html", Page::with("<p>Elsewhere</p>"));
        visit.open("/here.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        visit
            .browser
            .script("void (location.href = '/elsewhere.html')")
            .await?;
        visit
            .browser
            .wait(
                "the other page is there",
                "location.pathname === '/elsewhere.html' && document.readyState === 'complete'",
            )
            .await?;
        visit.browser.back().await?;
        visit
            .browser
            .wait("the page is back", "location.pathname === '/here.html'")
            .await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.type_into("Search", "berth 2").await?;
        widget.wait_until_shows("1 of 3 recommendations").await?;
        Ok(())
    })
}

#[test]
fn several_widgets_keep_to_themselves() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(3));
        let content = format!(
            "{}{}",
            tracker_with("/feed.json", "id=\"left\""),
            tracker("/feed.json")
        );
        visit.open("/pair.html", content).await?;
        visit.nth(0).is_ready().await?;
        visit.nth(1).is_ready().await?;
        visit.nth(0).type_into("Search", "berth 2").await?;
        visit.nth(0).wait_until_shows("1 of 3 recommendations").await?;
        visit
            .nth(1)
            .assert_shows(&["Recommendation 3 of the harbour"])
            .await?;
        visit
            .browser
            .wait(
                "the address tells of it",
                "location.search === '?left-search=berth+2'",
            )
            .await?;
        visit.nth(1).type_into("Search", "berth 3").await?;
        visit
            .browser
            .wait(
                "the address tells of both",
                "location.search === '?left-search=berth+2&assembly-search=berth+3'",
            )
            .await?;
        visit
            .nth(0)
            .assert_shows_no(&["Recommendation 3 of the harbour"])
            .await?;
        Ok(())
    })
}
