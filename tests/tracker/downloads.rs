//! The data to take away: the feed's very bytes, and a table that no spreadsheet calculates with.

use anyhow::Result;
use assembly_tests::{feeds, page::tracker, said, table::Table, visit};

#[test]
fn the_json_is_the_feed_byte_for_byte() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        widget.click("button", "Data as JSON").await?;
        let saved = visit.browser.download("ambleford-getting-around.json").await?;
        assert_eq!(String::from_utf8(saved)?, feeds::fixture("answered"));
        // Nothing was asked for again: it is what the widget itself read.
        assert_eq!(visit.council.asked("/feed.json").len(), 1);
        Ok(())
    })
}

#[test]
fn the_table_has_a_row_for_each_whatever_is_shown() -> Result<()> {
    visit(async |visit| {
        let widget = visit
            .example_at("answered", "?page=2&assembly-decision=rejected")
            .await?;
        widget.click("button", "Table as CSV").await?;
        let table = Table::read(&visit.browser.download("ambleford-getting-around.csv").await?);
        assert_eq!(table.rows(), 11);
        assert_eq!(table.at(0, "Number"), "1");
        assert_eq!(table.at(0, "Title"), "Buses until midnight");
        assert_eq!(table.at(0, "Theme"), "Buses");
        assert_eq!(table.at(0, "Support (%)"), "94.7");
        assert_eq!(table.at(0, "Decision"), said("Accepted"));
        assert_eq!(table.at(0, "Decided on"), "2026-03-05");
        assert_eq!(
            table.at(0, "Link"),
            format!("{}/page.html?page=2#recommendation-1", visit.council.origin)
        );
        assert!(
            table
                .at(0, "Explanation")
                .contains("evening in the town.\n\nThe money comes"),
            "line breaks are kept"
        );
        assert_eq!(table.at(6, "Progress as of"), "2026-07");
        assert_eq!(table.at(7, "Explanation"), "");
        assert_eq!(table.at(9, "Decision"), said("No answer here yet"));
        Ok(())
    })
}

#[test]
fn no_cell_is_a_formula() -> Result<()> {
    visit(async |visit| {
        let dangers = [
            "=1+1",
            "+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\u{ff1d}1",
            " =1",
            "\"=1",
            "\u{feff}=1",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
        ];
        let mut feed = feeds::many(dangers.len());
        for (n, danger) in dangers.iter().enumerate() {
            feed["recommendations"][n]["title"] = (*danger).into();
            feed["recommendations"][n]["number"] = (*danger).into();
            feed["recommendations"][n]["response"]["decided_by"] = (*danger).into();
        }
        visit.council.feed("/feed.json", feed);
        visit.open("/cells.html", tracker("/feed.json")).await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.click("button", "Table as CSV").await?;
        let table = Table::read(&visit.browser.download("harbour-2024.csv").await?);
        assert_eq!(table.rows(), dangers.len());
        for cell in table.cells() {
            let first = cell
                .trim_start_matches(|letter: char| {
                    letter.is_whitespace() || letter == '"' || letter == '\u{feff}'
                })
                .chars()
                .next();
            let number = cell.parse::<f64>().is_ok() && !cell.starts_with('+');
            assert!(
                number || !matches!(first, Some('=' | '+' | '-' | '@' | '\u{ff1d}')),
                "a spreadsheet would calculate {cell:?}"
            );
        }
        assert!(
            table.at(0, "Title").ends_with("=1+1"),
            "the text itself is kept: {:?}",
            table.at(0, "Title")
        );
        visit.browser.console().await?;
        Ok(())
    })
}
