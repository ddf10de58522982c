//! One version of a consultation's questions, as it was published.

use std::error::Error;
use std::fmt;

use assembly_feed::consultation::Consultation;
use assembly_feed::{Feed, Id};
use assembly_submission::{digest, version};

/// One version of a consultation's questions, as it was published.
///
/// Kept for ever, so that every answer can be checked against, and read beside, the questions that it was given to.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// Its consultation.
    pub consultation: Consultation,
    /// Its version, as submissions name it.
    pub version: String,
    /// [`digest`] of its questions. Two of one version differ only where a council forgot to change the version.
    pub digest: String,
    /// BCP 47 tag of the language in which its plain texts are written.
    pub language: String,
    /// IANA name of the zone in which the council keeps its dates.
    pub time_zone: Option<String>,
    /// An Assembly Feed that holds this consultation alone.
    pub feed: String,
    /// When it was last published anew: RFC 3339, UTC.
    pub seen: String,
}

/// What was stored is no definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADefinition(String);

impl fmt::Display for NotADefinition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the questions that are stored cannot be read: {}", self.0)
    }
}

impl Error for NotADefinition {}

impl Definition {
    /// The definition of a consultation in a feed.
    pub fn of(feed: &Feed, consultation: &Consultation, seen: String) -> Self {
        let alone = |consultation| Feed {
            assembly_feed: "1.0".to_owned(),
            id: feed.id.clone(),
            title: feed.title.clone(),
            language: feed.language.clone(),
            updated: feed.updated,
            time_zone: feed.time_zone.clone(),
            commissioning_body: feed.commissioning_body.clone(),
            consultations: vec![consultation],
            ..Feed::default()
        };
        let mut published = alone(consultation.clone());
        // When the rest of the feed was updated says nothing of this consultation, and would be written anew each time.
        published.updated = None;
        Self {
            consultation: consultation.clone(),
            version: version(consultation).to_owned(),
            digest: questions_digest(consultation),
            language: feed.language.clone(),
            time_zone: feed.time_zone.clone(),
            feed: assembly_feed::to_json(&published),
            seen,
        }
    }

    /// A definition as it was stored: its feed, and when it was last published anew.
    pub fn read(feed: &str, seen: String) -> Result<Self, NotADefinition> {
        let reading =
            assembly_feed::read(feed.as_bytes()).map_err(|refusal| NotADefinition(refusal.to_string()))?;
        let Some(consultation) = reading.feed.consultations.first() else {
            return Err(NotADefinition("there is no consultation in it".to_owned()));
        };
        let mut definition = Self::of(&reading.feed, consultation, seen);
        definition.feed = feed.to_owned();
        Ok(definition)
    }

    /// Id of its consultation.
    pub fn id(&self) -> &Id {
        &self.consultation.id
    }
}

/// The questions alone: not the dates, the title or the outcome, which change while a consultation runs.
fn questions_digest(consultation: &Consultation) -> String {
    let questions = Feed {
        consultations: vec![Consultation {
            id: consultation.id.clone(),
            version: Some(version(consultation).to_owned()),
            pages: consultation.pages.clone(),
            ..Consultation::default()
        }],
        ..Feed::default()
    };
    digest(assembly_feed::to_json(&questions).as_bytes())
}
