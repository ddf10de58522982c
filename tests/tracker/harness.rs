//! The harness must be able to see what the other tests say is not there.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{Answer, Page, page, visit};

#[test]
fn the_console_is_heard() -> Result<()> {
    visit(async |visit| {
        let page =
            Page::with("<script>console.warn('careful', 7)</script><img alt='' src='/no-such-picture'>");
        visit
            .browser
            .open(&visit.council.answer("/noisy.html", Answer::html(page.html())))
            .await?;
        visit
            .browser
            .wait("the picture failed", "document.images[0].complete")
            .await?;
        let console = visit.browser.console().await?;
        console.assert_says(&["careful", "7"]);
        assert_eq!(console.only().level, "WARNING");
        assert!(
            console.0.iter().any(|entry| entry.source == "network"),
            "{console}"
        );
        visit.browser.console().await?.assert_empty();
        Ok(())
    })
}

#[test]
fn axe_sees_what_is_wrong_on_a_page() -> Result<()> {
    visit(async |visit| {
        let page = Page::with(
            "<div id=host></div><script>host.attachShadow({mode:'open'}).innerHTML='<button></button>'</script>",
        );
        visit
            .browser
            .open(
                &visit
                    .council
                    .answer("/inaccessible.html", Answer::html(page.html())),
            )
            .await?;
        let violations = visit.browser.violations().await?;
        assert_eq!(
            violations
                .iter()
                .map(|one| one["id"].as_str().unwrap())
                .collect::<Vec<_>>(),
            ["button-name"]
        );
        let page = Page::with(page::FALLBACK);
        visit
            .browser
            .open(
                &visit
                    .council
                    .answer("/accessible.html", Answer::html(page.html())),
            )
            .await?;
        visit.browser.assert_accessible("nothing is wrong").await
    })
}

#[test]
fn faults_are_what_they_say() -> Result<()> {
    visit(async |visit| {
        let body = "x".repeat(1000);
        visit
            .council
            .answer("/cut", Answer::json(body.clone()).cut_after(500));
        visit
            .council
            .answer("/stalled", Answer::json(body.clone()).stall_after(500));
        visit.council.answer(
            "/drip",
            Answer::json(body.clone()).drip(200, Duration::from_millis(20)),
        );
        visit.council.answer(
            "/tagged",
            Answer::json(body)
                .header("etag", "\"a\"")
                .header("cache-control", "no-cache"),
        );
        visit
            .browser
            .open(&visit.council.answer("/", Answer::html(Page::with("").html())))
            .await?;
        let length = |path: &str| {
            format!(
                "fetch('{path}', {{signal: AbortSignal.timeout(1000)}})
                    .then((answer) => answer.text().then((text) => text.length, ({{name}}) => `${{answer.status}}, ${{name}}`))"
            )
        };
        assert_eq!(visit.browser.script(&length("/cut")).await?, "200, TypeError");
        assert_eq!(
            visit.browser.script(&length("/stalled")).await?,
            "200, TimeoutError"
        );
        assert_eq!(visit.browser.script(&length("/drip")).await?, 1000);
        assert_eq!(visit.browser.script(&length("/tagged")).await?, 1000);
        assert_eq!(visit.browser.script(&length("/tagged")).await?, 1000);
        let asked = visit.council.asked("/tagged");
        assert_eq!(asked.len(), 2);
        assert_eq!(asked[1].headers.get("if-none-match").unwrap(), "\"a\"");
        visit.browser.console().await?;
        Ok(())
    })
}
