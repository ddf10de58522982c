//! How widgets come onto a page: the ways to embed one, what the page can see of it, and what it leaves alone.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{
    Answer, Page,
    council::{SCRIPT, WASM},
    feeds, page,
    page::{script, tracker, tracker_with},
    visit,
};
use serde_json::json;

#[test]
fn three_ways_to_embed_come_alive() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(2));
        let content = format!(
            "{}<assembly-tracker feed=\"/feed.json\">{}</assembly-tracker><script defer src=\"{SCRIPT}\" data-assembly-widget=\"tracker\" data-feed=\"/feed.json\"></script>",
            tracker("/feed.json"),
            page::FALLBACK
        );
        visit.browser.watch().await?;
        visit
            .browser
            .open(&visit.council.page("/three.html", Page::with(content)))
            .await?;
        for n in 0..2 {
            visit.nth(n).is_ready().await?;
            visit
                .nth(n)
                .assert_shows(&[
                    "Recommendation 1 of the harbour",
                    "Recommendation 2 of the harbour",
                ])
                .await?;
            assert!(!visit.nth(n).shows_fallback().await?);
        }
        // The script tag bears a mark too; its widget stands right after it.
        let placed =
            "document.querySelector('main > script').nextElementSibling.dataset.assemblyState === 'ready'";
        visit
            .browser
            .wait("the script tag's own widget is ready", placed)
            .await?;
        let ready =
            json!({ "type": "assembly-ready", "detail": null, "on": "", "bubbles": true, "composed": true });
        assert_eq!(visit.browser.seen("events").await?, json!([ready, ready, ready]));
        // What was asked for once is not asked for again.
        assert_eq!(visit.council.asked("/feed.json").len(), 1);
        assert_eq!(visit.council.asked(WASM).len(), 1);
        Ok(())
    })
}

#[test]
fn the_page_sees_each_state_and_never_an_empty_place() -> Result<()> {
    visit(async |visit| {
        let late = Answer::json(feeds::many(2).to_string()).late(Duration::from_millis(400));
        visit.council.answer("/feed.json", late);
        visit.browser.watch().await?;
        visit.open("/states.html", tracker("/feed.json")).await?;
        visit.widget().is("loading").await?;
        assert!(
            visit.widget().shows_fallback().await?,
            "the fallback is there while the widget loads"
        );
        visit.widget().is_ready().await?;
        assert_eq!(visit.browser.seen("states").await?, json!(["waiting", "loading"]));
        let bare = "window.seen.frames.filter(({ fallback, widget }) => !fallback && !widget).length";
        assert_eq!(
            visit.browser.number(bare).await?,
            0.0,
            "no frame shows neither fallback nor widget"
        );
        let both = "window.seen.frames.filter(({ fallback, widget }) => fallback && widget).length";
        assert_eq!(visit.browser.number(both).await?, 0.0, "no frame shows both");
        Ok(())
    })
}

#[test]
fn feed_and_wasm_are_asked_for_at_the_same_time() -> Result<()> {
    visit(async |visit| {
        let late = Duration::from_millis(600);
        let bytes = std::fs::read(format!("{}{WASM}", assembly_tests::pictures::WORKSPACE))?;
        visit
            .council
            .answer(WASM, Answer::of("application/wasm", bytes).late(late));
        visit
            .council
            .answer("/feed.json", Answer::json(feeds::many(2).to_string()).late(late));
        visit.open("/both.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        let apart = "(() => { const of = (end) => performance.getEntriesByType('resource').find(({name}) => name.endsWith(end));
            return Math.abs(of('.wasm').startTime - of('.json').startTime); })()";
        assert!(
            visit.browser.number(apart).await? < 300.0,
            "one waits for the other"
        );
        Ok(())
    })
}

#[test]
fn any_way_of_loading_the_script_works() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(1));
        let placeholder = tracker("/feed.json");
        let pinned = SCRIPT.replace("/pkg/", &format!("/pkg/{}/", assembly_tests::council::VERSION));
        let pages = [
            Page::with(placeholder.clone()).head(&format!("<script src=\"{SCRIPT}\"></script>")),
            Page::with(placeholder.clone()).head(&format!("<script async src=\"{SCRIPT}\"></script>")),
            Page::with(format!("{placeholder}<script src=\"{SCRIPT}\"></script>")),
            Page::with(placeholder.clone()).head(&script(&pinned)),
            // A template and a snippet that both bring it, and a second place.
            Page::with(format!("{placeholder}{placeholder}{}", script(SCRIPT))).head(&script(SCRIPT)),
        ];
        visit.browser.watch().await?;
        for (n, page) in pages.into_iter().enumerate() {
            visit
                .browser
                .open(&visit.council.page(&format!("/way-{n}.html"), page))
                .await?;
            visit.widget().is_ready().await?;
            visit
                .widget()
                .assert_shows(&["Recommendation 1 of the harbour"])
                .await?;
            assert_eq!(
                visit.browser.script("eyes.all('.assembly').length").await?,
                1,
                "mounted once, way {n}"
            );
        }
        visit.nth(1).is_ready().await?;
        assert_eq!(
            visit.browser.seen("events.length").await?,
            2,
            "two placeholders, two widgets"
        );
        Ok(())
    })
}

#[test]
fn two_versions_live_on_one_page() -> Result<()> {
    visit(async |visit| {
        let built = |path: &str| std::fs::read(format!("{}{path}", assembly_tests::pictures::WORKSPACE));
        let version = assembly_tests::council::VERSION;
        let other = String::from_utf8(built(SCRIPT)?)?.replace(version, "99.0.0");
        visit
            .council
            .answer("/other/assembly-widgets.js", Answer::of("text/javascript", other));
        visit.council.answer(
            "/other/99.0.0/assembly-tracker.wasm",
            Answer::of("application/wasm", built(WASM)?),
        );
        visit.council.feed("/feed.json", feeds::many(1));
        let page = Page::of(tracker("/feed.json")).head(&script("/other/assembly-widgets.js"));
        visit.browser.watch().await?;
        visit
            .browser
            .open(&visit.council.page("/versions.html", page))
            .await?;
        visit.widget().is_ready().await?;
        visit.browser.script("document.querySelector('main').insertAdjacentHTML('beforeend', `<assembly-tracker feed='/feed.json'>later</assembly-tracker>`)").await?;
        visit.nth(1).is_ready().await?;
        for n in 0..2 {
            let mounted = format!("eyes.all('.assembly', {n}).length");
            assert_eq!(
                visit.browser.script(&mounted).await?,
                1,
                "one of the two mounts placeholder {n}"
            );
        }
        assert_eq!(visit.browser.seen("events.length").await?, 2);
        Ok(())
    })
}

#[test]
fn script_and_feed_may_come_from_another_origin() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(2));
        let far = &visit.council.elsewhere;
        let page = Page::with(tracker(&format!("{far}/feed.json"))).head(&script(&format!("{far}{SCRIPT}")));
        visit
            .browser
            .open(&visit.council.page("/cross.html", page))
            .await?;
        visit.widget().is_ready().await?;
        visit
            .widget()
            .assert_shows(&["Recommendation 2 of the harbour"])
            .await?;
        let wasm = visit.council.asked(WASM);
        assert_eq!(
            wasm[0].headers["host"],
            far.trim_start_matches("http://"),
            "the WASM lies beside the script"
        );
        assert!(
            wasm.iter()
                .chain(&visit.council.asked("/feed.json"))
                .all(|asked| !asked.headers.contains_key("cookie"))
        );
        Ok(())
    })
}

#[test]
fn a_strict_policy_is_no_obstacle() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(30));
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
                      img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
        let page =
            Answer::html(Page::of(tracker("/feed.json")).html()).header("content-security-policy", policy);
        visit
            .browser
            .open(&visit.council.answer("/strict.html", page))
            .await?;
        visit.widget().is_ready().await?;
        visit
            .widget()
            .assert_shows(&["Recommendation 1 of the harbour"])
            .await?;
        // Styled: whatever a style sheet of ours says, it is not the browser's default of 8 px around nothing.
        assert!(
            visit
                .browser
                .number("eyes.root().adoptedStyleSheets.length")
                .await?
                >= 2.0
        );
        Ok(())
    })
}

#[test]
fn nothing_is_kept_and_nobody_else_is_told() -> Result<()> {
    visit(async |visit| {
        visit.demo("/assemblies/dudley-2019/").await?;
        let kept = "(async () => [document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length, (await caches.keys()).length].join())()";
        assert_eq!(visit.browser.script(kept).await?, ",0,0,0,0");
        let strangers = "performance.getEntriesByType('resource').map(({name}) => name).filter((name) => new URL(name).origin !== origin)";
        assert_eq!(visit.browser.script(strangers).await?, json!([]));
        Ok(())
    })
}

#[test]
fn scripts_that_extend_the_builtins_do_no_harm() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::many(2));
        let old = "<script>
            Array.prototype.remove = function () {}; Array.prototype.toJSON = function () { return '[]'; };
            Object.prototype.extend = function () {}; String.prototype.strip = function () {};
            Array.from = () => []; window.Promise.prototype.done = () => {};
        </script>";
        let page = Page::of(tracker_with("/feed.json", "id=\"harbour\"")).head(old);
        visit.browser.open(&visit.council.page("/old.html", page)).await?;
        // WebDriver's own scripts stumble over such a page, so it is looked at without them.
        let look = "{ const host = document.getElementById('harbour'); `${host.dataset.assemblyState}: ${host.shadowRoot?.textContent.includes('Recommendation 2 of the harbour')}`; }";
        let start = std::time::Instant::now();
        loop {
            let seen = visit
                .browser
                .cdp(
                    "Runtime.evaluate",
                    json!({ "expression": look, "returnByValue": true }),
                )
                .await?;
            if seen["result"]["value"] == "ready: true" {
                return Ok(());
            }
            assert!(start.elapsed() < Duration::from_secs(15), "{seen}");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    })
}

#[test]
fn without_the_script_the_fallback_stays() -> Result<()> {
    visit(async |visit| {
        let blocked = Page::with(tracker("/feed.json")).head(&script("/blocked/assembly-widgets.js"));
        visit
            .browser
            .open(&visit.council.page("/blocked.html", blocked))
            .await?;
        let readable =
            "document.querySelector('main a').checkVisibility() && document.querySelector('main a').text";
        assert_eq!(visit.browser.script(readable).await?, "Read the recommendations");
        visit.browser.console().await?;
        visit
            .browser
            .cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
            .await?;
        visit.open("/no-script.html", tracker("/feed.json")).await?;
        assert_eq!(visit.browser.script(readable).await?, "Read the recommendations");
        assert_eq!(visit.council.asked("/feed.json").len(), 0);
        Ok(())
    })
}
