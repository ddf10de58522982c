//! The list as JSON Feed (<https://www.jsonfeed.org/version/1.1/>).

use serde::Serialize;

use super::Entry;
use super::fact::written;
use crate::build::site::{Site, fill, line};
use crate::build::words::keys::UPDATES_TITLE;

#[derive(Serialize)]
struct List<'a> {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<String>,
    language: &'a str,
    authors: [Author; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    title: &'a str,
    content_text: &'a str,
    date_published: String,
    date_modified: String,
    _assembly: Own<'a>,
}

/// What the next publication has to know.
#[derive(Serialize)]
struct Own<'a> {
    kind: &'a str,
    link: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<&'a str>,
}

/// The file.
pub fn json(site: &Site, language: &str, entries: &[Entry]) -> Vec<u8> {
    let reader = site.reader(site.settings(language));
    let file = |stem, ending| site.absolute(&site.languages.file(stem, language, ending));
    let title = line(&reader, &site.feed().title);
    let list = List {
        version: "https://jsonfeed.org/version/1.1",
        title: fill(&reader, UPDATES_TITLE, &[("title", &title)]),
        home_page_url: file("tracker", "html"),
        feed_url: file("updates", "json"),
        language,
        authors: [Author {
            name: line(&reader, &site.feed().commissioning_body.name),
        }],
        items: entries.iter().map(item).collect(),
    };
    // Strings alone, which cannot fail.
    let mut json = serde_json::to_vec_pretty(&list).unwrap_or_default();
    json.push(b'\n');
    json
}

fn item(entry: &Entry) -> Item<'_> {
    Item {
        id: &entry.id,
        // Readers want it absolute.
        url: Some(entry.link.as_str()).filter(|link| link.contains("://")),
        title: &entry.title,
        content_text: &entry.text,
        date_published: written(entry.published),
        date_modified: written(entry.updated),
        _assembly: Own {
            kind: &entry.kind,
            link: &entry.link,
            topic: entry.topic.as_deref(),
        },
    }
}
