//! Reading a feed, by rules that keep a stranger's page whole.

use crate::document::Feed;
use crate::finding::Finding;
use crate::json::{self, Json, Kind, Object};
use crate::places::Places;
use crate::reader::{Reader, quoted};
use crate::refusal::Refusal;
use crate::shape::Value;
use crate::unique;

/// The longest document that is read.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The longest string that is read, in bytes. Browsers take ten seconds to lay out one of ten million.
pub const MOST_TEXT: usize = 100_000;
pub use crate::json::{MOST_ITEMS, MOST_NESTING, MOST_VALUES};

/// A feed as far as it could be read, and what could not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The feed.
    pub feed: Feed,
    /// What is wrong with its form.
    pub findings: Vec<Finding>,
    /// How much of it cannot be shown at all.
    pub hidden: Hidden,
    /// Where the items stand in the document as it was published.
    pub places: Places,
}

/// A feed that was not read but made, and so is whole.
impl From<Feed> for Reading {
    fn from(feed: Feed) -> Self {
        Self {
            feed,
            ..Self::default()
        }
    }
}

/// How many items of each kind cannot be shown at all. What is hidden within a hidden item is counted too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Hidden {
    pub themes: usize,
    pub phases: usize,
    pub sessions: usize,
    pub documents: usize,
    pub recommendations: usize,
    pub consultations: usize,
    pub pages: usize,
    pub questions: usize,
    pub indicators: usize,
}

impl Hidden {
    /// Counts items of the list that has this name; other lists are only parts of an item that is shown.
    pub(crate) fn count(&mut self, list: &str, items: usize) {
        let count = match list {
            "themes" => &mut self.themes,
            "phases" => &mut self.phases,
            "sessions" => &mut self.sessions,
            "documents" => &mut self.documents,
            "recommendations" => &mut self.recommendations,
            "consultations" => &mut self.consultations,
            "pages" => &mut self.pages,
            "questions" => &mut self.questions,
            "indicators" => &mut self.indicators,
            _ => return,
        };
        *count += items;
    }
}

/// Reads a feed. One bad item never hides the others; what is lost is named in the findings.
pub fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut document = parse(bytes)?;
    let mut reader = Reader::default();
    accept_version(&mut document, &mut reader)?;
    // Its fields are optional or have something to stand in their place, so it is never lost.
    let mut feed = Feed::blank();
    feed.read(Json::Object(document), &mut reader);
    reader.settle();
    unique::mend(&mut feed, &mut reader);
    let (findings, hidden, places) = reader.finish();
    Ok(Reading {
        feed,
        findings,
        hidden,
        places,
    })
}

/// The document as an object of JSON, or why it is none.
fn parse(bytes: &[u8]) -> Result<Object, Refusal> {
    if bytes.len() > MOST_BYTES {
        let sentence = format!(
            "The feed has {} bytes; at most {MOST_BYTES} are read.",
            bytes.len()
        );
        return Err(Refusal::TooLarge(sentence));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes.trim_ascii_start().first() {
        None => return Err(Refusal::CutShort("The feed is empty.".to_owned())),
        Some(b'<') => {
            let sentence =
                "This is a web page (HTML or XML), not a feed; its address may be wrong, or need signing in.";
            return Err(Refusal::NotJson(sentence.to_owned()));
        }
        Some(_) => {}
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Err(not_utf8(bytes, error)),
    };
    let fault = match json::parse(text) {
        Ok(Json::Object(document)) => return Ok(document),
        Ok(_) => {
            let sentence = "This is JSON, but not an object, so it is no Assembly Feed.";
            return Err(Refusal::NotAFeed(sentence.to_owned()));
        }
        Err(fault) => fault,
    };
    Err(match fault.kind {
        Kind::EndsEarly => Refusal::CutShort(format!("The feed ends too early: {fault}.")),
        Kind::Malformed => Refusal::NotJson(format!("The feed is not valid JSON: {fault}.")),
        Kind::TooLarge => Refusal::TooLarge(format!("The feed has {fault}.")),
    })
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Refusal {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Refusal::NotJson("The feed is in UTF-16; save it in UTF-8.".to_owned());
    }
    if error.error_len().is_none() {
        return Refusal::CutShort("The feed ends in the middle of a character.".to_owned());
    }
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    Refusal::NotJson(format!(
        "The feed is not in UTF-8 (line {line}); save it in UTF-8."
    ))
}

/// Lets every 1.x through. A version written as a number is taken for what it means.
fn accept_version(document: &mut Object, reader: &mut Reader) -> Result<(), Refusal> {
    let Some(version) = json::get_mut(document, "assembly_feed") else {
        let what = if json::get(document, "assembly_register").is_some() {
            "This is an Assembly Register, not an Assembly Feed."
        } else if json::get(document, "assembly_assessment").is_some() {
            "This is an Assembly Assessment, not an Assembly Feed."
        } else {
            "This is JSON, but it has no \"assembly_feed\", so it is no Assembly Feed."
        };
        return Err(Refusal::NotAFeed(what.to_owned()));
    };
    if let Json::Number(number) = version {
        let major = *number as u64;
        reader.error_at(
            "assembly_feed".to_owned(),
            "wrong-type",
            "is a number; wanted a string".to_owned(),
        );
        *version = Json::String(format!("{major}.0"));
    }
    let Json::String(written) = version else {
        let sentence =
            "The feed does not say its version: \"assembly_feed\" must be a string such as \"1.0\".";
        return Err(Refusal::NotAFeed(sentence.to_owned()));
    };
    match written.split('.').next() {
        Some("1") => Ok(()),
        _ => Err(Refusal::Version(format!(
            "The feed is of version {}; this software reads version 1. A newer Assembly Widgets may read it.",
            quoted(written)
        ))),
    }
}
