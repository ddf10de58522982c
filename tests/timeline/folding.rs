//! What is past is folded away, and found all the same.

use anyhow::Result;
use assembly_tests::{Key, Visit, visit};

async fn assert_open(visit: &Visit, id: &str, open: bool) -> Result<()> {
    let now = format!(
        "(() => {{ const phase = eyes.part(0, '#phase-{id}'), toggle = phase.querySelector('[part=toggle]');
            const region = eyes.root().getElementById(toggle.getAttribute('aria-controls'));
            return phase.contains(region) && toggle.getAttribute('aria-expanded') === '{open}'
                && region.hasAttribute('hidden') === {} && eyes.shown(region.firstElementChild) === {open}; }})()",
        !open
    );
    visit.browser.wait(&format!("{id} is open: {open}"), &now).await?;
    Ok(())
}

#[test]
fn past_phases_open_by_mouse_and_by_keyboard() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        for id in ["commissioning", "recruitment"] {
            assert_open(visit, id, false).await?;
        }
        assert_eq!(
            widget.count("[part=toggle]").await?,
            2,
            "what is not past is open"
        );
        let it = widget.phase("recruitment");
        it.assert_shows_no(&["Public draw", "The letter of invitation"])
            .await?;
        it.click("button", "Show what happened").await?;
        assert_open(visit, "recruitment", true).await?;
        it.assert_shows(&[
            "Public draw",
            "The letter of invitation",
            "Documents of this phase",
        ])
        .await?;
        assert_open(visit, "commissioning", false).await?;
        it.click("button", "Hide what happened").await?;
        assert_open(visit, "recruitment", false).await?;
        for key in [Key::Enter, Key::Space] {
            it.shift_tab_to("button", "Show what happened").await?;
            visit.browser.press(key.clone() + "").await?;
            assert_open(visit, "recruitment", true).await?;
            assert!(
                visit
                    .browser
                    .is("eyes.active().matches('[part=toggle][aria-expanded=true]')")
                    .await?,
                "the focus stays: {}",
                widget.focus().await?
            );
            visit.browser.press(key + "").await?;
            assert_open(visit, "recruitment", false).await?;
        }
        Ok(())
    })
}

#[test]
fn the_browsers_own_search_opens_what_it_finds() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        // The browser does both to the element: the event, and the attribute's end.
        visit
            .browser
            .run(
                "const region = eyes.part(0, '#phase-recruitment [part=details]');
                if (region.getAttribute('hidden') !== 'until-found') throw new Error('a search does not look in here');
                region.dispatchEvent(new Event('beforematch', { bubbles: true })); region.removeAttribute('hidden');",
                &[],
            )
            .await?;
        assert_open(visit, "recruitment", true).await?;
        widget
            .phase("recruitment")
            .click("button", "Hide what happened")
            .await?;
        assert_open(visit, "recruitment", false).await?;
        // And once more: what the browser changed under us is still known.
        assert!(
            visit
                .browser
                .is("eyes.part(0, '#phase-recruitment [part=details]').getAttribute('hidden') === 'until-found'")
                .await?
        );
        Ok(())
    })
}

#[test]
fn what_is_past_but_still_waits_for_a_date_stays_open() -> Result<()> {
    visit(async |visit| {
        use assembly_tests::{feeds, page::timeline};
        let phases = serde_json::json!([
            { "id": "a", "title": "Learning", "start": "2026-01-01", "end": "2026-02-01",
              "sessions": [{ "id": "walk", "title": "Walk", "state": "postponed", "previous_start": "2026-01-10" }] },
            { "id": "b", "title": "Vote", "start": "2026-12-01", "end": "2026-12-01" },
        ]);
        visit.council.feed("/feed.json", feeds::phased(phases));
        visit.browser.at("2026-11-22T12:00:00Z").await?;
        visit.open("/waits.html", timeline("/feed.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        assert_eq!(widget.count("[part=toggle]").await?, 0);
        widget
            .session("walk")
            .assert_shows(&[
                "The new date is not yet set.",
                "It was to be: Saturday 10 January 2026",
            ])
            .await?;
        widget
            .part("[part=whereabouts]")
            .assert_shows(&[
                "No phase is going on today.",
                "Next: Phase 2 of 2: Vote, Tuesday 1 December 2026",
            ])
            .await
    })
}
