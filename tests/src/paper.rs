//! The page as it is printed.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

impl Browser {
    /// Prints the page. What an expression gives at the moment when the browser lays out the paper, and how large the PDF is.
    pub async fn print(&self, expression: &str) -> Result<(Value, usize)> {
        let listen = format!(
            "addEventListener('beforeprint', () => {{ window.onPaper = {expression}; }}, {{ once: true }}); window.eyes = eyes;"
        );
        self.run(&listen, &[]).await?;
        let pdf = self
            .cdp("Page.printToPDF", json!({ "preferCSSPageSize": true }))
            .await?;
        let there = self.script("window.onPaper ?? null").await?;
        Ok((there, pdf["data"].as_str().unwrap_or_default().len()))
    }
}
