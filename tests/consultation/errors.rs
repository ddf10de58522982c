//! What is wrong is said in one place and beside the field, and nothing typed is ever cleared.

use anyhow::Result;
use assembly_tests::{Key, visit};
use serde_json::json;

use crate::questions::Asked;

#[test]
fn the_summary_takes_the_focus_and_leads_to_the_field() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        widget.click("button", "Continue").await?;
        browser
            .wait(
                "the summary has the focus",
                "eyes.active().matches('[part=problems]')",
            )
            .await?;
        let summary = widget.part("[part=problems]");
        summary
            .assert_shows(&["Which stop is yours?", "Enter your answer"])
            .await?;
        // One thing is told, and nothing shouts over it.
        assert_eq!(widget.count("[role=alert]").await?, 0);
        let told = "(() => { const it = eyes.active(); const root = it.getRootNode(); return ['aria-labelledby', 'aria-describedby'].map((name) => eyes.squash(root.getElementById(it.getAttribute(name)).innerText)).join(' / '); })()";
        let told = browser.text(told).await?;
        assert!(told.contains(" / "), "{told}");
        browser.press(Key::Tab + "").await?;
        browser.press(Key::Enter + "").await?;
        browser
            .wait(
                "the field has the focus",
                "eyes.active() === eyes.find('field', 'Which stop is yours?')",
            )
            .await?;
        let described = widget
            .ask(
                "field",
                "Which stop is yours?",
                "it.getAttribute('aria-describedby').split(' ').map((id) => eyes.squash(it.getRootNode().getElementById(id).textContent)).join(' ')",
            )
            .await?;
        assert!(
            assembly_tests::words::ways("Enter your answer")
                .iter()
                .any(|way| described
                    .as_str()
                    .is_some_and(|words| words.contains(way.as_str()))),
            "{described}"
        );
        browser.press("Mill Lane").await?;
        widget.click("button", "Continue").await?;
        widget.element("field", "Cheaper fares").await?;
        assert_eq!(widget.count("[part=problems]").await?, 0);
        Ok(())
    })
}

#[test]
fn going_back_and_forth_and_being_wrong_clears_nothing() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        widget.click("field", "I do").await?;
        widget.click("button", "Continue").await?;
        widget.type_into("What is it like?", &"x".repeat(203)).await?;
        widget.wait_until_shows("You have 3 characters too many").await?;
        widget.click("button", "Continue").await?;
        widget
            .wait_until_shows("Your answer can have 200 characters at most: it is 3 characters too long")
            .await?;
        let written = widget.ask("field", "What is it like?", "it.value.length").await?;
        assert_eq!(written, 203);
        widget.click("button", "Back").await?;
        let stop = widget.ask("field", "Which stop is yours?", "it.value").await?;
        assert_eq!(stop, "Mill Lane");
        // Not asked any more, and not thrown away either.
        widget.click("field", "I do not").await?;
        widget.click("button", "Continue").await?;
        widget.click("field", "Something of my own").await?;
        widget
            .type_into("Details: Something of my own", "Benches")
            .await?;
        widget.click("field", "Nothing at all").await?;
        let ticked = widget.ask("field", "Something of my own", "it.checked").await?;
        assert_eq!(ticked, false, "what stands alone takes the other ticks");
        widget.click("field", "Something of my own").await?;
        let words = widget
            .ask("field", "Details: Something of my own", "it.value")
            .await?;
        assert_eq!(words, "Benches");
        widget.click("button", "Continue").await?;
        widget
            .wait_until_shows("You answered these questions, but after your other answers they are not asked any more. They will not be sent:")
            .await?;
        crate::questions::send(&widget).await?;
        assert_eq!(
            asked.stored()?[0]["answers"],
            json!({ "name": "Mill Lane", "rides": "no", "fix": [{ "value": "other", "text": "Benches" }] })
        );
        Ok(())
    })
}
