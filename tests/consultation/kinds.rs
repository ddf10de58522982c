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
        let answers = &stored[0]["answers"];
        for (question, answer) in [
            ("name-of-place", json!("The weir")),
            ("why", json!("I swim there, \"often\" – až")),
            ("travel", json!("bus")),
            ("needs", json!(["bench", { "value": "other", "text": "=1+1" }])),
            ("safe", json!(3)),
        ] {
            assert_eq!(answers[question], answer, "{question}: {answers}");
        }
        let ranking = answers.as_object().unwrap().values().filter_map(Value::as_array);
        assert!(ranking.clone().any(|order| order.len() == 2), "{answers}");
        Ok(())
    })
}

/// The fields after the grid, whatever the example has: a number, a date, an address.
async fn fill_the_rest(visit: &Visit, widget: &Widget<'_>) -> Result<()> {
    for (field, words) in [("Day", "27"), ("Month", "3"), ("Year", "2026")] {
        write(visit, widget, field, words).await?;
    }
    for (kind, words) in [
        ("[inputmode=decimal]", "12"),
        ("[inputmode=email]", "mair@example.com"),
        ("[autocomplete=postal-code]", "kt1 1eu"),
    ] {
        let field = format!("eyes.visible('{kind}')[0]");
        if visit.browser.is(&field).await? {
            let name = visit.browser.text(&format!("eyes.name({field})")).await?;
            widget.element("field", &name).await?.click().await?;
            visit.browser.press(words).await?;
        }
    }
    Ok(())
}
