//! The page on a phone and on a desk.

use anyhow::Result;
use serde_json::json;

use crate::Visit;

/// A phone's width, and a desk's.
pub const WIDTHS: [u32; 2] = [320, 1280];

impl Visit {
    /// At both widths: axe finds nothing, nothing is wider than the page, and a picture for people to look at.
    pub async fn assert_accessible(&self, state: &str) -> Result<()> {
        let browser = &self.browser;
        for width in WIDTHS {
            browser.viewport(width, 900).await?;
            browser
                .assert_accessible(&format!("{state} at {width} px"))
                .await?;
            let wider = "[...document.querySelectorAll('body *'), ...eyes.all('*')].filter((one) => { const box = one.getBoundingClientRect();
                return eyes.shown(one) && (box.right > innerWidth + 1 || box.left < -1) && !one.closest('.unseen'); }).map(eyes.describe).slice(0, 5)";
            assert_eq!(
                browser.script(wider).await?,
                json!([]),
                "{state}: wider than {width} px"
            );
            assert!(
                browser
                    .is("document.scrollingElement.scrollWidth <= innerWidth")
                    .await?,
                "{state}: the page is wider than {width} px"
            );
            browser
                .picture(&format!("{}-{width}", state.replace(' ', "-")))
                .await?;
        }
        browser.viewport(1280, 900).await
    }
}
