//! What stands inside a placeholder: a summary that can be read before the widget is there, or without it.

use anyhow::{Result, anyhow};
use assembly_feed::words::DocumentKind;
use assembly_feed::{Feed, Recommendation, Text};

use crate::template::escape;

/// The recommendations of one feed by number and title, and where to read more. `origin` goes before the feed's
/// path on pages of another origin, and is empty on the council's own.
pub fn html(feed: &str, id: &str, origin: &str) -> Result<String> {
    let reading =
        assembly_feed::read(feed.as_bytes()).map_err(|refusal| anyhow!("the feed {id}: {refusal}"))?;
    let feed = reading.feed;
    let items: Vec<String> = feed
        .recommendations
        .iter()
        .map(|item| list_item(item, &feed))
        .collect();
    let report = feed
        .documents
        .iter()
        .find(|document| document.kind == Some(DocumentKind::Report))
        .and_then(|report| report.url.as_ref())
        .map(|url| format!("<a href=\"{}\">Read the report</a> or ", escape(url)))
        .unwrap_or_default();
    Ok(format!(
        "<p>{title}: {count} recommendations.</p>\n<ul>\n{items}\n</ul>\n\
         <p>{report}<a href=\"{origin}/feeds/{id}.json\">get the recommendations as data (JSON)</a>.</p>",
        title = words(&feed.title, &feed),
        count = items.len(),
        items = items.join("\n"),
    ))
}

fn list_item(recommendation: &Recommendation, feed: &Feed) -> String {
    let number = recommendation
        .number
        .as_ref()
        .map(|number| format!("{}. ", escape(number)))
        .unwrap_or_default();
    let title = recommendation
        .title
        .as_ref()
        .map(|title| words(title, feed))
        .unwrap_or_default();
    format!("<li>{number}{title}</li>")
}

fn words(text: &Text, feed: &Feed) -> String {
    text.for_reader("en", &feed.language)
        .map(|(words, _)| escape(words))
        .unwrap_or_default()
}
