//! The same form in two tabs of one browser.

use anyhow::Result;
use assembly_tests::{Mood, visit};

use crate::questions::{Asked, fill_in, kept, reference};

#[test]
fn both_tabs_show_the_same_and_what_is_sent_in_one_is_sent() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        fill_in(&widget, "Mill Lane").await?;
        let (first, second) = browser.second_tab().await?;
        let widget = asked.open().await?;
        widget.click("button", "Continue").await?;
        widget.type_into("Which stop is yours?", " North").await?;
        browser.to_tab(&first).await?;
        widget.wait_until_shows("Mill Lane North").await?;
        widget.click("button", "Send my answers").await?;
        let sent = reference(&widget).await?;
        browser.to_tab(&second).await?;
        assert_eq!(reference(&widget).await?, sent);
        let stored = asked.stored()?;
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0]["answers"]["name"], "Mill Lane North");
        assert_eq!(kept(visit).await?, 0);
        Ok(())
    })
}

#[test]
fn a_tab_that_is_closed_while_it_sends_is_stood_in_for() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let mut asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        fill_in(&widget, "Mill Lane").await?;
        asked.receiver.line.is(Mood::Cut);
        widget.click("button", "Send my answers").await?;
        widget
            .wait_until_shows("Your answers have not been sent yet")
            .await?;
        let (_, second) = browser.second_tab().await?;
        let widget = asked.open().await?;
        widget
            .wait_until_shows("Your answers have not been sent yet")
            .await?;
        asked.receiver.kill()?;
        asked.receiver.begin()?;
        asked.receiver.line.is(Mood::Sound);
        browser.to_tab(&second).await?;
        widget.click("button", "Try now").await?;
        reference(&widget).await?;
        assert_eq!(asked.stored()?.len(), 1);
        assert_eq!(kept(visit).await?, 0);
        let console = browser.console().await?;
        assert!(
            console.0.iter().all(|entry| entry.source == "network"),
            "{console}"
        );
        Ok(())
    })
}
