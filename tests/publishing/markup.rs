//! html-validate over everything that is HTML.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;
use assembly_tests::pictures::WORKSPACE;

use crate::folder::{FEEDS, built};

/// Its recommended rules, but for four: Yew writes `defer="defer"`, which is as good; titles are as long as assemblies' names;
/// telephone numbers are as they were printed; and lists without their marks bear a label, as axe asks.
const RULES: &str = r#"{
  "extends": ["html-validate:recommended"],
  "rules": {
    "attribute-boolean-style": "off",
    "long-title": "off",
    "tel-non-breaking": "off",
    "aria-label-misuse": ["error", { "allowAnyNamable": true }]
  }
}"#;

#[test]
fn every_page_is_valid() -> Result<()> {
    let place = std::env::temp_dir().join(format!("assembly-markup-{}", std::process::id()));
    let mut pages = 0;
    for feed in FEEDS {
        let folder = built(feed)?;
        let name = Path::new(feed)
            .with_extension("")
            .display()
            .to_string()
            .replace('/', "-");
        for (file, bytes) in folder.files() {
            if !file.ends_with(".html") {
                continue;
            }
            pages += 1;
            let (path, bytes) = match file.strip_prefix("fallback/") {
                // A part of a page stands in one.
                Some(part) => (
                    format!("part-{part}"),
                    [PAGE.0.as_bytes(), bytes, PAGE.1.as_bytes()].concat(),
                ),
                None => (file.replace('/', "-"), bytes.to_vec()),
            };
            let path = place.join(&name).join(path);
            fs::create_dir_all(path.parent().expect("it is in a folder"))?;
            fs::write(path, bytes)?;
        }
    }
    assert!(pages > 40, "{pages} pages");
    fs::write(place.join("rules.json"), RULES)?;
    let mut node = Command::new("node");
    let tool = Path::new(WORKSPACE).join("node_modules/html-validate/bin/html-validate.mjs");
    let output = node
        .current_dir(&place)
        .arg(tool)
        .args(["--config", "rules.json", "**/*.html"])
        .output()?;
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    fs::remove_dir_all(&place)?;
    assert!(output.status.success(), "{said}");
    Ok(())
}

const PAGE: (&str, &str) = (
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Page</title></head>\n<body><main><h1>Page</h1>\n",
    "\n</main></body>\n</html>\n",
);
