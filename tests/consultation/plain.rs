//! The form without JavaScript, in a browser: no script runs on its pages at all.

use anyhow::Result;
use assembly_tests::{Visit, visit};
use serde_json::json;

use crate::questions::Asked;

/// The field of a label.
fn field(label: &str) -> String {
    format!(
        "[...document.querySelectorAll('label')].find((one) => one.textContent.includes({}))?.control",
        json!(label)
    )
}

async fn click(visit: &Visit, expression: &str) -> Result<()> {
    let element = visit.browser.element(expression).await?;
    element.scroll_into_view().await?;
    Ok(element.click().await?)
}

/// Presses a button and waits for the page that follows.
pub async fn press(visit: &Visit, step: &str) -> Result<()> {
    visit.browser.script("window.before = true").await?;
    click(visit, &format!("document.querySelector('button[value={step}]')")).await?;
    visit
        .browser
        .wait(
            "the next page is there",
            "!window.before && document.readyState === 'complete'",
        )
        .await?;
    Ok(())
}

#[test]
fn from_the_first_error_to_the_receipt() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::buses(visit).await?;
        let page = format!(
            "{}?lang={}",
            asked.receiver.form_page("buses"),
            *assembly_tests::words::LANGUAGE
        );
        visit.browser.open(&page).await?;
        assert!(!visit.browser.is("document.scripts.length").await?);
        visit.assert_accessible("plain form").await?;
        click(visit, &field("I do not")).await?;
        press(visit, "check").await?;
        let focused = "document.activeElement.matches('[part=problems]')";
        visit.browser.wait("the summary has the focus", focused).await?;
        assert!(
            visit
                .browser
                .is(&format!("{}.checked", field("I do not")))
                .await?,
            "nothing is cleared"
        );
        visit.assert_accessible("plain form with errors").await?;
        click(visit, &field("Which stop is yours?")).await?;
        visit.browser.press("Mill <Lane> & \"Co\"").await?;
        click(visit, &field("Cheaper fares")).await?;
        press(visit, "check").await?;
        assert!(asked.stored()?.is_empty(), "nothing is sent before it is checked");
        visit.assert_accessible("plain form checked").await?;
        press(visit, "send").await?;
        visit.assert_accessible("plain form received").await?;
        let stored = asked.stored()?;
        assert_eq!(
            stored[0]["answers"],
            json!({ "name": "Mill <Lane> & \"Co\"", "rides": "no", "fix": ["fares"] })
        );
        let reference = stored[0]["reference"].as_str().unwrap();
        // A reload posts the same once more, and it is one submission still.
        for again in [false, true] {
            if again {
                visit.browser.reload().await?;
            }
            let page = visit.browser.text("document.body.innerText").await?;
            assert!(page.contains(reference), "{page}");
            assert_eq!(asked.stored()?.len(), 1);
        }
        // The browser notes that the page with the errors came with a status that says so.
        let console = visit.browser.console().await?;
        assert!(
            console.0.iter().all(|entry| entry.message.contains("422")),
            "{console}"
        );
        Ok(())
    })
}
