//! axe finds nothing, on a phone and on a desk, whatever stands on the page.

use anyhow::Result;
use assembly_tests::visit;

use crate::officer::{Officer, PAGE};
use crate::workbook;

#[test]
fn every_step() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        visit.assert_accessible("studio begun").await?;
        visit
            .browser
            .run("document.getElementById('more').open = true", &[])
            .await?;
        visit.assert_accessible("studio more").await?;
        officer.choose_workbook(&workbook::of(12)).await?;
        for kind in ["tracker", "timeline"] {
            officer.previews(kind).await?;
            visit.assert_accessible(&format!("studio {kind}")).await?;
        }
        officer.presses("tab-consultation").await?;
        visit.assert_accessible("studio consultation").await?;
        officer.downloads().await?;
        visit.assert_accessible("studio made").await?;
        officer.presses("language").await?;
        officer.hears("main", "Beth a ganfuwyd").await?;
        visit.assert_accessible("studio Welsh").await?;
        Ok(())
    })
}

#[test]
fn every_trouble() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at(visit, &format!("{}#drill=panic", visit.council.url(PAGE))).await?;
        officer
            .choose("workbook", &[("tracker.xlsx", &workbook::of(3))])
            .await?;
        officer.hears("trouble", "started again").await?;
        visit.assert_accessible("studio broken").await?;
        visit.browser.run("location.hash = ''", &[]).await?;
        officer.choose_workbook(&workbook::protected()).await?;
        visit.assert_accessible("studio refused").await?;
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn other_colours() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::of(12)).await?;
        officer.previews("tracker").await?;
        browser.prefers(&[("forced-colors", "active")]).await?;
        visit.assert_accessible("studio forced colours").await?;
        browser.prefers(&[("prefers-color-scheme", "dark")]).await?;
        visit.assert_accessible("studio dark").await?;
        Ok(())
    })
}

/// The tabs of the preview by arrow keys, as everywhere.
#[test]
fn tabs_by_keyboard() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::of(3)).await?;
        officer.previews("tracker").await?;
        browser
            .run("document.getElementById('tab-tracker').focus()", &[])
            .await?;
        for (key, then) in [
            (assembly_tests::Key::Right, "timeline"),
            (assembly_tests::Key::End, "consultation"),
            (assembly_tests::Key::Right, "tracker"),
            (assembly_tests::Key::Left, "consultation"),
        ] {
            browser.press(key.value().to_string()).await?;
            assert_eq!(
                browser.text("document.activeElement.id").await?,
                format!("tab-{then}")
            );
            assert!(
                browser
                    .is(&format!("eyes.shown(document.getElementById('panel-{then}'))"))
                    .await?
            );
        }
        Ok(())
    })
}
