//! The course of an assembly: phases and sessions.

use crate::date::Date;
use crate::document::Document;
use crate::shape::shape;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{PhaseKind, SessionState};

shape! {
    /// Part of the course. `start` may equal `end`; either may be missing.
    #[derive(Default)]
    pub struct Phase {
        /// Id.
        pub id: Id,
        /// What happens in it.
        pub kind: Option<PhaseKind>,
        /// Its name.
        pub title: Option<Text>,
        /// A sentence about it.
        pub summary: Option<Text>,
        /// First day.
        pub start: Option<Date>,
        /// Last day.
        pub end: Option<Date>,
        /// Meetings in it.
        pub sessions: Vec<Session>,
        /// Documents of it.
        pub documents: Vec<Document>,
    }
}

shape! {
    /// One meeting of members.
    #[derive(Default)]
    pub struct Session {
        /// Id.
        pub id: Id,
        /// Its name.
        pub title: Option<Text>,
        /// A sentence about it.
        pub summary: Option<Text>,
        /// Begins.
        pub start: Option<Date>,
        /// Ends.
        pub end: Option<Date>,
        /// IANA name; the document's where it is missing.
        pub time_zone: Option<String>,
        /// Where.
        pub venue: Option<Text>,
        /// Address to join or watch.
        pub online: Option<Url>,
        /// Whether it takes place.
        pub state: Option<SessionState>,
        /// The date before it was postponed.
        pub previous_start: Option<Date>,
        /// Who gave evidence.
        pub speakers: Vec<Speaker>,
        /// Evidence, recordings, transcripts.
        pub documents: Vec<Document>,
    }
}

shape! {
    /// Somebody who gave evidence.
    #[derive(Default)]
    pub struct Speaker {
        /// Name.
        pub name: Option<Text>,
        /// Role.
        pub role: Option<Text>,
        /// Organisation.
        pub organisation: Option<Text>,
    }
}
