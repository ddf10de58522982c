//! What stands inside a placeholder: a summary that can be read before the widget is there, or without it.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::template::escape;

/// The recommendations of one feed by number and title, and where to read more. `origin` goes before the feed's
/// path on pages of another origin, and is empty on the council's own.
pub fn html(feed: &str, id: &str, origin: &str) -> Result<String> {
    let feed: Value = serde_json::from_str(feed).with_context(|| format!("the feed {id} is not JSON"))?;
    let items: Vec<String> = list(&feed, "recommendations").iter().map(item).collect();
    let title = escape(text(&feed, "title"));
    let report = list(&feed, "documents")
        .iter()
        .find(|document| text(document, "kind") == "report")
        .map(|report| {
            format!(
                "<a href=\"{}\">Read the report</a> or ",
                escape(text(report, "url"))
            )
        })
        .unwrap_or_default();
    Ok(format!(
        "<p>{title}: {count} recommendations.</p>\n<ul>\n{items}\n</ul>\n\
         <p>{report}<a href=\"{origin}/feeds/{id}.json\">get the recommendations as data (JSON)</a>.</p>",
        count = items.len(),
        items = items.join("\n"),
    ))
}

fn item(recommendation: &Value) -> String {
    let number = match text(recommendation, "number") {
        "" => String::new(),
        number => format!("{}. ", escape(number)),
    };
    format!("<li>{number}{}</li>", escape(text(recommendation, "title")))
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// The demo's feeds are in one language, so a text is always a plain string.
fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}
