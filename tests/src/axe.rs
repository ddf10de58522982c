//! axe-core over the whole page, shadow roots included.

use std::{fs, path::Path, sync::OnceLock};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Browser, pictures::WORKSPACE};

const RULES: &[&str] = &[
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

impl Browser {
    /// Fails with every violation that axe finds, each with its elements.
    pub async fn assert_accessible(&self, state: &str) -> Result<()> {
        let violations = self.violations().await?;
        assert!(
            violations.is_empty(),
            "axe finds {} violations while {state}:\n{}",
            violations.len(),
            violations.iter().map(describe).collect::<Vec<_>>().join("\n")
        );
        Ok(())
    }

    pub async fn violations(&self) -> Result<Vec<Value>> {
        let wanted = json!({ "runOnly": { "type": "tag", "values": RULES }, "resultTypes": ["violations"] });
        let script = format!("{}\nreturn axe.run(document, arguments[0]);", source()?);
        let result = self.run(&script, &[wanted]).await?;
        Ok(result["violations"]
            .as_array()
            .context("axe gave no result")?
            .clone())
    }
}

fn describe(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let places: Vec<_> = nodes
        .take(5)
        .map(|node| {
            format!(
                "    {}\n      {}\n      {}",
                node["target"], node["html"], node["failureSummary"]
            )
        })
        .collect();
    format!(
        "  {} ({}): {}\n{}",
        violation["id"],
        violation["impact"],
        violation["help"],
        places.join("\n")
    )
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let file = Path::new(WORKSPACE).join("node_modules/axe-core/axe.min.js");
    let text = fs::read_to_string(file)
        .context("axe-core is not there: run `cargo xtask test`, which sets it up")?;
    Ok(SOURCE.get_or_init(|| text))
}
