//! A feed that means harm: markup, scripts, dangerous addresses and deceptive letters in every field come out as text.

use anyhow::Result;
use assembly_tests::{Answer, Page, Visit, feeds, page::tracker, visit};
use serde_json::{Value, json};

/// Nothing ran, nothing was asked for, nothing was put on the prototype, and what stands there is text.
async fn assert_harmless(visit: &Visit) -> Result<()> {
    let browser = &visit.browser;
    assert_eq!(
        browser.script("window.assemblyHacked ?? null").await?,
        Value::Null,
        "a script of the feed ran"
    );
    assert_eq!(
        browser.script("({}).assemblyHacked ?? null").await?,
        Value::Null,
        "Object.prototype was changed"
    );
    assert_eq!(browser.script("eyes.all('script, iframe, object, embed, svg image, [srcdoc], style, link, meta, base, form[action]').length").await?, 0);
    assert_eq!(
        browser.script("eyes.all('img').length").await?,
        0,
        "no picture is the feed's to load"
    );
    let handlers =
        "eyes.all('*').filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length";
    assert_eq!(browser.script(handlers).await?, 0);
    let styles = "eyes.all('[style]').map((one) => one.outerHTML.slice(0, 200))";
    assert_eq!(browser.script(styles).await?, json!([]));
    // Every address by its scheme as the browser reads it, not as it is spelt.
    let schemes = "[...new Set(eyes.all('[href], [src], [action], [formaction]').map((one) => new URL(one.href ?? one.src, document.baseURI).protocol))].sort()";
    let schemes: Vec<String> = serde_json::from_value(browser.script(schemes).await?)?;
    for scheme in &schemes {
        assert!(
            ["http:", "https:", "mailto:", "tel:", "blob:"].contains(&scheme.as_str()),
            "an address with {scheme}: {schemes:?}"
        );
    }
    let classes = "eyes.all('[class]').filter((one) => /hacked|onerror|script/i.test(one.getAttribute('class'))).length";
    assert_eq!(
        browser.script(classes).await?,
        0,
        "a text of the feed became a class"
    );
    let ids = "eyes.all('[id]').map((one) => one.id).filter((id) => /[^a-z0-9-]/i.test(id))";
    assert_eq!(browser.script(ids).await?, json!([]));
    let far = "performance.getEntriesByType('resource').filter(({ name }) => new URL(name).origin !== origin || name.includes('/x')).map(({ name }) => name)";
    assert_eq!(
        browser.script(far).await?,
        json!([]),
        "something was fetched from an address of the feed"
    );
    Ok(())
}

#[test]
fn markup_and_addresses_in_every_field_are_text() -> Result<()> {
    visit(async |visit| {
        visit
            .council
            .answer("/feed.json", Answer::json(feeds::fixture("hostile")));
        // The policy makes the browser itself refuse any text that is used as markup, and log it.
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
        let page =
            Answer::html(Page::of(tracker("/feed.json")).html()).header("content-security-policy", policy);
        visit
            .browser
            .open(&visit.council.answer("/hostile-feed.html", page))
            .await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget
            .assert_shows(&[
                "<img src=x onerror=\"window.assemblyHacked=1\"><script>window.assemblyHacked=1</script>",
            ])
            .await?;
        assert_harmless(visit).await?;
        // Whatever can be opened is opened, whatever can be pressed is pressed.
        let open = "eyes.visible('button[aria-expanded=false], details:not([open]) > summary').map((one) => one.click()).length";
        visit
            .browser
            .wait("all is opened", &format!("!({open})  || 0"))
            .await
            .ok();
        widget
            .assert_shows(&["</script><svg/onload=window.assemblyHacked=1><style>*{display:none}</style>"])
            .await?;
        assert_harmless(visit).await?;
        widget
            .type_into("Search", "<img src=x onerror=window.assemblyHacked=1>")
            .await?;
        visit
            .browser
            .wait(
                "the search stands in the address",
                "location.search.includes('assembly-search')",
            )
            .await?;
        visit.browser.reload().await?;
        visit.widget().is_ready().await?;
        assert_harmless(visit).await?;
        let console = visit.browser.console().await?;
        assert!(
            console
                .0
                .iter()
                .all(|entry| entry.source == "console-api" && entry.level == "WARNING"),
            "{console}"
        );
        Ok(())
    })
}

#[test]
fn deceptive_letters_reach_no_further_than_their_own_text() -> Result<()> {
    visit(async |visit| {
        visit
            .council
            .answer("/feed.json", Answer::json(feeds::fixture("hostile")));
        visit.open("/bidi.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        // Whatever holds an override must be isolated: the text after it goes on in its own direction.
        let leaks = "(() => {
            const walker = document.createTreeWalker(eyes.root(), NodeFilter.SHOW_TEXT), leaks = [];
            while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (!/[\\u202a-\\u202e\\u2066-\\u2069]/.test(data) || !eyes.shown(parentElement) || parentElement.localName === 'option') continue;
                let holder = parentElement;
                while (getComputedStyle(holder).display === 'inline' && !['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(holder).unicodeBidi)) holder = holder.parentElement;
                const own = eyes.squash(holder.textContent), text = eyes.squash(data);
                if (getComputedStyle(holder).display !== 'inline' && own !== text) leaks.push(`${text} in ${own}`);
            }
            return leaks;
        })()";
        assert_eq!(visit.browser.script(leaks).await?, json!([]));
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn a_search_finds_a_word_however_its_letters_are_composed() -> Result<()> {
    visit(async |visit| {
        let mut feed = feeds::many(2);
        feed["recommendations"][0]["title"] = "Cafe\u{301}s and \u{fb01}sh".into();
        visit.council.feed("/feed.json", feed);
        visit.open("/letters.html", tracker("/feed.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        for words in ["caf\u{e9}s", "cafes", "CAFÉS", "fish"] {
            visit
                .browser
                .run(
                    "const field = eyes.all('input[type=search]')[0]; field.focus(); field.select();",
                    &[],
                )
                .await?;
            visit.browser.press(words).await?;
            widget
                .wait_until_shows("1 of 2 recommendations")
                .await
                .map_err(|error| error.context(words))?;
        }
        Ok(())
    })
}

#[test]
fn an_id_of_the_feed_shadows_nothing_of_the_page() -> Result<()> {
    visit(async |visit| {
        let mut feed = feeds::many(2);
        feed["recommendations"][0]["id"] = "constructor".into();
        feed["recommendations"][1]["id"] = "body".into();
        visit.council.feed("/feed.json", feed);
        visit.open("/names.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        assert!(
            visit
                .browser
                .is("document.body instanceof HTMLBodyElement && window.constructor === Window")
                .await?
        );
        visit
            .widget()
            .assert_shows(&[
                "Recommendation 1 of the harbour",
                "Recommendation 2 of the harbour",
            ])
            .await
    })
}
