//! A feed that means harm: markup, dangerous addresses and deceptive letters come out as text.

use anyhow::Result;
use assembly_tests::{Answer, Page, Visit, page::timeline, visit};
use assembly_timeline::fixtures::example;
use serde_json::json;

/// Nothing ran, nothing was asked for, and what stands there is text.
async fn assert_harmless(visit: &Visit) -> Result<()> {
    let browser = &visit.browser;
    assert!(
        !browser.is("window.assemblyHacked || ({}).assemblyHacked").await?,
        "a script of the feed ran"
    );
    for (what, found) in [
        (
            "elements",
            "eyes.all('script, iframe, object, embed, img, svg image, [srcdoc], style, link, meta, base, form').map(eyes.describe)",
        ),
        (
            "handlers",
            "eyes.all('*').filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).map(eyes.describe)",
        ),
        ("styles", "eyes.all('[style]').map(eyes.describe)"),
        (
            "ids",
            "eyes.all('[id]').map((one) => one.id).filter((id) => /[^a-z0-9-]/i.test(id))",
        ),
        (
            "ids twice",
            "eyes.all('[id]').map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)",
        ),
        (
            "schemes",
            "eyes.all('[href], [src], [action]').map((one) => new URL(one.href ?? one.src, document.baseURI).href).filter((href) => !/^(https?|mailto|tel):/.test(href))",
        ),
        (
            "requests",
            "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).origin !== origin || !/^.(pkg|feed|favicon)/.test(new URL(name).pathname))",
        ),
    ] {
        assert_eq!(browser.script(found).await?, json!([]), "{what} of the feed's");
    }
    Ok(())
}

async fn open_hostile(visit: &Visit) -> Result<()> {
    let hostile = example("hostile").unwrap();
    // The drawn examples call alert, which would stop the browser; here it leaves a mark.
    let json = hostile.json.replace("alert(1)", "window.assemblyHacked=1");
    visit.browser.at_second(hostile.now).await?;
    visit.council.feed("/feed.json", json);
    // The policy makes the browser itself refuse any text that is used as markup, and log it.
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    let page =
        Answer::html(Page::of(timeline("/feed.json")).html()).header("content-security-policy", policy);
    let page = visit.council.answer("/hostile-feed.html", page);
    visit.browser.open(&page).await?;
    visit.widget().is_ready().await
}

#[test]
fn markup_and_addresses_in_every_field_are_text() -> Result<()> {
    visit(async |visit| {
        open_hostile(visit).await?;
        let widget = visit.widget();
        widget
            .assert_shows(&[
                "<img src=x onerror=window.assemblyHacked=1>",
                "</li>",
                "3 phases or sessions could not be read and are missing here.",
            ])
            .await?;
        assert_harmless(visit).await?;
        // Whatever can be pressed is pressed.
        visit
            .browser
            .run("for (const one of eyes.visible('button')) one.click();", &[])
            .await?;
        visit.browser.download("hostile.ics").await?;
        assert_harmless(visit).await?;
        widget.is_ready().await?;
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
        open_hostile(visit).await?;
        // Whatever holds an override must be isolated: the text after it goes on in its own direction.
        let leaks = "(() => {
            const walker = document.createTreeWalker(eyes.root(), NodeFilter.SHOW_TEXT), leaks = [];
            while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (!/[\\u202a-\\u202e\\u2066-\\u2069]/.test(data) || !eyes.shown(parentElement)) continue;
                let holder = parentElement;
                while (getComputedStyle(holder).display === 'inline' && !['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(holder).unicodeBidi)) holder = holder.parentElement;
                const own = eyes.squash(holder.textContent), text = eyes.squash(data);
                if (getComputedStyle(holder).display !== 'inline' && own !== text) leaks.push(`${text.slice(0, 20)} in ${own.slice(-60)} (${holder.localName}.${holder.className})`);
            }
            return leaks;
        })()";
        assert_eq!(visit.browser.script(leaks).await?, json!([]));
        // Isolated or not: what the widget says itself runs from left to right, letter by letter.
        let turned = "(() => {
            const walker = document.createTreeWalker(eyes.root(), NodeFilter.SHOW_TEXT), turned = [];
            let before = false;
            while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(data)) { before = true; continue; }
                const word = data.search(/[A-Za-z]{3}/);
                if (!before || word < 0 || !eyes.shown(parentElement)) continue;
                const [first, second] = [0, 1].map((at) => {
                    const range = document.createRange();
                    range.setStart(walker.currentNode, word + at);
                    range.setEnd(walker.currentNode, word + at + 1);
                    return range.getBoundingClientRect();
                });
                if (second.left < first.left && second.top < first.bottom) turned.push(eyes.squash(data));
            }
            return turned;
        })()";
        assert_eq!(visit.browser.script(turned).await?, json!([]));
        visit.browser.console().await?;
        Ok(())
    })
}
