//! Documents, each a link that says what will be opened: title, kind, type and size.

use assembly_feed::document::Document;
use assembly_feed::words::DocumentKind;

use crate::dates::date;
use crate::keys::*;
use crate::link::link;
use crate::node::{Node, el, nothing, text, together};
use crate::reader::Reader;
use crate::texts::Key;
use crate::words::foreign;

/// A list of documents; nothing where there are none.
pub fn documents(reader: &Reader, documents: &[Document]) -> Node {
    if documents.is_empty() {
        return nothing();
    }
    let mut list = el("ul").class("documents").part("documents");
    for one in documents {
        list = list.add(document(reader, one));
    }
    list
}

fn document(reader: &Reader, document: &Document) -> Node {
    let kind = document.kind.as_ref().and_then(|kind| kind_words(reader, kind));
    let title = document.title.as_ref().and_then(|title| reader.words(title));
    let titled = title.is_some();
    let title = match (title, kind) {
        (Some(title), _) => title.isolated(),
        (None, Some(kind)) => foreign(kind),
        (None, None) => text(reader.say(DOCUMENT_UNTITLED)),
    };
    let mut content = vec![title];
    // In the link, so that a screen reader says it before the link is followed.
    let format = format_words(reader, document);
    if !format.is_empty() {
        content.push(text(&[" (", &format.join(", "), ")"].concat()));
    }
    let mut item = el("li").add(link(reader, document.url.as_ref(), together(content)));
    if document.url.is_none() {
        item = item.add(
            el("span")
                .class("hint")
                .say(" ")
                .say(reader.say(DOCUMENT_NO_ADDRESS)),
        );
    }
    let kind = kind.filter(|_| titled);
    if kind.is_some() || document.published.is_some() {
        let mut about = el("span").class("hint document-about");
        if let Some(kind) = kind {
            about = about.add(foreign(kind));
        }
        if kind.is_some() && document.published.is_some() {
            about = about.say(", ");
        }
        if let Some(published) = &document.published {
            about = about.add(date(reader, published));
        }
        item = item.add(about);
    }
    item
}

fn format_words(reader: &Reader, document: &Document) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(
        document
            .media_type
            .as_deref()
            .map(|media_type| type_words(reader, media_type)),
    );
    words.extend(document.bytes.map(|bytes| size_words(reader, bytes)));
    let foreign = document
        .language
        .as_deref()
        .filter(|tag| first(tag) != first(reader.language()));
    words.extend(foreign.map(|tag| reader.fill(IN_LANGUAGE, &[("language", language_words(reader, tag))])));
    words.retain(|word| !word.is_empty());
    words
}

/// What people call a media type; the subtype itself where they have no word for it.
fn type_words(reader: &Reader, media_type: &str) -> String {
    let plain = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let (family, subtype) = plain.split_once('/').unwrap_or(("", &plain));
    let key = match (family, subtype) {
        (_, "pdf" | "csv" | "zip" | "json" | "epub+zip" | "rtf" | "xml") => {
            return subtype.split('+').next().unwrap_or_default().to_ascii_uppercase();
        }
        (_, "html" | "xhtml+xml") => TYPE_WEB_PAGE,
        ("video", _) => TYPE_VIDEO,
        ("audio", _) => TYPE_AUDIO,
        ("image", _) => TYPE_IMAGE,
        ("text", _) => TYPE_TEXT,
        _ if subtype.contains("spreadsheet") || subtype.contains("excel") => TYPE_SPREADSHEET,
        _ if subtype.contains("presentation") || subtype.contains("powerpoint") => TYPE_SLIDES,
        _ if subtype.contains("word") || subtype.contains("opendocument.text") => TYPE_DOCUMENT,
        // A word of the feed; bounded, so that it cannot flood the line.
        _ => return subtype.chars().take(40).collect(),
    };
    reader.say(key).to_owned()
}

/// `512 bytes`, `84 KB`, `1.2 MB`: of a thousand each, as file managers and GOV.UK count.
pub fn size_words(reader: &Reader, bytes: u64) -> String {
    if bytes < 1_000 {
        return reader.count(SIZE_BYTES, bytes as usize);
    }
    let (key, size) = match bytes {
        ..999_500 => (SIZE_KILOBYTES, (bytes + 500) / 1_000 * 10),
        _ => (SIZE_MEGABYTES, (bytes + 50_000) / 100_000),
    };
    reader.fill(key, &[("size", &reader.number(size as f64 / 10.0))])
}

fn language_words<'a>(reader: &'a Reader, tag: &'a str) -> &'a str {
    let key = match first(tag).as_str() {
        "en" => LANGUAGE_EN,
        "cy" => LANGUAGE_CY,
        "ga" => LANGUAGE_GA,
        "gd" => LANGUAGE_GD,
        "pl" => LANGUAGE_PL,
        "ur" => LANGUAGE_UR,
        "ar" => LANGUAGE_AR,
        _ => return tag,
    };
    reader.say(key)
}

fn first(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

fn kind_words<'a>(reader: &'a Reader, kind: &'a DocumentKind) -> Option<&'a str> {
    let key: Key = match kind {
        DocumentKind::InvitationLetter => KIND_INVITATION_LETTER,
        DocumentKind::ProcessPlan => KIND_PROCESS_PLAN,
        DocumentKind::Briefing => KIND_BRIEFING,
        DocumentKind::Evidence => KIND_EVIDENCE,
        DocumentKind::Slides => KIND_SLIDES,
        DocumentKind::Recording => KIND_RECORDING,
        DocumentKind::Transcript => KIND_TRANSCRIPT,
        DocumentKind::Minutes => KIND_MINUTES,
        DocumentKind::Report => KIND_REPORT,
        DocumentKind::Response => KIND_RESPONSE,
        DocumentKind::ProgressReport => KIND_PROGRESS_REPORT,
        DocumentKind::Evaluation => KIND_EVALUATION,
        DocumentKind::Unclassified => return None,
        DocumentKind::Other(word) => return Some(word),
    };
    Some(reader.say(key))
}
