//! When something fails, the page stays readable: a resident gets one plain sentence over the page's own content, the
//! web team gets the cause and its cure in the console.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{
    Answer, Key, Page, Visit,
    council::VERSION,
    feeds,
    page::{tracker, tracker_with},
    said, visit,
};
use serde_json::json;

/// What comes instead of a feed, what its failure is called, what the resident is told, what the web team is told.
pub struct Fault(
    pub Answer,
    pub &'static str,
    pub &'static str,
    pub &'static [&'static str],
);

const SLOW: &str = "The information for this part of the page is taking too long to arrive.";
const PART: &str = "The information for this part of the page did not arrive in full.";
const UNREADABLE: &str = "The information for this part of the page could not be read.";
pub const UNREACHABLE: &str =
    "The information for this part of the page could not be reached. Please try again in a few minutes.";
const NOT_FOUND: &str = "The information for this part of the page could not be found.";
const KIND: &str = "The information for this part of the page is of a kind that this page cannot show yet.";
const TOO_MUCH: &str = "There is more information for this part of the page than can be shown.";

pub fn good() -> String {
    feeds::many(3).to_string()
}

#[test]
fn each_fault_of_a_feed_has_a_name_a_sentence_and_a_cure() -> Result<()> {
    let half = || Answer::json(good()[..good().len() / 2].to_owned());
    let version_two = good().replace("\"assembly_feed\":\"1.0\"", "\"assembly_feed\":\"2.0\"");
    let page = "<!doctype html><title>Sorry</title><h1>We are updating our website</h1>";
    let faults = [
        Fault(
            Answer::html("gone").status(404),
            "feed-not-found",
            NOT_FOUND,
            &["HTTP status 404", "Check the address in data-feed"],
        ),
        Fault(
            Answer::html("gone").status(410),
            "feed-not-found",
            NOT_FOUND,
            &["HTTP status 410"],
        ),
        Fault(
            Answer::html("oh").status(500),
            "feed-unreachable",
            UNREACHABLE,
            &["HTTP status 500", "Look into the server's log"],
        ),
        Fault(
            Answer::html("busy").status(503),
            "feed-unreachable",
            UNREACHABLE,
            &["HTTP status 503"],
        ),
        Fault(
            Answer::json(good()).late(Duration::from_secs(30)),
            "feed-slow",
            SLOW,
            &["data-patience"],
        ),
        Fault(
            Answer::json(good()).stall_after(300),
            "feed-slow",
            SLOW,
            &["data-patience"],
        ),
        Fault(
            Answer::json(good()).drip(1, Duration::from_millis(300)),
            "feed-slow",
            SLOW,
            &["data-patience"],
        ),
        Fault(
            Answer::json(good()).cut_after(300),
            "feed-cut-short",
            PART,
            &["publish it again"],
        ),
        Fault(half(), "feed-cut-short", PART, &["publish it again"]),
        Fault(
            Answer::json("not a feed, sorry"),
            "feed-not-json",
            UNREADABLE,
            &["it must show JSON itself"],
        ),
        Fault(Answer::json(""), "feed-cut-short", PART, &["publish it again"]),
        Fault(
            Answer::html(page),
            "feed-not-json",
            UNREADABLE,
            &["it must show JSON itself"],
        ),
        Fault(
            Answer::json("{\"name\": \"something else\"}"),
            "feed-not-a-feed",
            UNREADABLE,
            &["docs/feed.md"],
        ),
        Fault(
            Answer::json("[1, 2, 3]"),
            "feed-not-a-feed",
            UNREADABLE,
            &["docs/feed.md"],
        ),
        Fault(
            Answer::json(version_two),
            "feed-version",
            KIND,
            &["2.0", "Update the script"],
        ),
        Fault(
            Answer::json(vec![b' '; 40 << 20]),
            "feed-too-large",
            TOO_MUCH,
            &["32 MiB"],
        ),
        Fault(
            Answer::json(vec![b' '; 40 << 20]).drip(1 << 20, Duration::ZERO),
            "feed-too-large",
            TOO_MUCH,
            &["32 MiB"],
        ),
    ];
    visit(async |visit| {
        visit.browser.watch().await?;
        for (n, Fault(answer, code, sentence, cure)) in faults.into_iter().enumerate() {
            // An address each: browsers keep some of these answers, "gone" even for ever.
            let feed = visit.council.answer(&format!("/feed-{n}.json"), answer);
            let page = Page::of(tracker_with(&feed, "data-patience=\"1\""));
            visit
                .browser
                .open(&visit.council.page(&format!("/fault-{n}.html"), page))
                .await?;
            assert_failed(visit, code, sentence, cure)
                .await
                .map_err(|error| error.context(format!("fault {n}, {code}")))?;
        }
        Ok(())
    })
}

/// Readable for the resident, plain for the web team: the same for every failure.
pub async fn assert_failed(visit: &Visit, code: &str, sentence: &str, cure: &[&str]) -> Result<()> {
    let widget = visit.widget();
    widget.has_failed().await?;
    assert!(
        widget.shows_fallback().await?,
        "{code}: the page's own content is back"
    );
    widget
        .assert_shows(&[sentence, "Read the recommendations"])
        .await?;
    assert_eq!(
        visit.browser.script("eyes.all('.assembly').length").await?,
        0,
        "{code}: nothing half drawn stays"
    );
    assert_eq!(
        visit.browser.seen("events[0].type").await?,
        "assembly-error",
        "{code}"
    );
    assert_eq!(visit.browser.seen("events[0].detail.code").await?, code);
    assert_eq!(visit.browser.seen("events.length").await?, 1, "{code}");
    assert_eq!(
        visit.browser.seen("errors").await?,
        json!([]),
        "{code}: nothing is thrown at the page"
    );
    // Those that waiting can mend offer another try; where the page or the feed must be mended first, that would be a lie.
    let lasting = [
        "no-feed",
        "unknown-widget",
        "feed-not-a-feed",
        "feed-version",
        "feed-too-large",
        "wasm-blocked",
    ];
    assert_eq!(
        widget.has("button", "Try again").await?,
        !lasting.contains(&code),
        "{code}: the button"
    );
    let console = visit.browser.console().await?;
    assert_eq!(console.only().level, "SEVERE", "{code}");
    console.assert_says(&[&format!("[{code}]"), &format!("Assembly Widgets {VERSION}")]);
    console.assert_says(cure);
    Ok(())
}

#[test]
fn a_feed_on_another_origin_needs_its_header() -> Result<()> {
    visit(async |visit| {
        visit.browser.watch().await?;
        visit.council.answer(
            "/feed.json",
            Answer::json(good()).without("access-control-allow-origin"),
        );
        let far = format!("{}/feed.json", visit.council.elsewhere);
        visit.open("/no-cors.html", tracker(&far)).await?;
        let header = format!("Access-Control-Allow-Origin: {}", visit.council.origin);
        assert_failed(
            visit,
            "feed-unreachable",
            UNREACHABLE,
            &[&visit.council.elsewhere, &header],
        )
        .await
    })
}

#[test]
fn mistakes_in_the_placeholder_are_named() -> Result<()> {
    visit(async |visit| {
        visit.browser.watch().await?;
        let not_set_up = "This part of the page has not been set up yet.";
        let mistakes = [
            (tracker(""), "no-feed", "no data-feed attribute"),
            (tracker("javascript:alert(1)"), "no-feed", "not one of the web"),
            (tracker("http://[").to_owned(), "no-feed", "is not an address"),
            (
                tracker("/feed.json").replace("\"tracker\"", "\"trackr\""),
                "unknown-widget",
                "There is no widget",
            ),
        ];
        for (n, (placeholder, code, message)) in mistakes.into_iter().enumerate() {
            visit.open(&format!("/mistake-{n}.html"), placeholder).await?;
            assert_failed(visit, code, not_set_up, &[message]).await?;
        }
        Ok(())
    })
}

#[test]
fn try_again_tries_again_and_keeps_the_keyboard_where_it_is() -> Result<()> {
    visit(async |visit| {
        visit.council.answer("/feed.json", Answer::html("oh").status(500));
        visit.open("/again.html", tracker("/feed.json")).await?;
        let widget = visit.widget();
        widget.has_failed().await?;
        visit.browser.console().await?.only();
        widget.click("button", "Try again").await?;
        visit.browser.wait("it has asked again", "performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.json')).length > 1").await?;
        widget.has_failed().await?;
        assert!(
            widget.focus().await?.contains(&said("Try again")),
            "the focus stays on the button: {}",
            widget.focus().await?
        );
        visit.browser.console().await?.only();

        visit.council.feed("/feed.json", good());
        visit.browser.reload().await?;
        visit.widget().is_ready().await?;
        visit.council.answer("/feed.json", Answer::html("oh").status(500));
        visit.browser.reload().await?;
        widget.has_failed().await?;
        visit.browser.console().await?.only();
        visit.council.feed("/feed.json", good());
        widget.tab_to("button", "Try again").await?;
        visit.browser.press(Key::Enter + "").await?;
        widget.is_ready().await?;
        assert!(
            visit.browser.is("eyes.root().contains(eyes.active())").await?,
            "the keyboard goes on from the widget"
        );
        Ok(())
    })
}

#[test]
fn offline_is_said_and_mended_by_itself() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", good());
        visit.open("/offline.html", "<div id=later></div>").await?;
        visit.browser.offline(true).await?;
        let add = format!(
            "void (document.getElementById('later').innerHTML = {})",
            json!(tracker("/feed.json"))
        );
        visit.browser.script(&add).await?;
        let widget = visit.widget();
        widget.has_failed().await?;
        widget
            .assert_shows(&["You seem to be offline, so this part of the page could not be loaded."])
            .await?;
        visit.browser.console().await?.assert_says(&["[offline]"]);
        visit.browser.offline(false).await?;
        widget.is_ready().await
    })
}
