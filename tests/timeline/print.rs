//! On paper everything is there, opened, and nothing to press.

use anyhow::Result;
use assembly_tests::visit;
use serde_json::json;

#[test]
fn paper_has_every_phase_and_session() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        assert_eq!(widget.count("[part=session]").await?, 8);
        let (there, size) = visit
            .browser
            .print("({ sessions: eyes.visible('[part=session]').length, closed: eyes.all('[part=details][hidden]').length })")
            .await?;
        assert!(size > 20_000, "the paper has something on it");
        assert_eq!(there, json!({ "sessions": 9, "closed": 0 }));
        visit
            .browser
            .wait(
                "the page is as it was",
                "eyes.visible('[part=session]').length === 8",
            )
            .await?;
        assert_eq!(
            widget.count("[part=toggle][aria-expanded=true]").await?,
            0,
            "what was closed is closed again"
        );
        Ok(())
    })
}

#[test]
fn paper_has_no_controls() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        visit.browser.medium("print").await?;
        visit
            .browser
            .run("dispatchEvent(new Event('beforeprint'));", &[])
            .await?;
        visit
            .browser
            .wait("all is open", "eyes.visible('[part=session]').length === 9")
            .await?;
        assert_eq!(widget.texts("button").await?, [""; 0], "paper cannot be pressed");
        widget
            .assert_shows_no(&["Put sessions into your calendar", "Your calendar gets a copy."])
            .await?;
        widget
            .assert_shows(&[
                "Today, 22 November 2026",
                "Public draw",
                "How the assembly will be run",
            ])
            .await?;
        visit.browser.picture("timeline-print").await?;
        visit
            .browser
            .run("dispatchEvent(new Event('afterprint'));", &[])
            .await?;
        visit.browser.medium("").await?;
        visit
            .browser
            .wait(
                "all is closed again",
                "eyes.visible('[part=session]').length === 8",
            )
            .await?;
        Ok(())
    })
}
