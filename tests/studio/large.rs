//! Two thousand rows, and a page that goes on answering.

use anyhow::Result;
use assembly_tests::visit;
use serde_json::json;

use crate::officer::Officer;
use crate::workbook;

/// A page that takes longer than this many milliseconds over one thing is frozen, to whoever looks at it. What it does take is
/// printed: a fraction of this, and most of that the widget's own first drawing. Tests run where others work too.
const LONGEST: f64 = 1000.0;

#[test]
fn the_page_does_not_freeze() -> Result<()> {
    visit(async |visit| {
        let watch = "self.tasks = []; self.steps = [];
            new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => [Math.round(task.startTime), Math.round(task.duration)]))).observe({ type: 'longtask', buffered: true });
            addEventListener('DOMContentLoaded', () => {
                const bar = document.getElementById('progress');
                if (bar) new MutationObserver(() => steps.push(bar.value)).observe(bar, { attributes: true });
            });";
        visit.browser.before_every_page(watch).await?;
        let officer = Officer::at_work(visit).await?;
        let began = std::time::Instant::now();
        officer.choose_workbook(&workbook::of(2000)).await?;
        println!(
            "2,000 rows: findings after {:?}, {} ms on the page's clock",
            began.elapsed(),
            visit.browser.number("Math.round(performance.now())").await?
        );
        officer.previews("tracker").await?;
        println!("2,000 rows: preview after {:?}", began.elapsed());
        officer.downloads().await?;
        println!("2,000 rows: folder after {:?}", began.elapsed());
        // When each began, and how long it took.
        println!("2,000 rows: long tasks {}", visit.browser.script("tasks").await?);
        let longest = visit
            .browser
            .number("Math.max(0, ...tasks.map(([, took]) => took))")
            .await?;
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
