//! The widgets from right to left, in Urdu.

use anyhow::Result;
use assembly_tests::pictures::WORKSPACE;
use assembly_tests::{Answer, Page, Visit, page, visit};
use serde_json::Value;

/// Made for these tests: no speaker of Urdu has read it yet.
const URDU: &str = include_str!("../texts/ur.json");

/// With the form's texts, which nobody has put into Urdu yet: English ones behind an Urdu word, for the layout's sake.
fn texts() -> String {
    let mut texts: Value = serde_json::from_str(URDU).unwrap();
    let path = format!("{WORKSPACE}/widgets/consultation/texts/en.json");
    let mut form: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for text in form.as_object_mut().unwrap().values_mut() {
        match text {
            Value::Object(forms) => forms.values_mut().for_each(mark),
            text => mark(text),
        }
    }
    texts["ur"]["consultation"] = form;
    texts.to_string()
}

fn mark(text: &mut Value) {
    *text = format!("متن {}", text.as_str().unwrap()).into();
}

async fn open(visit: &Visit, widget: &str, example: &str) -> Result<()> {
    visit.browser.at("2026-11-16T12:00:00Z").await?;
    visit.council.answer("/ur.json", Answer::json(texts()));
    let feed = visit.council.url(&format!("/gallery/{widget}/{example}.json"));
    let placeholder = page::placeholder(widget, &feed, "data-texts=\"/ur.json\"");
    let mut page = Page::of(placeholder);
    page.lang = "ur".into();
    page.dir = "rtl";
    visit
        .browser
        .open(&visit.council.page("/page.html", page))
        .await?;
    visit.widget().is_ready().await
}

#[test]
fn every_text_is_there_and_the_layout_is_turned_round() -> Result<()> {
    visit(async |visit| {
        for (widget, example) in [
            ("tracker", "answered"),
            ("tracker", "two-languages"),
            ("timeline", "in-progress"),
            ("timeline", "finished"),
            ("consultation", "open"),
            ("consultation", "outcome"),
        ] {
            open(visit, widget, example).await?;
            assert_eq!(
                visit.browser.script("[eyes.all('section')[0].dir, getComputedStyle(eyes.all('section')[0]).direction].join()").await?,
                "rtl,rtl"
            );
            // The console holds nothing of missing texts: Urdu is whole.
            visit.browser.console().await?.assert_empty();
            visit
                .browser
                .run(
                    "for (const one of eyes.visible('button[aria-expanded=false]').slice(0, 2)) one.click();",
                    &[],
                )
                .await?;
            visit
                .assert_accessible(&format!("urdu {widget} {example}"))
                .await?;
            // What begins a line stands at the right edge.
            let starts = "(() => { const box = eyes.all('h2.title')[0].getBoundingClientRect(); const range = document.createRange(); range.selectNodeContents(eyes.all('.kicker')[0]); return Math.abs(range.getBoundingClientRect().right - box.right) < 2; })()";
            assert!(visit.browser.is(starts).await?, "{widget} {example}");
        }
        Ok(())
    })
}
