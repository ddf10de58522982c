//! From "send" to the receipt, whatever happens on the way: exactly one submission, and no answer lost.

use anyhow::Result;
use assembly_tests::{Mood, Visit, Widget, visit};
use serde_json::json;

use crate::keeping::would_ask;
use crate::questions::{Asked, buses, failed_requests_only, fill_in, kept, reference, send};

#[test]
fn a_receipt_with_a_reference_that_is_the_one_stored() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let widget = asked.begin(false).await?;
        let told =
            "document.addEventListener('assembly-submitted', (event) => { window.told = event.detail; })";
        visit.browser.run(told, &[]).await?;
        fill_in(&widget, "Mill Lane").await?;
        let reference = send(&widget).await?;
        let stored = asked.stored()?;
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0]["reference"], json!(reference));
        assert_eq!(
            stored[0]["answers"],
            json!({ "name": "Mill Lane", "fix": ["fares"] })
        );
        let told = visit.browser.script("window.told").await?;
        assert_eq!(told, json!({ "consultation": "buses", "reference": reference }));
        widget.assert_shows(&["Mill Lane", "Cheaper fares"]).await?;
        widget.click("button", "Save a copy").await?;
        let copy = String::from_utf8(visit.browser.download("buses.txt").await?)?;
        assert!(copy.contains(&reference) && copy.contains("Mill Lane"), "{copy}");
        assert_eq!(kept(visit).await?, 0, "nothing is kept without consent");
        Ok(())
    })
}

#[test]
fn a_double_click_is_one_submission() -> Result<()> {
    visit(async |visit| {
        let (asked, widget) = about_to_send(visit, false).await?;
        let twice = "const send = [...eyes.root().querySelectorAll('button.main')].at(-1); send.click(); send.click(); send.click();";
        visit.browser.run(twice, &[]).await?;
        reference(&widget).await?;
        assert_eq!(asked.stored()?.len(), 1);
        Ok(())
    })
}

#[test]
fn a_receiver_that_is_down_gets_it_when_it_is_up_again() -> Result<()> {
    visit(async |visit| {
        let (mut asked, widget) = about_to_send(visit, false).await?;
        asked.receiver.kill()?;
        widget.click("button", "Send my answers").await?;
        not_sent_yet(&widget).await?;
        // Other ways to respond are at hand, and whoever closes the page now is asked whether they mean to.
        widget.assert_shows(&["01632 960123"]).await?;
        assert!(would_ask(visit).await?);
        asked.receiver.begin()?;
        widget.click("button", "Try now").await?;
        reference(&widget).await?;
        assert_eq!(asked.stored()?.len(), 1);
        assert!(!would_ask(visit).await?);
        failed_requests_only(visit).await
    })
}

#[test]
fn an_answer_that_was_lost_on_the_way_back_is_asked_for_again() -> Result<()> {
    visit(async |visit| {
        let (asked, widget) = about_to_send(visit, false).await?;
        asked.receiver.line.is(Mood::Mute);
        widget.click("button", "Send my answers").await?;
        not_sent_yet(&widget).await?;
        let first = asked.stored()?;
        assert_eq!(first.len(), 1, "it was stored, and nobody knows");
        asked.receiver.line.is(Mood::Sound);
        // Without a hand: it is tried again by itself.
        let reference = reference(&widget).await?;
        assert_eq!(asked.stored()?, first);
        assert_eq!(first[0]["reference"], json!(reference));
        failed_requests_only(visit).await
    })
}

#[test]
fn offline_is_said_and_it_goes_when_the_connection_is_back() -> Result<()> {
    visit(async |visit| {
        let (asked, widget) = about_to_send(visit, true).await?;
        visit.browser.offline(true).await?;
        widget.click("button", "Send my answers").await?;
        widget
            .wait_until_shows("This device is not connected to the internet.")
            .await?;
        assert_eq!(asked.stored()?.len(), 0);
        visit.browser.offline(false).await?;
        reference(&widget).await?;
        assert_eq!(asked.stored()?.len(), 1);
        assert_eq!(kept(visit).await?, 0);
        failed_requests_only(visit).await
    })
}

#[test]
fn a_page_that_was_closed_meanwhile_sends_when_it_is_opened_again() -> Result<()> {
    visit(async |visit| {
        let (mut asked, widget) = about_to_send(visit, true).await?;
        asked.receiver.kill()?;
        widget.click("button", "Send my answers").await?;
        not_sent_yet(&widget).await?;
        assert!(!would_ask(visit).await?, "they are kept");
        visit.browser.open("about:blank?elsewhere").await?;
        asked.receiver.begin()?;
        let widget = asked.open().await?;
        reference(&widget).await?;
        widget.assert_shows(&["Mill Lane"]).await?;
        assert_eq!(asked.stored()?.len(), 1);
        assert_eq!(kept(visit).await?, 0);
        failed_requests_only(visit).await
    })
}

#[test]
fn an_answer_that_takes_long_is_waited_for() -> Result<()> {
    visit(async |visit| {
        let (asked, widget) = about_to_send(visit, false).await?;
        asked.receiver.line.is(Mood::Slow);
        widget.click("button", "Send my answers").await?;
        widget.wait_until_shows("Sending your answers").await?;
        while asked.stored()?.is_empty() {
            tokio::task::yield_now().await;
        }
        asked.receiver.line.is(Mood::Sound);
        reference(&widget).await?;
        assert_eq!(asked.stored()?.len(), 1);
        Ok(())
    })
}

#[test]
fn what_the_receiver_refuses_is_said_and_stays() -> Result<()> {
    visit(async |visit| {
        // A page from a cache: the council has closed it since.
        let mut closed = buses();
        closed["closes"] = "2026-01-05".into();
        let asked = Asked::of(visit, closed).await?;
        asked.publish_on_site(buses());
        let widget = asked.begin(false).await?;
        fill_in(&widget, "Mill Lane").await?;
        widget.click("button", "Send my answers").await?;
        widget.wait_until_shows("Your answers were not received").await?;
        widget.click("button", "Save a copy").await?;
        let copy = String::from_utf8(visit.browser.download("buses.txt").await?)?;
        assert!(copy.contains("Mill Lane"), "{copy}");
        assert_eq!(asked.stored()?.len(), 0);
        failed_requests_only(visit).await
    })
}

#[test]
fn in_a_library_one_after_the_other_each_has_an_answer_of_their_own() -> Result<()> {
    visit(async |visit| {
        let (asked, widget) = about_to_send(visit, false).await?;
        let first = send(&widget).await?;
        widget.click("button", "Answer for somebody else").await?;
        widget.assert_shows_no(&["Mill Lane", &first]).await?;
        widget.click("button", "Start").await?;
        fill_in(&widget, "High Street").await?;
        let second = send(&widget).await?;
        assert_ne!(first, second);
        let stops: Vec<_> = asked
            .stored()?
            .iter()
            .map(|one| one["answers"]["name"].clone())
            .collect();
        assert_eq!(stops, [json!("Mill Lane"), json!("High Street")]);
        Ok(())
    })
}

/// The questions about buses, answered as far as the check.
async fn about_to_send(visit: &Visit, keep: bool) -> Result<(Asked<'_>, Widget<'_>)> {
    let asked = Asked::buses(visit).await?;
    let widget = asked.begin(keep).await?;
    fill_in(&widget, "Mill Lane").await?;
    Ok((asked, widget))
}

async fn not_sent_yet(widget: &Widget<'_>) -> Result<()> {
    widget
        .wait_until_shows("Your answers have not been sent yet")
        .await
}
