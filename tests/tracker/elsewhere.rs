//! The demo's campaign page, by mouse: page on one origin; script, WASM and feed on another; a strict policy on top.

use anyhow::Result;
use assembly_tests::{table::Table, visit, words::LANGUAGE};

#[test]
fn everything_can_be_done_by_mouse_on_the_campaigns_page() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        browser
            .open(&format!("{}/campaign/", visit.council.elsewhere))
            .await?;
        // The campaign writes English, whatever language the tests run in.
        let follow = format!("eyes.host() && (eyes.host().lang = '{}')", *LANGUAGE);
        // The script comes from another origin, and may not have found the placeholder yet.
        browser.wait("the placeholder is found", &follow).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        let origins = "[...new Set(performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /wasm|json/.test(name)).map((name) => new URL(name).origin))].join()";
        assert_eq!(
            browser.text(origins).await?,
            visit.council.origin,
            "WASM and feed are the council's"
        );

        widget.wait_until_shows("21 recommendations").await?;
        widget.choose("Decision", "Rejected").await?;
        widget.wait_until_shows("3 of 21 recommendations").await?;
        widget.click("button", "Clear search and filters").await?;
        widget.type_into("Search", "buses").await?;
        browser
            .wait("fewer are found", "eyes.visible('article').length < 20")
            .await?;
        browser
            .wait(
                "the address tells of it",
                "location.search === '?assembly-search=buses'",
            )
            .await?;
        widget.click("button", "Clear search and filters").await?;
        widget.choose("Order by", "Latest update").await?;
        browser
            .wait(
                "the address tells of it",
                "location.search === '?assembly-order=latest'",
            )
            .await?;

        let it = widget.recommendation("franchise-buses");
        it.click("button", "Show details").await?;
        it.wait_until_shows("The answer").await?;
        it.click("link", "Link to this recommendation").await?;
        let here = format!(
            "{}/campaign/?assembly-order=latest#recommendation-franchise-buses",
            visit.council.elsewhere
        );
        browser
            .wait(
                "the address is the recommendation's",
                &format!("location.href === '{here}'"),
            )
            .await?;

        let feed = std::fs::read(format!(
            "{}/demo/feeds/greater-cambridge-2019.json",
            assembly_tests::pictures::WORKSPACE
        ))?;
        widget.click("button", "Data as JSON").await?;
        assert!(
            browser.download("greater-cambridge-2019.json").await? == feed,
            "the very bytes"
        );
        widget.click("button", "Table as CSV").await?;
        let table = Table::read(&browser.download("greater-cambridge-2019.csv").await?);
        assert_eq!(table.rows(), 21);
        assert!(
            table.at(0, "Link").starts_with(&visit.council.elsewhere),
            "links lead to the page that shows it: {}",
            table.at(0, "Link")
        );
        Ok(())
    })
}
