//! Every rule that people can break: said in the summary and beside its field, reached by keyboard, and gone when it is mended.

use anyhow::Result;
use assembly_tests::{Key, Widget, said, visit, words::ways};
use serde_json::{Value, json};

use crate::questions::{Asked, reference};

/// A page on which every rule can be broken.
fn rules() -> Value {
    let options = json!([
        { "value": "a", "label": "Apples" }, { "value": "b", "label": "Berries" },
        { "value": "c", "label": "Other fruit", "write_in": true } ]);
    let question = |id: &str, kind: &str, label: &str| json!({ "id": id, "kind": kind, "label": label, "required": true });
    let with = |mut question: Value, more: Value| {
        for (name, value) in more.as_object().unwrap() {
            question[name] = value.clone();
        }
        question
    };
    json!({
        "id": "buses", "version": "1", "title": "Orchard",
        "pages": [ { "id": "all", "questions": [
            with(question("name", "short-text", "Your orchard"), json!({ "max_length": 5 })),
            with(question("one", "single-choice", "The best"), json!({ "options": options })),
            with(question("some", "multiple-choice", "What grows"), json!({ "options": options, "max_choices": 1 })),
            with(question("order", "ranking", "In order"), json!({ "options": options })),
            with(question("safe", "scale", "How sweet"), json!({ "min": 1, "max": 3 })),
            with(question("each", "grid", "Each of them"), json!({ "rows": [ { "value": "r", "label": "Spring" } ], "options": options })),
            with(question("many", "number", "Trees"), json!({ "min": 2, "max": 5 })),
            question("when", "date", "Since when"),
            question("mail", "email", "Your address"),
            question("where", "postcode", "Your postcode"),
        ] } ]
    })
}

/// Goes on, and expects exactly these problems, in order: question and sentence.
async fn goes_wrong(widget: &Widget<'_>, problems: &[(&str, &str)]) -> Result<()> {
    widget.tab_to("button", "Continue").await?;
    widget.browser.press(Key::Enter + "").await?;
    widget
        .browser
        .wait(
            "the summary has the focus",
            "eyes.active().matches('[part=problems]')",
        )
        .await?;
    let lines = widget.texts("[part=problems] a").await?;
    assert_eq!(lines.len(), problems.len(), "{lines:#?}");
    for (line, (question, sentence)) in lines.iter().zip(problems) {
        let said = ways(sentence).iter().any(|way| line.ends_with(way.as_str()));
        assert!(
            line.starts_with(question) && said,
            "{line} / {question}: {sentence}"
        );
    }
    for (at, (question, sentence)) in problems.iter().enumerate() {
        leads_to_its_field(widget, at, question, sentence).await?;
    }
    Ok(())
}

/// By keyboard: the link leads into the question, whose field or group is tied to the sentence.
async fn leads_to_its_field(widget: &Widget<'_>, at: usize, question: &str, sentence: &str) -> Result<()> {
    let browser = widget.browser;
    browser
        .run(
            &format!("eyes.root().querySelectorAll('[part=problems] a')[{at}].focus()"),
            &[],
        )
        .await?;
    browser.press(Key::Enter + "").await?;
    // An order has no field of its own: the focus goes to all of it.
    let there =
        "eyes.active().matches('input, textarea, .ranking') && eyes.active().closest('.wrong') !== null";
    browser
        .wait(&format!("a field of “{question}” has the focus"), there)
        .await?;
    let tied = "(() => { const it = eyes.active(); const root = it.getRootNode(); \
        const tied = [it, it.closest('[role=radiogroup]'), it.closest('fieldset')].find((one) => one?.hasAttribute('aria-describedby')); \
        return tied.getAttribute('aria-describedby').split(' ').map((id) => eyes.squash(root.getElementById(id).textContent)).join(' ') + ' | ' \
        + eyes.squash(it.closest('[part=asked]').querySelector('legend, label').textContent); })()";
    let tied = browser.text(tied).await?;
    assert!(tied.contains(question), "{tied} / {question}");
    assert!(
        ways(sentence).iter().any(|way| tied.contains(way.as_str())),
        "{tied} / {sentence}"
    );
    Ok(())
}

/// Types over what stands in a field.
async fn instead(widget: &Widget<'_>, field: &str, words: &str) -> Result<()> {
    widget.tab_to("field", field).await?;
    widget.browser.press_with(Key::Control, "a").await?;
    widget.browser.press(words).await
}

#[test]
fn every_rule_by_keyboard_and_then_the_receipt() -> Result<()> {
    visit(async |visit| {
        let asked = Asked::of(visit, rules()).await?;
        let widget = asked.open().await?;
        widget.click("button", "Start").await?;
        widget.element("field", "Your orchard").await?;
        goes_wrong(
            &widget,
            &[
                ("Your orchard", "Enter your answer"),
                ("The best", "Select an answer"),
                ("What grows", "Select at least one answer"),
                ("In order", "Put at least one of these in order"),
                ("How sweet", "Select an answer"),
                ("Each of them", "Select an answer for “Spring”"),
                ("Trees", "Enter a number"),
                ("Since when", "Enter a date"),
                ("Your address", "Enter your answer"),
                ("Your postcode", "Enter your answer"),
            ],
        )
        .await?;
        visit.assert_accessible("form all needed").await?;
        for (field, words) in [
            ("Your orchard", "Orchard"),
            ("Trees", "1"),
            ("Day", "31"),
            ("Month", "2"),
            ("Year", "2026"),
            ("Your address", "mair"),
            ("Your postcode", "Carmarthen"),
        ] {
            widget.type_into(field, words).await?;
        }
        // One of the first group, all of the second, one of the order, one step, one of the row.
        let nth = |group: &str, at: usize| format!("eyes.visible('{group}')[{at}].click()");
        for (group, at) in [
            ("[name=\"q.one\"]", 2),
            ("[name=\"q.some\"]", 0),
            ("[name=\"q.some\"]", 1),
            ("[name=\"q.safe\"]", 1),
            ("[name=\"q.each.row.r\"]", 0),
        ] {
            visit.browser.run(&nth(group, at), &[]).await?;
        }
        let add = format!("{}: Apples", said("Add"));
        widget.click("button", &add).await?;
        goes_wrong(
            &widget,
            &[
                (
                    "Your orchard",
                    "Your answer can have 5 characters at most: it is 2 characters too long",
                ),
                ("The best", "Enter details for “Other fruit”"),
                ("What grows", "Select only 1 answer"),
                ("Trees", "The number must be 2 or more"),
                ("Since when", "Enter a real date, like 27 3 2026"),
                ("Your address", "Enter an email address, like name@example.com"),
                (
                    "Your postcode",
                    "Enter a UK postcode, like KT1 1EU, or its first half, like KT1",
                ),
            ],
        )
        .await?;
        visit.assert_accessible("form all wrong").await?;
        visit.browser.run(&nth("[name=\"q.some\"]", 1), &[]).await?;
        for (field, words) in [
            ("Your orchard", "Hill"),
            ("Details: Other fruit", "Quince"),
            ("Trees", "6"),
            ("Day", "28"),
            ("Your address", "mair@example.com"),
            ("Your postcode", "SA31"),
        ] {
            instead(&widget, field, words).await?;
        }
        goes_wrong(&widget, &[("Trees", "The number must be 5 or less")]).await?;
        instead(&widget, "Trees", "some").await?;
        goes_wrong(
            &widget,
            &[("Trees", "Enter a number in figures, like 12 or 12.5")],
        )
        .await?;
        instead(&widget, "Trees", "5").await?;
        visit.browser.press(Key::Enter + "").await?;
        widget.wait_until_shows("Check your answers").await?;
        widget.click("button", "Send my answers").await?;
        reference(&widget).await?;
        assert_eq!(
            asked.stored()?[0]["answers"],
            json!({
                "name": "Hill", "one": { "value": "c", "text": "Quince" }, "some": ["a"], "order": ["a"], "safe": 2,
                "each": { "r": "a" }, "many": 5, "when": "2026-02-28", "mail": "mair@example.com", "where": "SA31",
            })
        );
        Ok(())
    })
}
