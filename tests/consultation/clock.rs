//! A device whose clock is wrong locks nobody out.

use anyhow::Result;
use assembly_tests::{Answer, Page, page, visit};
use serde_json::json;

use crate::questions::{buses, feed};

#[test]
fn a_clock_that_is_behind_is_put_right_by_the_servers() -> Result<()> {
    visit(async |visit| {
        let mut spring = buses();
        spring["opens"] = "2026-03-02".into();
        spring["closes"] = "2026-03-31".into();
        spring["submit_to"] = "/submissions".into();
        visit.browser.at("2026-02-20T09:00:00Z").await?;
        let form = page::placeholder("consultation", "/feed.json", "id=form");
        visit.council.page("/form.html", Page::of(form));
        let widget = visit.widget();
        for (date, shown) in [
            // A server without a clock sends none (RFC 9110, section 6.6.1), or one of 1970.
            (
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "This consultation is not open yet.",
            ),
            ("soon", "This consultation is not open yet."),
            (
                "Mon, 02 Mar 2026 09:00:00 GMT",
                "Closes: 31 March 2026, at the end of the day",
            ),
            (
                "Tue, 31 Mar 2026 09:00:00 GMT",
                "Closes today, at the end of the day",
            ),
            (
                "Wed, 01 Apr 2026 09:00:00 GMT",
                "This consultation has closed, and the answers are being read. What came of it will be published here.",
            ),
        ] {
            let answer = Answer::json(feed(json!(spring)).to_string()).header("date", date);
            visit.council.answer("/feed.json", answer);
            visit.browser.open(&visit.council.url("/form.html")).await?;
            widget.is_ready().await?;
            widget
                .assert_shows(&[shown])
                .await
                .map_err(|error| error.context(date))?;
        }
        Ok(())
    })
}
