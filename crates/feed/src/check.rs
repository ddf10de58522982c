//! What the checker finds: each rule has a name that stays, and names its place.

mod consultations;
mod documents;
mod languages;
mod recommendations;
mod schedule;
mod whole;

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};

use crate::consultation::Consultation;
use crate::date::{Date, Day};
use crate::document::{Body, Contact, Document, Feed, Members, Theme};
use crate::finding::{Finding, Severity};
use crate::places::Places;
use crate::reader::quoted;
use crate::reading::Reading;
use crate::recommendation::{Action, Recommendation, Support, Update};
use crate::schedule::{Phase, Session};
use crate::text::Text;
use crate::visitor::Visitor;

/// Everything that is wrong with a feed on the day `today`. Errors come first, then warnings; among each, first what is
/// wrong in form (what reading found), then in sense, in the order of the document.
pub fn check(reading: &Reading, today: Day) -> Vec<Finding> {
    let feed = &reading.feed;
    let mut checker = Checker {
        places: &reading.places,
        feed,
        today,
        findings: Vec::new(),
        themes: (reading.hidden.themes == 0).then(|| feed.themes.iter().map(|theme| &*theme.id).collect()),
        documents: BTreeMap::new(),
        ids: BTreeSet::new(),
        texts: languages::Texts::default(),
    };
    crate::shape::Value::visit(feed, "", &mut checker);
    languages::all(&mut checker);

    let mut findings = reading.findings.clone();
    // What could not be read has been named; that it is missing as well is no news.
    let unread: BTreeSet<&str> = reading
        .findings
        .iter()
        .map(|finding| finding.path.as_str())
        .collect();
    findings.extend(
        checker
            .findings
            .into_iter()
            .filter(|finding| !unread.contains(finding.path.as_str())),
    );
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// One going-through of a feed.
struct Checker<'a> {
    places: &'a Places,
    feed: &'a Feed,
    today: Day,
    findings: Vec<Finding>,
    /// Ids of the themes, if all of them could be read.
    themes: Option<BTreeSet<&'a str>>,
    /// Documents by id: the same document may stand in several places.
    documents: BTreeMap<String, Document>,
    /// Kinds and ids of what reading leaves as it is, though it bears an id twice.
    ids: BTreeSet<(&'static str, String)>,
    texts: languages::Texts,
}

impl Checker<'_> {
    fn error(&mut self, path: String, rule: &'static str, message: impl Into<String>) {
        self.findings.push(Finding {
            severity: Severity::Error,
            path,
            rule,
            message: message.into(),
        });
    }

    fn warn(&mut self, path: String, rule: &'static str, message: impl Into<String>) {
        self.findings.push(Finding {
            severity: Severity::Warning,
            path,
            rule,
            message: message.into(),
        });
    }

    /// `end` must not come before `start`.
    fn order(&mut self, path: &str, start: Option<Date>, end: Option<Date>) {
        if let (Some(start), Some(end)) = (start, end)
            && is_before(end, start)
        {
            self.error(
                format!("{path}.end"),
                "end-before-start",
                format!("is {end}, before the start on {start}"),
            );
        }
    }

    /// An id that nothing else of its kind may have.
    fn once(&mut self, path: &str, kind: &'static str, id: Option<&str>) {
        if let Some(id) = id
            && !self.ids.insert((kind, id.to_owned()))
        {
            self.error(
                format!("{path}.id"),
                "id-duplicate",
                format!("is {}, as an earlier one", quoted(id)),
            );
        }
    }

    /// A text that must have words.
    fn words_needed(&mut self, path: String, text: &Text) {
        if text.is_empty() {
            self.error(path, "missing", "is empty");
        }
    }

    /// A moment: a date with a time.
    fn moment(&mut self, path: String, date: Option<Date>) {
        if let Some(date) = date
            && date.time.is_none()
        {
            let message = format!(
                "is {date}; wanted with its time, such as {}T09:00:00+00:00",
                date.first_day()
            );
            self.warn(path, "time-missing", message);
        }
    }

    fn time_zone(&mut self, path: &str, zone: Option<&str>) {
        let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+');
        let sound = |zone: &str| {
            zone.split('/')
                .all(|part| !part.is_empty() && part.bytes().all(letters))
        };
        if let Some(zone) = zone.filter(|zone| !sound(zone)) {
            let message = format!("is {}; wanted an IANA name such as Europe/London", quoted(zone));
            self.error(
                crate::visitor::within(path, "time_zone"),
                "time-zone-malformed",
                message,
            );
        }
    }
}

/// Whether one date is over before another begins.
fn is_before(one: Date, other: Date) -> bool {
    match (one.moment(), other.moment()) {
        (Some(one), Some(other)) => one < other,
        _ => one.last_day() < other.first_day(),
    }
}

impl Visitor for Checker<'_> {
    fn places(&self) -> &Places {
        self.places
    }

    fn object(&mut self, path: &str, object: &dyn Any) {
        if let Some(feed) = object.downcast_ref::<Feed>() {
            whole::feed(self, feed);
        } else if let Some(body) = object.downcast_ref::<Body>() {
            self.words_needed(format!("{path}.name"), &body.name);
        } else if let Some(theme) = object.downcast_ref::<Theme>() {
            self.words_needed(format!("{path}.title"), &theme.title);
        } else if let Some(contact) = object.downcast_ref::<Contact>() {
            whole::contact(self, path, contact);
        } else if let Some(members) = object.downcast_ref::<Members>() {
            whole::members(self, path, members);
        } else if let Some(document) = object.downcast_ref::<Document>() {
            documents::document(self, path, document);
        } else if let Some(phase) = object.downcast_ref::<Phase>() {
            self.order(path, phase.start, phase.end);
        } else if let Some(session) = object.downcast_ref::<Session>() {
            schedule::session(self, path, session);
        } else if let Some(recommendation) = object.downcast_ref::<Recommendation>() {
            recommendations::recommendation(self, path, recommendation);
        } else if let Some(support) = object.downcast_ref::<Support>() {
            recommendations::support(self, path, support);
        } else if let Some(action) = object.downcast_ref::<Action>() {
            self.once(path, "action", action.id.as_deref());
        } else if let Some(update) = object.downcast_ref::<Update>() {
            self.once(path, "update", update.id.as_deref());
        } else if let Some(consultation) = object.downcast_ref::<Consultation>() {
            consultations::consultation(self, path, consultation);
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        languages::text(self, path, text);
    }

    fn unknown_word(&mut self, path: &str, word: &str, known: &[&str]) {
        let message = format!(
            "is {}, shown as it stands; known are {}",
            quoted(word),
            known.join(", ")
        );
        self.warn(path.to_owned(), "unknown-word", message);
    }
}
