//! Files that cannot be read, an engine that breaks, work that is cancelled.

use anyhow::Result;
use assembly_tests::visit;

use crate::officer::{Officer, PAGE};
use crate::workbook;

#[test]
fn a_damaged_file_is_told_in_words() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let mut bytes = workbook::of(12);
        bytes.truncate(bytes.len() / 2);
        officer.choose_workbook(&bytes).await?;
        officer.hears("counts", "1 error").await?;
        officer.hears("tables", "tracker.xlsx").await?;
        assert!(
            !visit
                .browser
                .is("eyes.shown(document.getElementById('finish'))")
                .await?
        );
        Ok(())
    })
}

#[test]
fn a_protected_file_is_told_in_words() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::protected()).await?;
        officer.hears("tables", "password").await?;
        Ok(())
    })
}

#[test]
fn an_engine_that_breaks_is_started_again() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at(visit, &format!("{}#drill=panic", visit.council.url(PAGE))).await?;
        let book = workbook::of(12);
        officer.choose("workbook", &[("tracker.xlsx", &book)]).await?;
        officer.hears("trouble", "It has been started again").await?;
        assert!(
            !visit
                .browser
                .is("eyes.shown(document.getElementById('work'))")
                .await?
        );
        visit.browser.console().await?.assert_says(&["unreachable"]);
        visit.browser.run("location.hash = ''", &[]).await?;
        officer.choose_workbook(&book).await?;
        officer.hears("counts", "4 warnings").await?;
        assert_eq!(
            visit
                .browser
                .text("document.getElementById('trouble').innerText")
                .await?,
            ""
        );
        officer.previews("tracker").await?;
        Ok(())
    })
}

#[test]
fn work_can_be_cancelled_and_begun_again() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let book = workbook::of(2000);
        // Pressed as soon as it can be.
        let press = "new MutationObserver((_, watch) => { const button = document.getElementById('cancel');
            if (eyes.shown(button)) { watch.disconnect(); button.click(); } }).observe(document.getElementById('work'), { attributes: true });";
        visit.browser.run(press, &[]).await?;
        officer.choose("workbook", &[("tracker.xlsx", &book)]).await?;
        officer.hears("said", "Cancelled").await?;
        assert!(
            !visit
                .browser
                .is("eyes.shown(document.getElementById('findings'))")
                .await?
        );
        officer.choose_workbook(&book).await?;
        officer.sees("finish").await?;
        Ok(())
    })
}
