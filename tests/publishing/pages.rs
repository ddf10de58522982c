//! Pages of the folder in a browser.

use anyhow::Result;
use assembly_tests::visit;

use crate::folder::{FEEDS, built, pages, serve};

#[test]
fn axe_finds_nothing_on_any_page_without_javascript() -> Result<()> {
    visit(async |visit| {
        for feed in FEEDS {
            let folder = built(feed)?;
            let address = serve(&visit.council, &folder);
            // The fallback stays as it is where the script does not come.
            let script = "/assembly/assembly-widgets/assembly-widgets.js";
            visit
                .council
                .answer(script, assembly_tests::Answer::of("text/javascript", ""));
            for page in pages(&folder).iter().filter(|page| *page != "studio.html") {
                visit.browser.open(&format!("{address}{page}")).await?;
                for scheme in ["light", "dark"] {
                    visit.browser.prefers(&[("prefers-color-scheme", scheme)]).await?;
                    visit
                        .browser
                        .assert_accessible(&format!("{feed}, {page}, {scheme}"))
                        .await?;
                }
                visit.browser.viewport(320, 700).await?;
                let wide = visit
                    .browser
                    .number("document.documentElement.scrollWidth")
                    .await?;
                assert!(wide <= 320.0, "{feed}, {page} is {wide} px wide at 320");
                visit
                    .browser
                    .picture(&format!(
                        "published-{}-{page}-320",
                        feed.rsplit('/').next().unwrap()
                    ))
                    .await?;
                visit.browser.viewport(1280, 900).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn pages_come_alive_where_javascript_runs() -> Result<()> {
    visit(async |visit| {
        let folder = built("demo/feeds/dyffryn-arian-2026.json")?;
        let address = serve(&visit.council, &folder);
        for page in pages(&folder) {
            let live = page.starts_with("tracker")
                || page.starts_with("timeline")
                || page.starts_with("consultation");
            if !live {
                continue;
            }
            visit.browser.open(&format!("{address}{page}")).await?;
            visit.widget().is_ready().await?;
        }
        Ok(())
    })
}
