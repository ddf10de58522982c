//! axe finds nothing in the states that only some come to: in the middle of a question, beside another's answers, too early, too late.

use anyhow::Result;
use assembly_tests::{Page, Visit, page, said, visit};

use crate::examples::example;
use crate::plain;
use crate::questions::{Asked, buses, choose_first, failed_requests_only, feed, fill_in};

#[test]
fn in_the_middle_of_questions() -> Result<()> {
    visit(async |visit| {
        let widget = example(visit, "every-kind").await?;
        widget.click("button", "Start").await?;
        widget.click("field", "Something else").await?;
        for option in ["Cleaner water", "Better paths"] {
            let add = format!("{}: {option}", said("Add"));
            widget.click("button", &add).await?;
        }
        widget
            .type_into("Why does it matter to you?", &"x".repeat(501))
            .await?;
        widget.wait_until_shows("You have 1 character too many").await?;
        visit
            .browser
            .run(
                "eyes.root().querySelectorAll('details').forEach((one) => { one.open = true; })",
                &[],
            )
            .await?;
        visit.assert_accessible("form in the middle").await?;
        visit.browser.picture("consultation-in-the-middle").await?;
        Ok(())
    })
}

#[test]
fn what_is_not_sent_and_what_was_sent_before() -> Result<()> {
    visit(async |visit| {
        let mut asked = Asked::buses(visit).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        widget.click("field", "I do").await?;
        widget.click("button", "Continue").await?;
        widget.type_into("What is it like?", "Full").await?;
        // Another version: one question is gone, and another answer takes one away.
        let mut newer = buses();
        newer["version"] = "3".into();
        newer["pages"][2]["questions"][0]["id"] = "first-of-all".into();
        widget.click("button", "Continue").await?;
        widget.click("field", "Cheaper fares").await?;
        asked.publish(newer)?;
        let widget = asked.open().await?;
        widget.click("button", "Continue").await?;
        widget.click("field", "I do not").await?;
        widget.click("button", "Continue").await?;
        choose_first(&widget).await?;
        widget
            .assert_shows(&[
                "You answered these questions, but after your other answers they are not asked any more. They will not be sent:",
                "The form has changed since you wrote this, and has no place for it. It will not be sent; copy it from here if you want to use it elsewhere in the form:",
            ])
            .await?;
        visit.assert_accessible("form with what is left out").await?;
        visit.browser.picture("consultation-left-out").await?;
        // On its way while somebody else is at the form, and then received.
        asked.receiver.kill()?;
        widget.click("button", "Send my answers").await?;
        widget
            .wait_until_shows("Your answers have not been sent yet")
            .await?;
        widget.click("button", "Answer for somebody else").await?;
        visit.assert_accessible("form beside what waits").await?;
        asked.receiver.begin()?;
        widget.click("button", "Try now").await?;
        visit
            .browser
            .wait(
                "a reference is told",
                "eyes.visible('[role=status] strong').length > 0",
            )
            .await?;
        let reference = asked.stored()?[0]["reference"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let told =
            format!("Answers that were given here before have been received. Their reference: {reference}");
        widget.assert_shows(&[&told]).await?;
        visit.assert_accessible("form beside what was received").await?;
        visit.browser.picture("consultation-received-before").await?;
        failed_requests_only(visit).await
    })
}

#[test]
fn a_draft_that_is_found_too_late_and_a_preview() -> Result<()> {
    visit(async |visit| {
        visit.browser.at("2026-03-31T20:00:00Z").await?;
        let mut consultation = buses();
        consultation["closes"] = "2026-03-31".into();
        let asked = Asked::of(visit, consultation).await?;
        let widget = asked.begin(true).await?;
        widget.type_into("Which stop is yours?", "Mill Lane").await?;
        visit.browser.at("2026-04-02T20:00:00Z").await?;
        let widget = asked.open().await?;
        widget
            .assert_shows(&["You began to answer on this device, and your answers were not sent before the consultation closed. You can save a copy, or delete them."])
            .await?;
        visit.assert_accessible("form found too late").await?;
        let form = page::placeholder("consultation", "/feed.json", "data-as-of=\"2026-03-30\"");
        visit.council.page("/preview.html", Page::of(form));
        visit.browser.open(&visit.council.url("/preview.html")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.click("button", "Start").await?;
        fill_in(&widget, "Mill Lane").await?;
        widget
            .assert_shows(&["This is a preview: nothing is sent."])
            .await?;
        visit.assert_accessible("form preview").await
    })
}

#[test]
fn a_consultation_that_the_feed_has_not_is_told_to_the_web_team() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feed(buses()));
        let form = page::placeholder("consultation", "/feed.json", "data-consultation=\"streets\"");
        visit.council.page("/form.html", Page::of(form));
        visit.browser.open(&visit.council.url("/form.html")).await?;
        visit.widget().is_ready().await?;
        let console = visit.browser.console().await?;
        let told = |words: &str| console.0.iter().any(|entry| entry.message.contains(words));
        assert!(
            told("streets") && told("buses") && console.0.len() == 1,
            "{console}"
        );
        Ok(())
    })
}

/// What the pages without JavaScript say instead of a receipt.
#[test]
fn plain_pages_that_say_no() -> Result<()> {
    visit(async |visit| {
        let mut consultation = buses();
        for question in [0, 2] {
            consultation["pages"][question]["questions"][0]["required"] = false.into();
        }
        let asked = Asked::of(visit, consultation.clone()).await?;
        plain_form(visit, &asked).await?;
        visit
            .assert_accessible("plain form of what may be passed over")
            .await?;
        plain::press(visit, "check").await?;
        consultation["closes"] = "2026-03-31".into();
        asked.publish(consultation.clone())?;
        while !plain_form(visit, &asked).await?.contains("31") {
            tokio::task::yield_now().await;
        }
        visit.assert_accessible("plain form closed").await?;
        consultation["opens"] = "2099-01-01".into();
        consultation["closes"] = "2099-03-31".into();
        asked.publish(consultation)?;
        while !plain_form(visit, &asked).await?.contains("2099") {
            tokio::task::yield_now().await;
        }
        visit.assert_accessible("plain form not open").await?;
        visit
            .browser
            .open(&asked.receiver.form_page("nothing-of-that-name"))
            .await?;
        visit.assert_accessible("plain form of nothing").await?;
        failed_requests_only(visit).await
    })
}

async fn plain_form(visit: &Visit, asked: &Asked<'_>) -> Result<String> {
    let language = &*assembly_tests::words::LANGUAGE;
    let page = format!("{}?lang={language}", asked.receiver.form_page("buses"));
    visit.browser.open(&page).await?;
    visit.browser.text("document.body.innerText").await
}
