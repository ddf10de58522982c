//! Servers that are odd but not wrong: the widget works, and the console has nothing to say.

use std::time::Duration;

use anyhow::Result;
use assembly_tests::{
    Answer, Page, feeds,
    page::{tracker, tracker_with},
    visit,
};

#[test]
fn odd_servers_are_borne_with() -> Result<()> {
    visit(async |visit| {
        let good = || feeds::many(3).to_string();
        visit.council.answer("/moved/feed.json", Answer::json(good()));
        let with_bom = format!("\u{feff}{}", good());
        let future = good().replace("2024-06-01T09:00:00+01:00", "2999-06-01T09:00:00+01:00");
        let odd = [
            ("redirected", Answer::redirect("/moved/feed.json")),
            ("of a wrong type", Answer::json(good()).mime("text/plain")),
            ("without a type", Answer::json(good()).without("content-type")),
            ("with a byte-order mark", Answer::json(with_bom)),
            ("from the future", Answer::json(future)),
            (
                "slow to begin",
                Answer::json(good()).late(Duration::from_millis(700)),
            ),
            (
                "slow but steady",
                Answer::json(good()).drip(300, Duration::from_millis(100)),
            ),
            (
                "spread over many lines",
                Answer::json(serde_json::to_string_pretty(&feeds::many(3))?),
            ),
        ];
        for (n, (what, answer)) in odd.into_iter().enumerate() {
            let feed = visit.council.answer(&format!("/odd-{n}.json"), answer);
            let page = Page::of(tracker_with(&feed, "data-patience=\"1\""));
            visit
                .browser
                .open(&visit.council.page(&format!("/odd-{n}.html"), page))
                .await?;
            visit
                .widget()
                .is_ready()
                .await
                .map_err(|error| error.context(what))?;
            visit
                .widget()
                .assert_shows(&["Recommendation 3 of the harbour"])
                .await?;
        }
        Ok(())
    })
}

#[test]
fn an_unchanged_feed_is_not_sent_twice_and_a_changed_one_is() -> Result<()> {
    visit(async |visit| {
        let tagged = |n, tag| {
            Answer::json(feeds::many(n).to_string())
                .header("etag", tag)
                .header("cache-control", "no-cache")
        };
        visit.council.answer("/feed.json", tagged(2, "\"two\""));
        let page = visit.council.page("/kept.html", Page::of(tracker("/feed.json")));
        visit.browser.open(&page).await?;
        visit.widget().is_ready().await?;
        visit.browser.open(&page).await?;
        visit.widget().is_ready().await?;
        visit
            .widget()
            .assert_shows(&["Recommendation 2 of the harbour"])
            .await?;
        let asked = visit.council.asked("/feed.json");
        assert_eq!(asked.len(), 2);
        assert_eq!(asked[1].headers["if-none-match"], "\"two\"");
        visit.council.answer("/feed.json", tagged(3, "\"three\""));
        visit.browser.open(&page).await?;
        visit
            .widget()
            .wait_until_shows("Recommendation 3 of the harbour")
            .await
    })
}

#[test]
fn one_broken_recommendation_hides_no_other() -> Result<()> {
    visit(async |visit| {
        let mut feed = feeds::many(3);
        feed["recommendations"][1] = serde_json::json!({ "id": 2, "title": ["no"] });
        visit.council.feed("/feed.json", feed);
        visit.open("/broken.html", tracker("/feed.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget
            .assert_shows(&[
                "Recommendation 1 of the harbour",
                "Recommendation 3 of the harbour",
                "1 recommendation could not be read and is missing here.",
            ])
            .await?;
        let console = visit.browser.console().await?;
        console.assert_says(&["recommendations[1]"]);
        assert!(
            console.written().iter().all(|entry| entry.level == "WARNING"),
            "{console}"
        );
        Ok(())
    })
}

#[test]
fn a_feed_of_five_megabytes_is_shown_and_the_page_stays_alive() -> Result<()> {
    visit(async |visit| {
        visit.browser.watch().await?;
        visit.council.feed("/long.json", feeds::long(5 << 20));
        visit.open("/long.html", tracker("/long.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget
            .assert_shows(&[
                "Recommendation 1 of the harbour",
                "Recommendation 25 of the harbour",
            ])
            .await?;
        widget.type_into("Search", "recommendation 99").await?;
        widget
            .wait_until_shows("Recommendation 99 of the harbour")
            .await?;
        let longest = visit.browser.seen("longest").await?.as_f64().unwrap_or_default();
        println!("5 MB: the longest task took {longest} ms");
        // On two busy cores; undisturbed it is well under a second.
        assert!(longest < 3000.0, "the page was stuck for {longest} ms");
        Ok(())
    })
}

#[test]
fn bombs_are_survived() -> Result<()> {
    visit(async |visit| {
        visit.browser.watch().await?;
        let long_text =
            feeds::with(serde_json::json!([{ "id": "1", "title": "Long", "text": "word ".repeat(2 << 20) }]));
        let bombs = [
            ("depth 100,000", feeds::deep(100_000), Some("more than 32 deep")),
            (
                "a million broken items",
                feeds::crowded(1_000_000),
                Some("at most 50000 are read"),
            ),
            ("a text of 10 MB", long_text.to_string(), None),
        ];
        for (n, (what, bomb, refused)) in bombs.into_iter().enumerate() {
            visit.council.feed("/bomb.json", bomb);
            let page = visit
                .council
                .page(&format!("/bomb-{n}.html"), Page::of(tracker("/bomb.json")));
            visit.browser.open(&page).await?;
            match refused {
                Some(_) => visit.widget().has_failed().await?,
                None => visit.widget().is_ready().await?,
            }
            let console = visit.browser.console().await?;
            if refused.is_none() {
                console.assert_says(&["[too-long]"]);
                visit
                    .widget()
                    .assert_shows(&["Part of this entry could not be read, so it may be incomplete."])
                    .await?;
            }
            if let Some(words) = refused {
                assert_eq!(console.only().level, "SEVERE", "{what}");
                console.assert_says(&["[feed-too-large]", words]);
                assert!(
                    visit.widget().shows_fallback().await?,
                    "{what}: there is something to read"
                );
            }
            let longest = visit.browser.seen("longest").await?.as_f64().unwrap_or_default();
            println!("{what}: the longest task took {longest} ms");
            // On two busy cores.
            assert!(longest < 1000.0, "{what}: the page was stuck for {longest} ms");
            // Alive afterwards: a task gets its turn at once.
            let turn = "(async () => { const start = performance.now(); await new Promise((done) => setTimeout(done));
                return performance.now() - start; })()";
            assert!(
                visit.browser.number(turn).await? < 500.0,
                "{what}: the page is stuck"
            );
        }
        Ok(())
    })
}
