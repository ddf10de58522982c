//! A council's own file of texts.

use anyhow::Result;
use assembly_tests::{Answer, Page, Visit, feeds, page::tracker_with, visit};
use serde_json::{Value, json};

async fn open(visit: &Visit, lang: &str, texts: Value) -> Result<()> {
    visit.council.feed("/feed.json", feeds::fixture("answered"));
    visit.council.answer("/own.json", Answer::json(texts.to_string()));
    let mut page = Page::of(tracker_with("/feed.json", "data-texts=\"/own.json\""));
    page.lang = lang.into();
    visit
        .browser
        .open(&visit.council.page("/page.html", page))
        .await?;
    visit.widget().is_ready().await
}

async fn kicker(visit: &Visit) -> Result<String> {
    visit.browser.text("eyes.all('.kicker')[0].innerHTML").await
}

#[test]
fn a_word_is_changed_in_each_language_and_nothing_else() -> Result<()> {
    visit(async |visit| {
        let texts = json!({
            "en": { "tracker": { "kicker": "You asked, we answered" } },
            "cy": { "tracker": { "kicker": "Chi’n gofyn" } },
        });
        open(visit, "en-GB", texts.clone()).await?;
        assert_eq!(kicker(visit).await?, "You asked, we answered");
        let text = visit.widget().text().await?;
        assert!(text.contains("What was decided"), "{text}");
        open(visit, "cy", texts).await?;
        assert_eq!(kicker(visit).await?, "Chi’n gofyn");
        let text = visit.widget().text().await?;
        assert!(text.contains("Yr hyn a benderfynwyd"), "{text}");
        Ok(())
    })
}

#[test]
fn what_a_file_lacks_is_english_and_says_so() -> Result<()> {
    visit(async |visit| {
        open(
            visit,
            "ga",
            json!({ "ga": { "tracker": { "question": "An cheist" } } }),
        )
        .await?;
        assert_eq!(
            visit.browser.script("eyes.all('section[lang]')[0].lang").await?,
            "ga"
        );
        assert_eq!(
            kicker(visit).await?,
            "<bdi lang=\"en\">Recommendations and what became of them</bdi>"
        );
        let text = visit.widget().text().await?;
        assert!(text.contains("An cheist"), "{text}");
        let marks = "eyes.all('.assembly *').flatMap((one) => [...one.attributes].map(({ value }) => value)).concat(eyes.text()).join('').match(/[\\uFDD0\\uFDD1]/g)";
        assert_eq!(
            visit.browser.script(marks).await?,
            Value::Null,
            "no mark is shown"
        );
        let console = visit.browser.console().await?;
        console.assert_says(&["tracker.kicker", "kit.month-1"]);
        assert_eq!(console.written().len(), 1, "{console}");
        Ok(())
    })
}

#[test]
fn texts_are_hostile_until_read() -> Result<()> {
    visit(async |visit| {
        let texts = json!({ "en": {
            "__proto__": { "polluted": true },
            "tracker": { "kicker": "<img src=x onerror=\"window.hacked = 1\">{nobody}{", "question": 7, "found-all": { "one": "x" }, "constructor": "y" },
            "kit": ["no object"],
            "loader": "no object",
        } });
        open(visit, "en", texts).await?;
        assert_eq!(
            kicker(visit).await?,
            "&lt;img src=x onerror=\"window.hacked = 1\"&gt;{nobody}{"
        );
        let text = visit.widget().text().await?;
        assert!(text.contains("The question members were asked"), "{text}");
        assert!(text.contains("11 recommendations"), "{text}");
        assert_eq!(
            visit.browser.script("[window.hacked, {}.polluted]").await?,
            json!([null, null])
        );
        Ok(())
    })
}

#[test]
fn english_among_words_from_right_to_left_keeps_its_order() -> Result<()> {
    visit(async |visit| {
        let texts = json!({ "ar": { "tracker": { "kicker": "التوصيات" } } });
        open(visit, "AR", texts).await?;
        assert_eq!(
            visit.browser.script("eyes.all('section[lang]')[0].dir").await?,
            "rtl"
        );
        // A sentence that dates and names are set into is one whole.
        let sentences = "eyes.all('.promise p > bdi[dir=ltr]').length > 0";
        assert!(visit.browser.is(sentences).await?);
        visit.browser.console().await?.assert_says(&["tracker.question"]);
        Ok(())
    })
}
