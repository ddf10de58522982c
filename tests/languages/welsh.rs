//! No English word is left on a Welsh page.

use anyhow::Result;
use assembly_tests::{Answer, Page, Visit, page::tracker, visit, words::english_in};

const DAY: &str = "2026-11-22T12:00:00Z";
const PAGE: &str = "/assemblies/dyffryn-arian-2026/";

/// Everything that a widget says, shown or not, to eyes or to ears.
const SAID: &str = "[0, 1].map((n) => [
    ...eyes.all('.assembly *', n).flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)),
    ...eyes.all('.assembly *', n).flatMap((one) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? '')),
].join('\\n')).join('\\n')";

async fn welsh_page(visit: &Visit) -> Result<()> {
    visit.browser.at(DAY).await?;
    visit.browser.open(&visit.council.url(PAGE)).await?;
    visit.widget().is_ready().await?;
    // Far down the page a widget waits until somebody comes near it.
    visit.browser.run("eyes.host(1).scrollIntoView()", &[]).await?;
    visit.nth(1).is_ready().await
}

async fn assert_no_english(visit: &Visit) -> Result<()> {
    let said = visit.browser.text(SAID).await?;
    assert!(said.len() > 2_000, "little is said: {said}");
    let left = english_in(&said);
    assert!(left.is_empty(), "English is left on the Welsh page: {left:#?}");
    Ok(())
}

#[test]
fn no_english_word_is_left() -> Result<()> {
    visit(async |visit| {
        welsh_page(visit).await?;
        assert_no_english(visit).await?;
        for n in 0..2 {
            let open =
                format!("for (const one of eyes.visible('button[aria-expanded=false]', {n})) one.click();");
            visit.browser.run(&open, &[]).await?;
            let all_open = format!("eyes.visible('button[aria-expanded=false]', {n}).length === 0");
            visit.browser.wait("all is open", &all_open).await?;
        }
        assert_no_english(visit).await?;
        // Nothing found, and how it is announced.
        let tracker = match visit.browser.is("eyes.all('.tracker', 0).length").await? {
            true => visit.widget(),
            false => visit.nth(1),
        };
        tracker.type_into("Chwilio", "zeppelin").await?;
        tracker.wait_until_shows("Nid oes argymhelliad").await?;
        let announced = "[0, 1].some((n) => eyes.all('[role=status]', n).some((one) => one.textContent.includes('Nid oes')))";
        visit.browser.wait("it is announced", announced).await?;
        assert_no_english(visit).await?;
        visit.assert_accessible("welsh").await
    })
}

#[test]
fn dates_numbers_and_plurals_are_welsh() -> Result<()> {
    visit(async |visit| {
        welsh_page(visit).await?;
        let said = visit.browser.text(SAID).await?;
        for words in ["Tachwedd 2026", "Ionawr 2027", "argymhelliad"] {
            assert!(said.contains(words), "“{words}” is not said");
        }
        // Chromium has no Welsh dates, so a date by its `Intl` would be American.
        for words in ["November", "M11", "11/22/2026", "22/11/2026"] {
            assert!(!said.contains(words), "“{words}” is said");
        }
        Ok(())
    })
}

#[test]
fn a_failure_is_told_in_welsh() -> Result<()> {
    visit(async |visit| {
        visit
            .council
            .answer("/feed.json", Answer::html("gone").status(404));
        let mut page = Page::of(tracker("/feed.json"));
        page.lang = "cy-GB".into();
        visit
            .browser
            .open(&visit.council.page("/page.html", page))
            .await?;
        visit.widget().has_failed().await?;
        let text = visit.widget().text().await?;
        assert!(text.contains("Methwyd dod o hyd i’r wybodaeth"), "{text}");
        assert!(text.contains("Rhoi cynnig arall arni"), "{text}");
        assert_eq!(
            visit
                .browser
                .script("[...eyes.all('.message [lang]')].map((one) => one.lang).join()")
                .await?,
            "cy,cy"
        );
        visit.browser.console().await?.assert_says(&["feed-not-found"]);
        Ok(())
    })
}

#[test]
fn the_form_is_welsh_from_its_start_to_its_errors() -> Result<()> {
    visit(async |visit| {
        visit.browser.at(DAY).await?;
        visit
            .browser
            .open(&visit.council.url("/consultations/teithio/"))
            .await?;
        let form = visit.widget();
        form.is_ready().await?;
        let said = SAID.replace("[0, 1]", "[0]");
        for step in ["Dechrau", "Parhau", ""] {
            let left = english_in(&visit.browser.text(&said).await?);
            assert!(left.is_empty(), "English is left before {step:?}: {left:#?}");
            if !step.is_empty() {
                form.click("button", step).await?;
            }
        }
        form.wait_until_shows("Mae").await?;
        visit.assert_accessible("welsh form").await
    })
}
