//! What a resident reads: the head of the tracker, and the facts of each recommendation.

use anyhow::Result;
use assembly_tests::{said, visit};

#[test]
fn the_head_says_what_was_asked_by_whom_and_what_became_of_it() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        widget
            .assert_shows(&[
                "Ambleford Citizens’ Assembly on Getting Around",
                "How should we get around Ambleford in ways that are fair, healthy and safe for everyone?",
                "Ambleford Borough Council",
                "1 October 2026",
                "9,000 invited, 412 applied, 42 chosen, 40 took part, 38 voted",
                "Drawn by lot from those who replied",
                "Members’ report, page 6",
                // The promise, and how it stands.
                "Ambleford Borough Council promised to answer the recommendations by 8 March 2026. A full answer is 8 months overdue.",
                "See the promise",
                // Where it comes from and whom to ask.
                "Open Government Licence v3.0",
                "Citizens’ Assembly Team",
                "assembly@ambleford.example",
                "01632 960 001",
                "Members’ report",
                "The Council’s response",
            ])
            .await?;
        // Decided and happened are two tables, in numbers that can be read.
        assert_eq!(
            widget.texts("table tr").await?,
            [
                ("Accepted", 3),
                ("Accepted in part", 2),
                ("Rejected", 2),
                ("Under consideration", 1),
                ("Passed on", 1),
                ("No answer here yet", 2),
                ("Not started", 1),
                ("Under way", 3),
                ("Completed", 1),
                ("Delayed", 1),
                ("Stopped", 1),
                ("No report here yet", 4),
            ]
            .map(|(label, number)| format!("{} {number}", said(label)))
        );
        assert_eq!(
            widget.ask("link", "Open Government Licence", "it.href").await?,
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        );
        assert_eq!(
            widget
                .ask("link", "assembly@ambleford.example", "it.href")
                .await?,
            "mailto:assembly@ambleford.example"
        );
        assert_eq!(
            widget
                .ask("link", "01632 960 001", "it.href.replace(/[^a-z0-9:+]|%20/g, '')")
                .await?,
            "tel:01632960001"
        );
        Ok(())
    })
}

#[test]
fn a_recommendation_tells_at_a_glance_what_happened() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        let glance = [
            (
                "1",
                &[
                    "Recommendation 1",
                    "Buses until midnight",
                    "Cabinet accepted this on 5 March 2026",
                    "as of 21 September 2026, work was under way",
                ][..],
            ),
            (
                "2",
                &[
                    "Cabinet passed this on to Norvale County Transport Board on 5 March 2026; as of 1 October 2026, work had not started.",
                ],
            ),
            (
                "3",
                &[
                    "Cabinet accepted part of this on 5 March 2026; it was reported as completed on 31 August 2026.",
                ],
            ),
            ("4", &["as of 30 September 2026, work was delayed"]),
            (
                "5",
                &["Communities Committee said on 17 March 2026 that it was still considering this"],
            ),
            ("6", &["Cabinet rejected this on 5 March 2026"]),
            ("7a", &["as of July 2026, work was under way"]),
            (
                "7b",
                &[
                    "Housing Committee rejected this on 19 March 2026",
                    "No explanation has been published for this decision.",
                ],
            ),
            (
                "8",
                &[
                    "as of 14 July 2026, work had stopped",
                    "No explanation has been published for this decision.",
                ],
            ),
            (
                "9",
                &[
                    "No answer from Ambleford Borough Council is published here yet, though it was promised by 8 March 2026",
                ],
            ),
            ("10", &["No answer here yet", "No report here yet"]),
        ];
        for (id, words) in glance {
            widget.recommendation(id).assert_shows(words).await?;
        }
        // Silence is not 0 %: what has no report shows none, and no bar.
        widget
            .recommendation("10")
            .assert_shows_no(&["0%", "Not started"])
            .await?;
        Ok(())
    })
}

#[test]
fn the_details_have_the_words_the_vote_the_answer_and_the_work() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        for id in ["1", "2", "3", "5", "7b"] {
            let it = widget.recommendation(id);
            it.assert_shows_no(&["What members recommended"]).await?;
            it.click("button", "Show details").await?;
            it.wait_until_shows("Hide details").await?;
        }
        let facts = [
            (
                "1",
                &[
                    "Run buses on the five main routes until midnight",
                    "Buses",
                    "94.7% of the 38 members who voted were in favour",
                    "1 against",
                    "1 abstained",
                    "80% was needed",
                    "Majority recommendation",
                    "Agree or disagree, final ballot of 15 November 2025",
                    "Members’ report, page 18",
                    "Decided by",
                    "Decided on",
                    "5 March 2026",
                    "We agree. Late buses help people to work",
                    "Cabinet minutes, item 6",
                    "PDF",
                    "348",
                    "Three of the five routes run until midnight.",
                    "Agree late services with the operator",
                    "Responsible: Head of Passenger Transport, Ambleford Borough Council",
                    "Done: 11 June 2026",
                    "Due: 31 October 2026, 16 days overdue",
                    "Due: 30 September 2027",
                    "Late buses on routes 1, 2 and 7",
                    "The last buses now leave the Market Square at 23:55 every day.",
                    "Timetable of late buses",
                ][..],
            ),
            (
                "2",
                &[
                    "Norvale County Transport Board",
                    "Autumn meeting of the Board, item 9",
                    "3 December 2026",
                ],
            ),
            (
                "3",
                &[
                    "What members asked for",
                    "What was agreed",
                    "look again at those in 2028",
                    "Until 4 September this page said 241 streets. It is 214.",
                ],
            ),
            ("5", &["What happens next", "Report on costs", "24 November 2026"]),
            (
                "7b",
                &[
                    "81.6% of the 38 members who voted were in favour",
                    "No explanation has been published for this decision.",
                ],
            ),
        ];
        for (id, words) in facts {
            widget.recommendation(id).assert_shows(words).await?;
        }
        // Addresses in the text are links; the newest update comes first.
        assert_eq!(
            widget
                .recommendation("1")
                .ask("link", "https://ambleford.example/buses/late", "it.href")
                .await?,
            "https://ambleford.example/buses/late"
        );
        let text = widget.recommendation("1").text().await?;
        assert!(
            text.find("Late buses on routes 1, 2 and 7").unwrap() < text.find("Operator signed").unwrap()
        );
        // A time that was not given is never shown.
        assert!(!widget.text().await?.contains("00:00"));
        Ok(())
    })
}

#[test]
fn dates_are_those_of_the_council_wherever_the_reader_is() -> Result<()> {
    visit(async |visit| {
        // Published at 09:30 in England, when it is already evening, and still night, elsewhere.
        let mut feed: serde_json::Value = serde_json::from_str(&assembly_tests::feeds::fixture("answered"))?;
        feed["updated"] = "2026-10-01T00:30:00+01:00".into();
        for zone in ["Pacific/Auckland", "America/Los_Angeles", "Europe/London"] {
            visit.browser.time_zone(zone).await?;
            visit.council.feed("/feed.json", &feed);
            let page = visit.council.page(
                "/zone.html",
                assembly_tests::Page::of(assembly_tests::page::tracker("/feed.json")),
            );
            visit.browser.open(&page).await?;
            visit.widget().is_ready().await?;
            visit
                .widget()
                .assert_shows(&["1 October 2026", "8 March 2026"])
                .await?;
        }
        Ok(())
    })
}

#[test]
fn examples_of_every_kind_say_what_they_are_about() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("empty").await?;
        widget
            .assert_shows(&[
                "No recommendations have been published yet.",
                "How can everybody in Ambleford have a decent home",
            ])
            .await?;
        assert!(
            !widget.has("field", "Search").await?,
            "there is nothing to search"
        );
        let widget = visit.example("one").await?;
        widget.assert_shows(&["1 recommendation"]).await?;
        widget
            .assert_shows_no(&["Recommendation undefined", "Recommendation null"])
            .await?;
        let widget = visit.example("not-answered").await?;
        widget
            .assert_shows(&["47 days overdue", "No answer here yet"])
            .await?;
        let widget = visit.example("no-report").await?;
        widget.assert_shows(&["No report here yet"]).await?;
        visit.browser.console().await?.assert_empty();

        let widget = visit.example("unknown-words").await?;
        widget.is_ready().await?;
        visit.browser.console().await?;
        let widget = visit.example("partly-unreadable").await?;
        widget
            .assert_shows(&[
                "1 recommendation could not be read and is missing here.",
                "2 recommendations could not be shown in full.",
                "Friends of every park",
                "Lights along the long path",
                "Answer could not be read",
            ])
            .await?;
        widget
            .recommendation("3")
            .assert_shows_no(&["No answer here yet"])
            .await?;
        let console = visit.browser.console().await?;
        console.assert_says(&[
            "recommendations[1]",
            "recommendations[2].response.decision",
            "recommendations[3].response.decided_on",
        ]);
        Ok(())
    })
}
