//! The widgets' own words in other languages than English: one file a language, `assembly-<language>.json`, with a part for the kit
//! and one for each widget, as a council's own file has them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::house::House;

/// Languages that the widgets fetch; English is inside the modules.
pub const FETCHED: [&str; 1] = ["cy"];
/// Every language, English too: who translates the widgets begins with that file.
pub const LANGUAGES: [&str; 2] = ["en", "cy"];
/// Folders of `widgets/` with texts.
const PARTS: [&str; 5] = ["loader", "kit", "tracker", "timeline", "consultation"];

/// The name of a language's file.
pub fn file(language: &str) -> String {
    format!("assembly-{language}.json")
}

/// What stands in it.
pub fn of(house: &House, language: &str) -> Result<Vec<u8>> {
    let mut parts = Map::new();
    for part in PARTS {
        let path = house.root.join(format!("widgets/{part}/texts/{language}.json"));
        parts.insert(part.to_owned(), read(&path)?);
    }
    let mut all = Map::new();
    all.insert(language.to_owned(), parts.into());
    Ok(Value::from(all).to_string().into_bytes())
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    let texts: Value = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    if !texts.is_object() {
        bail!("{} is no JSON object", path.display());
    }
    Ok(texts)
}
