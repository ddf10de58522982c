//! The browser or the server refuses the widget itself: policies, hashes, missing files.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{
    Answer, Page,
    council::{SCRIPT, TEXTS, WASM},
    page::{tracker, tracker_with},
    visit,
};

use crate::failures::{Fault, UNREACHABLE, assert_failed, good};

#[test]
fn policies_that_forbid_say_which_words_are_missing() -> Result<()> {
    visit(async |visit| {
        visit.browser.watch().await?;
        visit.council.feed("/feed.json", good());
        let under = |path: &str, policy: &str, feed: &str| {
            let page = Answer::html(Page::of(tracker(feed)).html()).header("content-security-policy", policy);
            visit.council.answer(path, page)
        };
        let no_wasm = under("/no-wasm.html", "default-src 'self'", "/feed.json");
        visit.browser.open(&no_wasm).await?;
        assert_failed(
            visit,
            "wasm-blocked",
            "This website’s settings keep this part of the page from starting.",
            &["script-src 'self' 'wasm-unsafe-eval'"],
        )
        .await?;

        let far = format!("{}/feed.json", visit.council.elsewhere);
        let no_connect = under(
            "/no-connect.html",
            "default-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
            &far,
        );
        visit.browser.open(&no_connect).await?;
        let words = format!("connect-src {}", visit.council.elsewhere);
        assert_failed(
            visit,
            "feed-unreachable",
            UNREACHABLE,
            &["Content-Security-Policy", &words],
        )
        .await
    })
}

#[test]
fn faults_of_the_wasm_are_told_apart() -> Result<()> {
    let built = std::fs::read(format!("{}{WASM}", assembly_tests::pictures::WORKSPACE))?;
    let mut changed = built.clone();
    changed.extend([0, 1, 0]);
    let wasm = |bytes: Vec<u8>| Answer::of("application/wasm", bytes);
    let faults = [
        Fault(
            Answer::html("gone").status(404),
            "wasm-unreachable",
            "This part of the page could not be loaded. Please try again in a few minutes.",
            &[
                "HTTP status 404",
                "Upload the folder of this version beside the script",
            ],
        ),
        Fault(
            wasm(changed),
            "wasm-changed",
            "This part of the page could not be loaded safely, so it was not started.",
            &["Upload script and folder from the same release"],
        ),
        Fault(
            wasm(built.clone()).late(Duration::from_secs(60)),
            "wasm-unreachable",
            "This part of the page could not be loaded. Please try again in a few minutes.",
            &["did not arrive in time"],
        ),
    ];
    visit(async |visit| {
        visit.browser.watch().await?;
        visit.council.feed("/feed.json", good());
        for (n, Fault(answer, code, sentence, cure)) in faults.into_iter().enumerate() {
            // In a folder of its own: what the browser keeps of another fault's answer must not come in between.
            let folder = format!("/fault-{n}");
            let script = std::fs::read(format!("{}{SCRIPT}", assembly_tests::pictures::WORKSPACE))?;
            visit.council.answer(
                &format!("{folder}/assembly-widgets.js"),
                Answer::of("text/javascript", script),
            );
            visit.council.answer(&WASM.replace("/pkg", &folder), answer);
            let texts = std::fs::read(format!("{}{TEXTS}", assembly_tests::pictures::WORKSPACE))?;
            visit
                .council
                .answer(&TEXTS.replace("/pkg", &folder), Answer::json(texts));
            let page = Page::with(tracker_with("/feed.json", "data-patience=\"1\"")).head(
                &assembly_tests::page::script(&format!("{folder}/assembly-widgets.js")),
            );
            visit
                .browser
                .open(&visit.council.page(&format!("{folder}.html"), page))
                .await?;
            assert_failed(visit, code, sentence, cure)
                .await
                .map_err(|error| error.context(format!("fault {n}, {code}")))?;
        }
        Ok(())
    })
}

#[test]
fn wasm_with_another_type_works_and_the_web_team_is_told() -> Result<()> {
    visit(async |visit| {
        let built = std::fs::read(format!("{}{WASM}", assembly_tests::pictures::WORKSPACE))?;
        visit
            .council
            .answer(WASM, Answer::of("application/octet-stream", built));
        visit.council.feed("/feed.json", good());
        visit.open("/typed.html", tracker("/feed.json")).await?;
        visit.widget().is_ready().await?;
        let console = visit.browser.console().await?;
        assert_eq!(console.only().level, "WARNING");
        console.assert_says(&["Content-Type: application/wasm", "application/octet-stream"]);
        Ok(())
    })
}
