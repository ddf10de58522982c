//! Answers that are not sent yet: with consent they outlive whatever happens to the page, without it nothing is kept.

use anyhow::Result;
use assembly_tests::{Visit, Widget, visit};
use serde_json::json;

use crate::questions::{Asked, buses, choose_first, fill_in, kept, send};

/// Goes on with what the device has kept, to the receipt; the stop that was kept.
async fn resume(asked: &Asked<'_>) -> Result<String> {
    let widget = asked.open().await?;
    widget.click("button", "Continue").await?;
    let stop = widget.ask("field", "Which stop is yours?", "it.value").await?;
    widget.click("button", "Continue").await?;
    choose_first(&widget).await?;
    send(&widget).await?;
    assert_eq!(kept(asked.visit).await?, 0);
    let stored = asked.stored()?;
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0]["answers"]["name"], stop);
    Ok(stop.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_refresh_in_the_middle() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        widget.assert_shows(&["Kept on this device at"]).await?;
        visit.browser.reload().await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        // A shared computer shows nobody's answers by itself.
        widget.wait_until_shows("You have begun to answer").await?;
        assert!(!widget.text().await?.contains("Mill Lane"));
        assert_eq!(resume(&asked).await?, "Mill Lane");
        Ok(())
    })
}

#[test]
fn a_crash_in_the_middle_of_a_word() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill La").await?;
        visit.browser.crash().await?;
        assert_eq!(resume(&asked).await?, "Mill La");
        Ok(())
    })
}

#[test]
fn closed_while_typing() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lan").await?;
        visit.browser.new_tab_instead().await?;
        assert_eq!(resume(&asked).await?, "Mill Lan");
        Ok(())
    })
}

#[test]
fn without_consent_nothing_is_kept_and_leaving_is_asked_about() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        assert!(!would_ask(visit).await?, "nothing is written yet");
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        assert_eq!(kept(visit).await?, 0);
        assert!(would_ask(visit).await?);
        // They may still choose to keep it, and change their mind again.
        widget.click("button", "Keep my answers on this device").await?;
        widget.wait_until_shows("Kept on this device at").await?;
        assert!(!would_ask(visit).await?);
        assert_eq!(kept(visit).await?, 1);
        widget.click("button", "Delete them from this device").await?;
        widget
            .wait_until_shows("Your answers are not kept on this device")
            .await?;
        assert_eq!(kept(visit).await?, 0);
        let stop = widget.ask("field", "Which stop is yours?", "it.value").await?;
        assert_eq!(stop, "Mill Lane");
        Ok(())
    })
}

#[test]
fn a_draft_can_be_deleted() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        let widget = asked.open().await?;
        widget.click("button", "Delete them and start again").await?;
        assert_eq!(kept(visit).await?, 0);
        widget.click("button", "Start").await?;
        let stop = widget.ask("field", "Which stop is yours?", "it.value").await?;
        assert_eq!(stop, "");
        Ok(())
    })
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_sends_all_the_same() -> Result<()> {
    visit(async |visit| {
        let forbidden = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        visit.browser.before_every_page(forbidden).await?;
        answered_without_storage(visit).await
    })
}

#[test]
fn storage_that_is_full_is_told_of() -> Result<()> {
    visit(async |visit| {
        let full = "if (location.protocol !== 'about:') { let more = 'x'.repeat(1 << 20); while (more) { try { localStorage[`full-${more.length}-${Math.random()}`] = more; } catch { more = more.slice(more.length / 2 + 1); } } }";
        visit.browser.before_every_page(full).await?;
        answered_without_storage(visit).await
    })
}

async fn answered_without_storage(visit: &Visit) -> Result<()> {
    let asked = Asked::buses(visit).await?;
    let widget = asked.begin(true).await?;
    widget.type_into("Which stop is yours?", "Mill Lane").await?;
    widget
        .wait_until_shows("This browser does not let us keep your answers.")
        .await?;
    assert!(would_ask(visit).await?);
    widget.click("button", "Continue").await?;
    choose_first(&widget).await?;
    send(&widget).await?;
    assert_eq!(asked.stored()?.len(), 1);
    Ok(())
}

#[test]
fn of_a_changed_form_what_fits_is_kept_and_the_rest_is_shown() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        widget.click("field", "I do").await?;
        widget.click("button", "Continue").await?;
        widget.type_into("What is it like?", "Slow, and dear").await?;
        widget.click("button", "Continue").await?;
        widget.click("field", "Something of my own").await?;
        widget
            .type_into("Details: Something of my own", "Benches")
            .await?;

        let mut changed = buses();
        changed["version"] = "3".into();
        changed["pages"][1]["questions"][0]["id"] = "reason".into();
        changed["pages"][0]["questions"][0]["label"] = "Where do you get on?".into();
        asked.publish(changed)?;
        let widget = asked.open().await?;
        widget.click("button", "Continue").await?;
        let stop = widget.ask("field", "Where do you get on?", "it.value").await?;
        assert_eq!(stop, "Mill Lane");
        for _ in 0..3 {
            widget.click("button", "Continue").await?;
        }
        widget.wait_until_shows("Check your answers").await?;
        widget.assert_shows(&["Benches", "Slow, and dear"]).await?;
        send(&widget).await?;
        let stored = asked.stored()?;
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0]["version"], "3");
        assert_eq!(
            stored[0]["answers"],
            json!({ "name": "Mill Lane", "rides": "yes", "fix": [{ "value": "other", "text": "Benches" }] })
        );
        assert_eq!(kept(visit).await?, 0);
        Ok(())
    })
}

#[test]
fn answers_to_the_version_before_are_taken() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        fill_in(&widget, "Mill Lane").await?;
        let mut changed = buses();
        changed["version"] = "3".into();
        changed["pages"][0]["questions"][0]["id"] = "stop".into();
        asked.publish(changed)?;
        send(&widget).await?;
        assert_eq!(asked.stored()?[0]["version"], "2");
        Ok(())
    })
}

#[test]
fn what_is_typed_stays_when_the_language_changes() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget: Widget = asked.begin(false).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        visit
            .browser
            .run("document.documentElement.lang = 'cy'", &[])
            .await?;
        visit
            .browser
            .wait(
                "it is Welsh",
                "eyes.root().querySelector('section').lang === 'cy'",
            )
            .await?;
        let stop = widget.ask("field", "Which stop is yours?", "it.value").await?;
        assert_eq!(stop, "Mill Lane");
        Ok(())
    })
}

/// Whether somebody who leaves the page now is asked whether they mean to.
pub async fn would_ask(visit: &Visit) -> Result<bool> {
    let leaving = "(() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; })()";
    visit.browser.is(leaving).await
}
