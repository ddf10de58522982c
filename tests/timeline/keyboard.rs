//! Everything by keyboard alone, and nobody gets stuck or lost.

use anyhow::Result;
use assembly_tests::{Key, page::timeline, visit};
use assembly_timeline::fixtures::example;
use serde_json::json;

#[test]
fn everything_can_be_done_by_keyboard() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let widget = visit.timeline("in-progress").await?;
        widget
            .phase("recruitment")
            .tab_to("button", "Show what happened")
            .await?;
        browser.press(Key::Enter + "").await?;
        let draw = widget.session("draw");
        draw.wait_until_shows("Public draw").await?;
        draw.tab_to("link", "Link to this session").await?;
        browser.press(Key::Enter + "").await?;
        browser
            .wait(
                "the heading has the focus",
                "location.hash === '#session-draw' && eyes.active().localName === 'h4'",
            )
            .await?;
        // On from there, not from the top.
        browser.press(Key::Tab + "").await?;
        assert!(
            browser
                .is("eyes.active().closest('[part=session]')?.id === 'session-draw'")
                .await?,
            "the way goes on from the session: {}",
            widget.focus().await?
        );
        widget
            .session("evening")
            .tab_to("button", "Add to calendar")
            .await?;
        browser.press(Key::Space + "").await?;
        browser.download("ambleford-rivers-evening.ics").await?;
        widget.tab_to("button", "Add all 3 sessions to come").await?;
        browser.press(Key::Enter + "").await?;
        browser.download("ambleford-rivers.ics").await?;
        widget.shift_tab_to("link", "Join or watch online").await
    })
}

#[test]
fn every_control_is_reached_in_the_order_of_reading_and_can_be_seen() -> Result<()> {
    visit(async |visit| {
        let in_progress = example("in-progress").unwrap();
        visit.browser.at_second(in_progress.now).await?;
        visit.council.feed("/feed.json", &in_progress.json);
        let content = format!(
            "<p><a id=before href=#top>Before</a></p>{}<p><a id=after href=#top>After</a></p>",
            timeline("/feed.json")
        );
        visit.open("/stops.html", content).await?;
        visit.widget().is_ready().await?;
        let opened =
            "eyes.visible('[part=toggle][aria-expanded=false]').map((one) => one.click()).length === 0";
        visit.browser.wait("all is opened", opened).await?;
        for back in [false, true] {
            let (from, to) = if back {
                ("after", "before")
            } else {
                ("before", "after")
            };
            visit
                .browser
                .run(
                    "document.getElementById(arguments[0]).focus(); eyes.root().stops = [];",
                    &[json!(from)],
                )
                .await?;
            let mut steps = 0;
            loop {
                match back {
                    false => visit.browser.press(Key::Tab + "").await?,
                    true => visit.browser.press_with(Key::Shift, Key::Tab + "").await?,
                }
                if visit.browser.is(&format!("eyes.active().id === '{to}'")).await? {
                    break;
                }
                steps += 1;
                assert!(steps < 100, "Tab never comes out at the other end");
                let seen = "(() => { const one = eyes.active(), style = getComputedStyle(one), box = one.getBoundingClientRect();
                    eyes.root().stops.push(one);
                    return ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none')
                        && box.bottom > 0 && box.top < innerHeight && box.width > 0; })()";
                assert!(
                    visit.browser.is(seen).await?,
                    "no focus can be seen on {}",
                    visit.widget().focus().await?
                );
            }
            let missed = format!(
                "(() => {{ const stops = eyes.root().stops; if ({back}) stops.reverse();
                    const all = eyes.visible('a[href], button');
                    return all.filter((one, at) => stops[at] !== one).map(eyes.describe).concat(stops.slice(all.length).map(eyes.describe)); }})()"
            );
            assert_eq!(visit.browser.script(&missed).await?, json!([]), "back: {back}");
            assert!(steps > 30, "only {steps} stops");
        }
        Ok(())
    })
}
