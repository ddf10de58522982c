//! The course of an assembly: phases and sessions.

use crate::date::Date;
use crate::document::Document;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{PhaseKind, SessionState};

/// Part of the course. `start` may equal `end`; either may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phase {
    /// Id.
    pub id: Id,
    /// What happens in it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<PhaseKind>,
    /// Its name.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// A sentence about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// First day.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub start: Option<Date>,
    /// Last day.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub end: Option<Date>,
    /// Meetings in it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub sessions: Vec<Session>,
    /// Documents of it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
}

/// One meeting of members.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Session {
    /// Id.
    pub id: Id,
    /// Its name.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// A sentence about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// Begins.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub start: Option<Date>,
    /// Ends.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub end: Option<Date>,
    /// IANA name; the document's where it is missing.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub time_zone: Option<String>,
    /// Where.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub venue: Option<Text>,
    /// Address to join or watch.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub online: Option<Url>,
    /// Whether it takes place.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub state: Option<SessionState>,
    /// The date before it was postponed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub previous_start: Option<Date>,
    /// Who gave evidence.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub speakers: Vec<Speaker>,
    /// Evidence, recordings, transcripts.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
}

/// Somebody who gave evidence.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Name.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<Text>,
    /// Role.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub role: Option<Text>,
    /// Organisation.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub organisation: Option<Text>,
}
