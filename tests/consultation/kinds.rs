//! Every kind of question, by keyboard alone, and what is stored of each.

use anyhow::Result;
use assembly_consultation::fixtures::example;
use assembly_tests::{Key, Visit, Widget, said, visit};
use serde_json::{Value, json};

use crate::questions::{Asked, reference};

/// The example with every kind, open for ever.
fn every_kind() -> Value {
    let example = example("every-kind").unwrap();
    let feed: Value = serde_json::from_str(&example.json).unwrap();
    let mut consultation = feed["consultations"][0].clone();
    let fields = consultation.as_object_mut().unwrap();
    fields.remove("opens");
    fields.remove("closes");
    consultation
}

async fn press(visit: &Visit, key: Key) -> Result<()> {
    visit.browser.press(key + "").await
}

/// Types into a field that Tab comes to.
async fn write(visit: &Visit, widget: &Widget<'_>, field: &str, words: &str) -> Result<()> {
    widget.tab_to("field", field).await?;
    visit.browser.press(words).await
}

#[test]
fn by_keyboard_alone_and_stored_as_answered() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::of(visit, every_kind()).await?;
        let widget = asked.open().await?;
        widget.tab_to("button", "Start").await?;
        press(visit, Key::Enter).await?;
        widget.element("field", "What do you call the place?").await?;
        write(visit, &widget, "What do you call the place?", "The weir").await?;
        write(
            visit,
            &widget,
            "Why does it matter to you?",
            "I swim there, \"often\" – až",
        )
        .await?;
        widget.tab_to("field", "On foot").await?;
        press(visit, Key::Down).await?;
        widget.tab_to("field", "Benches").await?;
        press(visit, Key::Space).await?;
        widget.tab_to("field", "Something else").await?;
        press(visit, Key::Space).await?;
        write(visit, &widget, "Details: Something else", "=1+1").await?;
        widget.tab_to("field", "0 Not safe at all").await?;
        for _ in 0..3 {
            press(visit, Key::Down).await?;
        }
        for option in ["Better paths", "Cleaner water"] {
            widget
                .tab_to("button", &format!("{}: {option}", said("Add")))
                .await?;
            press(visit, Key::Enter).await?;
        }
        let up = format!("{}: Cleaner water", said("Up"));
        widget.shift_tab_to("button", &up).await?;
        press(visit, Key::Enter).await?;
        // The focus stays with what was moved, and what happened is said.
        assert!(
            widget.focus().await?.contains("Cleaner water"),
            "{}",
            widget.focus().await?
        );
        for row in 0..3 {
            let rows = "eyes.visible('[role=radiogroup]')";
            let first = format!("{rows}[{row}].contains(eyes.active())");
            while !visit.browser.is(&first).await? {
                press(visit, Key::Tab).await?;
            }
            press(visit, Key::Space).await?;
        }
        fill_the_rest(visit, &widget).await?;
        widget.tab_to("button", "Continue").await?;
        press(visit, Key::Enter).await?;
        widget.wait_until_shows("Check your answers").await?;
        visit.assert_accessible("consultation every-kind check").await?;
        widget.tab_to("button", "Send my answers").await?;
        press(visit, Key::Enter).await?;
        reference(&widget).await?;
        let stored = asked.receiver.stored("river-plan")?;
        assert_eq!(stored.len(), 1);
        assert_eq!(
            stored[0]["answers"],
            json!({
                "name-of-place": "The weir",
                "why": "I swim there, \"often\" – až",
                "travel": "bus",
                "needs": ["bench", { "value": "other", "text": "=1+1" }],
                "safe": 3,
                // Put in as they were, and then the second moved up.
                "order": ["water", "path"],
                "parts": { "treatment": "good", "paths": "good", "bathing": "good" },
                "visits": 12,
                "last": "2026-03-27",
                "mail": "mair@example.com",
                "where": "KT1 1EU",
            })
        );
        Ok(())
    })
}

/// The fields after the grid: a number, a date, an address, a postcode.
async fn fill_the_rest(visit: &Visit, widget: &Widget<'_>) -> Result<()> {
    for (field, words) in [
        ("How many times did you visit in October? (optional)", "12"),
        ("Day", "27"),
        ("Month", "3"),
        ("Year", "2026"),
        (
            "Where can we send you the outcome? (optional)",
            "mair@example.com",
        ),
        ("What is your postcode? (optional)", "kt1 1eu"),
    ] {
        write(visit, widget, field, words).await?;
    }
    Ok(())
}
