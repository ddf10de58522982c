//! Two thousand rows, and a page that goes on answering.

use anyhow::Result;
use assembly_tests::visit;
use serde_json::json;

use crate::officer::Officer;
use crate::workbook;

/// No task of the page may keep an officer waiting longer than this many milliseconds. On the desk they are a quarter of it.
const LONGEST: f64 = 200.0;

#[test]
fn the_page_does_not_freeze() -> Result<()> {
    visit(async |visit| {
        let watch = "self.tasks = []; self.steps = [];
            new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask', buffered: true });
            addEventListener('DOMContentLoaded', () => {
                const bar = document.getElementById('progress');
                if (bar) new MutationObserver(() => steps.push(bar.value)).observe(bar, { attributes: true });
            });";
        visit.browser.before_every_page(watch).await?;
        let officer = Officer::at_work(visit).await?;
        let began = std::time::Instant::now();
        officer.choose_workbook(&workbook::of(2000)).await?;
        println!("2,000 rows: findings after {:?}", began.elapsed());
        officer.previews("tracker").await?;
        println!("2,000 rows: preview after {:?}", began.elapsed());
        officer.downloads().await?;
        println!("2,000 rows: folder after {:?}", began.elapsed());
        let longest = visit.browser.number("Math.max(0, ...tasks)").await?;
        println!("2,000 rows: longest task on the page {longest} ms");
        assert!(longest < LONGEST, "a task of {longest} ms");
        let steps = visit.browser.script("steps").await?;
        assert_ne!(steps, json!([]), "no progress was shown");
        // No more rows than anybody reads at once; the rest at a button.
        let rows = "document.querySelectorAll('#tables tbody tr').length";
        assert_eq!(visit.browser.number(rows).await?, 50.0);
        officer.presses("further").await?;
        assert_eq!(visit.browser.number(rows).await?, 100.0);
        Ok(())
    })
}
