//! axe finds nothing, in any example and in any state, on a phone and on a desk.

use anyhow::Result;
use assembly_consultation::fixtures::examples;
use assembly_tests::visit;

use crate::examples::example;
use crate::questions::{Asked, buses, failed_requests_only, fill_in, send};

#[test]
fn every_example() -> Result<()> {
    visit(async |visit| {
        for one in examples() {
            example(visit, one.name).await?;
            visit
                .assert_accessible(&format!("consultation {}", one.name))
                .await?;
            // What is to be mended in the hostile feed is told there.
            let console = visit.browser.console().await?;
            assert!(
                one.name == "hostile" || console.0.is_empty(),
                "{}: {console}",
                one.name
            );
        }
        Ok(())
    })
}

#[test]
fn every_kind_of_question_asked_and_answered_wrongly() -> Result<()> {
    visit(async |visit| {
        for name in ["every-kind", "long", "conditional", "monitoring"] {
            let widget = example(visit, name).await?;
            widget.click("button", "Start").await?;
            widget.element("button", "Continue").await?;
            visit
                .assert_accessible(&format!("consultation {name} asked"))
                .await?;
            widget.click("button", "Continue").await?;
            visit
                .assert_accessible(&format!("consultation {name} gone on"))
                .await?;
            visit.browser.console().await?;
        }
        Ok(())
    })
}

#[test]
fn every_step_to_the_receipt() -> Result<()> {
    visit(async |visit| {
        let mut asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        visit.assert_accessible("form page").await?;
        fill_in(&widget, "Mill Lane").await?;
        visit.assert_accessible("form check").await?;
        asked.open().await?;
        visit.assert_accessible("form draft found").await?;
        widget.click("button", "Continue").await?;
        widget.click("button", "Continue").await?;
        widget.click("button", "Continue").await?;
        asked.receiver.kill()?;
        widget.click("button", "Send my answers").await?;
        widget
            .wait_until_shows("Your answers have not been sent yet")
            .await?;
        visit.assert_accessible("form waiting").await?;
        asked.receiver.begin()?;
        widget.click("button", "Try now").await?;
        crate::questions::reference(&widget).await?;
        visit.assert_accessible("form sent").await?;
        failed_requests_only(visit).await
    })
}

#[test]
fn what_comes_too_late_or_is_refused() -> Result<()> {
    visit(async |visit| {
        visit.browser.at("2026-03-31T20:00:00Z").await?;
        let mut consultation = buses();
        consultation["closes"] = "2026-03-31".into();
        // The receiver goes by its own clock: it closed months ago.
        let asked = Asked::of(visit, consultation).await?;
        let widget = asked.begin(false).await?;
        fill_in(&widget, "Mill Lane").await?;
        widget.click("button", "Send my answers").await?;
        widget.wait_until_shows("Your answers were not received").await?;
        visit.assert_accessible("form refused").await?;
        widget.click("button", "Check your answers").await?;
        visit.browser.becomes("2026-03-31T23:00:00Z").await?;
        visit
            .browser
            .run("window.dispatchEvent(new Event('focus'))", &[])
            .await?;
        widget
            .wait_until_shows("This consultation closed before you sent your answers")
            .await?;
        widget.assert_shows(&["Mill Lane", "Save a copy"]).await?;
        visit.assert_accessible("form too late").await?;
        failed_requests_only(visit).await
    })
}

#[test]
fn forced_colours_show_what_is_chosen_and_what_is_wrong() -> Result<()> {
    visit(async |visit| {
        visit
            .browser
            .prefers(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])
            .await?;
        let widget = example(visit, "every-kind").await?;
        widget.click("button", "Start").await?;
        widget.click("field", "By bus").await?;
        widget.click("button", "Continue").await?;
        visit.browser.picture("consultation-forced-colours").await?;
        visit.browser.assert_accessible("forced colours").await
    })
}

#[test]
fn on_paper_the_receipt_has_the_answers() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        fill_in(&widget, "Mill Lane").await?;
        let reference = send(&widget).await?;
        visit.browser.medium("print").await?;
        widget.assert_shows(&[&reference, "Mill Lane"]).await?;
        visit.browser.picture("consultation-print").await?;
        Ok(())
    })
}
