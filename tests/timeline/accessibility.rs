//! axe finds nothing, in any example, on a phone and on a desk.

use anyhow::Result;
use assembly_tests::{Visit, visit};
use assembly_timeline::fixtures::examples;
use serde_json::json;

async fn open_all(visit: &Visit) -> Result<()> {
    let opened = "eyes.visible('[part=toggle][aria-expanded=false]').map((one) => one.click()).length === 0";
    visit.browser.wait("all is opened", opened).await?;
    Ok(())
}

#[test]
fn every_example() -> Result<()> {
    visit(async |visit| {
        for example in examples() {
            visit.timeline(example.name).await?;
            visit
                .assert_accessible(&format!("timeline {}", example.name))
                .await?;
            // What is to be mended in the hostile feed is told there.
            let console = visit.browser.console().await?;
            assert!(
                example.name == "hostile" || console.0.is_empty(),
                "{}: {console}",
                example.name
            );
        }
        Ok(())
    })
}

#[test]
fn with_all_opened_and_at_a_permalink() -> Result<()> {
    visit(async |visit| {
        for name in ["in-progress", "finished", "partial-dates", "hostile"] {
            visit.timeline(name).await?;
            open_all(visit).await?;
            visit.assert_accessible(&format!("timeline {name} open")).await?;
            visit.browser.console().await?;
        }
        visit.timeline_at("in-progress", "#session-evening").await?;
        visit.assert_accessible("timeline permalink").await
    })
}

#[test]
fn forced_colours_keep_what_colours_say() -> Result<()> {
    visit(async |visit| {
        visit
            .browser
            .prefers(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])
            .await?;
        visit.timeline("in-progress").await?;
        open_all(visit).await?;
        visit.browser.picture("timeline-forced-colours").await?;
        visit.browser.assert_accessible("forced colours").await?;
        assert_eq!(
            visit
                .browser
                .number("[...eyes.root().getAnimations?.() ?? []].length")
                .await?,
            0.0
        );
        // A marker or a band that a background alone makes would vanish here.
        let bare = "[...eyes.visible('[part=phase], [part=promise]').map((one) => [one, '::after']), ...eyes.visible('[part=today]').map((one) => [one, null])]
            .filter(([one, part]) => { const style = getComputedStyle(one, part); return style.borderBlockStartStyle === 'none' || parseFloat(style.borderBlockStartWidth) < 1; })
            .map(([one]) => eyes.describe(one))";
        assert_eq!(visit.browser.script(bare).await?, json!([]));
        visit.timeline("overdue").await?;
        visit.browser.picture("timeline-forced-colours-overdue").await?;
        visit.browser.assert_accessible("forced colours, overdue").await
    })
}

#[test]
fn headings_and_lists_are_what_they_look_like() -> Result<()> {
    visit(async |visit| {
        for example in examples() {
            visit.timeline(example.name).await?;
            let leaps = "eyes.all('h1, h2, h3, h4, h5, h6').map((one) => Number(one.localName[1]))
                .filter((level, at, all) => level > (all[at - 1] ?? 1) + 1)";
            assert_eq!(visit.browser.script(leaps).await?, json!([]), "{}", example.name);
            // What Safari would no longer tell as a list, since it has no marks.
            let bare = "eyes.all('ol, ul').filter((one) => getComputedStyle(one).listStyleType === 'none' && one.getAttribute('role') !== 'list').length";
            assert_eq!(visit.browser.number(bare).await?, 0.0, "{}: lists", example.name);
            visit.browser.console().await?;
        }
        Ok(())
    })
}
