//! axe finds nothing, in any state, on a phone and on a desk.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{Answer, Page, feeds, page::tracker, visit, widths::WIDTHS};

#[test]
fn loading_and_failed() -> Result<()> {
    visit(async |visit| {
        visit.council.answer(
            "/feed.json",
            Answer::json(feeds::fixture("answered")).late(Duration::from_secs(60)),
        );
        let page = visit.council.page("/page.html", Page::of(tracker("/feed.json")));
        visit.browser.open(&page).await?;
        visit.widget().is("loading").await?;
        visit.assert_accessible("loading").await?;
        visit
            .council
            .answer("/feed.json", Answer::html("gone").status(404));
        visit.browser.open(&page).await?;
        visit.widget().has_failed().await?;
        visit.assert_accessible("failed").await?;
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn ready_filtered_empty_and_open() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        visit.assert_accessible("ready").await?;
        widget.choose("Decision", "Rejected").await?;
        widget.wait_until_shows("2 of 11 recommendations").await?;
        visit.assert_accessible("filtered").await?;
        widget.type_into("Search", "zeppelin").await?;
        widget.wait_until_shows("No recommendation matches").await?;
        visit.assert_accessible("nothing found").await?;
        let widget = visit.example("answered").await?;
        for id in ["1", "2", "3", "7b", "8"] {
            widget.recommendation(id).click("button", "Show details").await?;
            widget.recommendation(id).wait_until_shows("Hide details").await?;
        }
        visit.assert_accessible("open").await
    })
}

#[test]
fn every_example() -> Result<()> {
    visit(async |visit| {
        for name in [
            "empty",
            "one",
            "not-answered",
            "no-report",
            "partly-unreadable",
            "unknown-words",
            "two-languages",
            "hostile",
            "long",
        ] {
            visit.example(name).await?;
            visit
                .browser
                .run(
                    "for (const one of eyes.visible('button[aria-expanded=false]').slice(0, 3)) one.click();",
                    &[],
                )
                .await?;
            visit.assert_accessible(&format!("example {name}")).await?;
            visit.browser.console().await?;
        }
        Ok(())
    })
}

#[test]
fn forced_colours_dark_pages_and_no_motion() -> Result<()> {
    visit(async |visit| {
        visit
            .browser
            .prefers(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])
            .await?;
        let widget = visit.example("answered").await?;
        widget.recommendation("3").click("button", "Show details").await?;
        visit.browser.picture("forced-colours").await?;
        let moving = "[...eyes.root().getAnimations?.() ?? []].length";
        assert_eq!(visit.browser.script(moving).await?, 0);
        // A bar that differs from its track by a background alone would vanish here.
        let bars = "eyes.visible('svg.bar').map((bar) => ['.fill', '.track'].map((part) => {
                const { fill, stroke, strokeDasharray } = getComputedStyle(bar.querySelector(part));
                return [fill, stroke, strokeDasharray].join();
            })).filter(([fill, track]) => fill === track)";
        let alike = visit.browser.script(bars).await?;
        assert_eq!(
            alike,
            serde_json::json!([]),
            "bars that cannot be told from their tracks"
        );
        visit.browser.assert_accessible("forced colours").await
    })
}

#[test]
fn the_demo_site() -> Result<()> {
    visit(async |visit| {
        for page in demo::PAGES {
            let url = match page.path {
                "/campaign/" => format!("{}{}", visit.council.elsewhere, page.path),
                path => visit.council.url(path),
            };
            visit.browser.open(&url).await?;
            let settled = "[...document.querySelectorAll('[data-assembly-widget]:not(script), assembly-tracker')].every((one) => ['ready', 'waiting'].includes(one.dataset.assemblyState))";
            visit
                .browser
                .wait(&format!("the widgets of {} are ready", page.path), settled)
                .await?;
            // The hostile page is hostile to itself; what axe says of it is not about the widget.
            if page.path != "/hostile/" {
                for width in WIDTHS {
                    visit.browser.viewport(width, 900).await?;
                    visit
                        .browser
                        .assert_accessible(&format!("on {} at {width} px", page.path))
                        .await?;
                }
            }
            visit.browser.console().await?.assert_empty();
        }
        Ok(())
    })
}
