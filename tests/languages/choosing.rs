//! Which language a widget speaks, and how it changes.

use anyhow::Result;
use assembly_tests::council::{TEXTS, WASM};
use assembly_tests::{Answer, Page, Visit, page, page::tracker_with, visit};

const ENGLISH: &str = "Recommendations and what became of them";
const WELSH: &str = "Argymhellion a’r hyn a ddigwyddodd iddynt";

/// A page in a language with a tracker that has these attributes, on a feed in `feed_language`.
async fn open(visit: &Visit, lang: &str, attributes: &str, feed_language: &str) -> Result<()> {
    let feed = assembly_tests::feeds::fixture("answered").replace(
        "\"language\": \"en\"",
        &format!("\"language\": \"{feed_language}\""),
    );
    visit.council.feed("/feed.json", feed);
    let mut page = Page::of(tracker_with("/feed.json", attributes));
    page.lang = lang.into();
    visit
        .browser
        .open(&visit.council.page("/page.html", page))
        .await?;
    visit.widget().is_ready().await
}

async fn assert_speaks(visit: &Visit, kicker: &str, lang: &str) -> Result<()> {
    let said = "eyes.squash(eyes.all('.kicker')[0].textContent)";
    let speaks = format!("{said} === {}", serde_json::json!(kicker));
    visit
        .browser
        .wait(&format!("the widget says “{kicker}”"), &speaks)
        .await?;
    assert_eq!(
        visit.browser.script("eyes.all('section[lang]')[0].lang").await?,
        lang
    );
    Ok(())
}

#[test]
fn the_placeholder_goes_before_the_page_and_the_page_before_the_feed() -> Result<()> {
    visit(async |visit| {
        open(visit, "en", "lang=\"cy\"", "en").await?;
        assert_speaks(visit, WELSH, "cy").await?;
        open(visit, "cy", "", "en").await?;
        assert_speaks(visit, WELSH, "cy").await?;
        open(visit, "en-GB", "", "cy").await?;
        assert_speaks(visit, ENGLISH, "en-GB").await?;
        open(visit, "", "", "cy").await?;
        assert_speaks(visit, WELSH, "cy").await?;
        // A language that there are no texts in.
        open(visit, "fr", "", "en").await?;
        assert_speaks(visit, ENGLISH, "en").await?;
        visit.browser.console().await?.assert_says(&["anything (fr)"]);
        Ok(())
    })
}

#[test]
fn an_english_page_fetches_no_texts_and_a_welsh_one_once() -> Result<()> {
    visit(async |visit| {
        open(visit, "en", "", "en").await?;
        assert!(visit.council.asked(TEXTS).is_empty());
        visit
            .council
            .feed("/feed.json", assembly_tests::feeds::fixture("answered"));
        let mut two = Page::of([page::tracker("/feed.json"), page::tracker("/feed.json")].concat());
        two.lang = "cy".into();
        visit.browser.open(&visit.council.page("/two.html", two)).await?;
        visit.widget().is_ready().await?;
        visit.nth(1).is_ready().await?;
        assert_eq!(visit.council.asked(TEXTS).len(), 1);
        Ok(())
    })
}

#[test]
fn a_widget_follows_the_page_into_another_language_and_keeps_what_was_typed() -> Result<()> {
    visit(async |visit| {
        open(visit, "en", "", "en").await?;
        let widget = visit.widget();
        let field = "eyes.all('input[type=search]')[0]";
        visit.browser.run(&format!("{field}.focus()"), &[]).await?;
        visit.browser.press("bus").await?;
        visit
            .browser
            .wait("it is found", "eyes.visible('article').length < 11")
            .await?;
        visit
            .browser
            .script("void (document.documentElement.lang = 'cy')")
            .await?;
        assert_speaks(visit, WELSH, "cy").await?;
        assert_eq!(visit.browser.script(&format!("{field}.value")).await?, "bus");
        assert!(
            visit.browser.is(&format!("eyes.active() === {field}")).await?,
            "the focus stays"
        );
        visit
            .browser
            .script("void (document.documentElement.lang = 'en-GB')")
            .await?;
        assert_speaks(visit, ENGLISH, "en-GB").await?;
        // Several changes at once end with the last.
        visit
            .browser
            .script("void ['cy', 'en', 'cy'].forEach((lang) => { document.documentElement.lang = lang; })")
            .await?;
        assert_speaks(visit, WELSH, "cy").await?;
        widget.is_ready().await
    })
}

#[test]
fn people_are_quoted_in_their_own_language_and_marked() -> Result<()> {
    visit(async |visit| {
        open(visit, "cy", "", "en").await?;
        // The feed is English: its title says so, the widget's own words do not.
        assert_eq!(
            visit.browser.script("eyes.all('h2.title .name')[0].lang").await?,
            "en"
        );
        assert_eq!(
            visit
                .browser
                .script("eyes.all('.kicker')[0].closest('[lang]').lang")
                .await?,
            "cy"
        );
        Ok(())
    })
}

#[test]
fn without_its_texts_a_widget_speaks_english() -> Result<()> {
    visit(async |visit| {
        let answers = [
            Answer::of(
                "application/json",
                "{\"cy\": {\"tracker\": {\"kicker\": \"forged\"}}}",
            ),
            Answer::html("gone").status(404),
            Answer::html("<html>"),
        ];
        for answer in answers {
            visit.council.answer(TEXTS, answer);
            open(visit, "cy", "", "en").await?;
            assert_speaks(visit, ENGLISH, "en").await?;
            visit.browser.console().await?.assert_says(&["do without them"]);
        }
        Ok(())
    })
}

#[test]
fn a_change_while_the_widget_loads_is_not_lost() -> Result<()> {
    visit(async |visit| {
        let wasm = std::fs::read(format!("{}{WASM}", assembly_tests::pictures::WORKSPACE))?;
        let late = Answer::of("application/wasm", wasm).late(std::time::Duration::from_millis(500));
        visit.council.answer(WASM, late);
        visit
            .council
            .feed("/feed.json", assembly_tests::feeds::fixture("answered"));
        let mut page = Page::of(page::tracker("/feed.json"));
        page.lang = "en".into();
        visit
            .browser
            .open(&visit.council.page("/page.html", page))
            .await?;
        visit.widget().is("loading").await?;
        visit
            .browser
            .script("void (document.documentElement.lang = 'cy')")
            .await?;
        assert_speaks(visit, WELSH, "cy").await
    })
}

#[test]
fn the_language_that_was_asked_for_last_is_spoken_however_slow_another_comes() -> Result<()> {
    visit(async |visit| {
        let texts = std::fs::read(format!("{}{TEXTS}", assembly_tests::pictures::WORKSPACE))?;
        visit.council.answer(
            TEXTS,
            Answer::json(texts).late(std::time::Duration::from_millis(500)),
        );
        open(visit, "en", "", "en").await?;
        let there_and_back = "document.documentElement.lang = 'cy';
            setTimeout(() => { document.documentElement.lang = 'en'; }, 50);";
        visit.browser.run(there_and_back, &[]).await?;
        let came = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('cy.json') && responseEnd > 0)";
        visit.browser.wait("the texts have come", came).await?;
        // A frame later they have been taken, if they are.
        visit
            .browser
            .script("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            .await?;
        assert_speaks(visit, ENGLISH, "en").await
    })
}

#[test]
fn without_any_language_around_it_a_widget_returns_to_that_of_the_feed() -> Result<()> {
    visit(async |visit| {
        open(visit, "en", "", "cy").await?;
        assert_speaks(visit, ENGLISH, "en").await?;
        visit
            .browser
            .script("document.documentElement.removeAttribute('lang')")
            .await?;
        assert_speaks(visit, WELSH, "cy").await
    })
}

#[test]
fn another_feed_brings_its_own_language_where_the_page_names_none() -> Result<()> {
    visit(async |visit| {
        visit
            .council
            .feed("/english.json", assembly_tests::feeds::fixture("answered"));
        open(visit, "", "", "cy").await?;
        assert_speaks(visit, WELSH, "cy").await?;
        visit
            .browser
            .script("void (eyes.host().dataset.feed = '/english.json')")
            .await?;
        assert_speaks(visit, ENGLISH, "en").await
    })
}
