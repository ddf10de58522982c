//! Recommendations, the answers to them, and what came of them.

use crate::date::Date;
use crate::document::{Body, Contact, Document, Link};
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{Decision, ProgressState, SupportKind};

/// What members recommended, the answer, and what has happened since: three facts, none worked out from another.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// Id; `#recommendation-<id>` in addresses.
    pub id: Id,
    /// The label as printed in the report (`"7b"`).
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub number: Option<String>,
    /// Short label.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// The members' own words.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<Text>,
    /// A theme's id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub theme: Option<Id>,
    /// Who is asked, where it is not (only) the commissioning body.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub addressed_to: Vec<Body>,
    /// How members voted.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub support: Option<Support>,
    /// The formal answer. None means not answered yet, unless `unread` names it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub response: Option<Response>,
    /// What has happened. None means no report, which is not 0 %.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub progress: Option<Progress>,
    /// Where and when it is next decided.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub next_step: Option<NextStep>,
    /// Who does what by when.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub actions: Vec<Action>,
    /// What was reported, in the order of the feed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub updates: Vec<Update>,
    /// What was changed in an earlier publication.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub corrections: Vec<Correction>,
    /// Paths within this recommendation of what could not be read (`response.decided_on`); empty in a sound feed.
    #[cfg_attr(feature = "write", serde(skip))]
    pub unread: Vec<String>,
}

/// How members voted.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Support {
    /// What was voted on, and how.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub ballot: Option<Text>,
    /// Votes for (`for` in the feed).
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "write", serde(rename = "for"))]
    pub votes_for: Option<u64>,
    /// Votes against.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub against: Option<u64>,
    /// Abstentions.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub abstain: Option<u64>,
    /// How many voted.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub voted: Option<u64>,
    /// Support in per cent, 0 to 100.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub percent: Option<f64>,
    /// Per cent needed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub threshold: Option<f64>,
    /// Majority or minority.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<SupportKind>,
    /// Where it stands.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub source: Option<Link>,
}

/// The council's formal answer.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// What was decided.
    pub decision: Decision,
    /// Why. Its absence is shown.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub explanation: Option<Text>,
    /// What was agreed, where that differs from what was asked.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub agreed_text: Option<Text>,
    /// The body that decided.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub decided_by: Option<Text>,
    /// When.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub decided_on: Option<Date>,
    /// Minutes, reports.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Progress {
    /// How far it is.
    pub state: ProgressState,
    /// When that was so.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub as_of: Option<Date>,
    /// In words.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
}

/// Where and when it is next decided.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// What happens.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// Who decides.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub body: Option<Text>,
    /// When.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
    /// A page about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// A thing to do.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// Id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<Id>,
    /// What is to be done.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// Who does it: a team or post.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub owner: Option<Owner>,
    /// By when.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub due: Option<Date>,
    /// When it was done.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub done_on: Option<Date>,
}

/// Who answers for an action.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Owner {
    /// The body.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub body: Option<Text>,
    /// The team or post in it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub post: Option<Text>,
    /// How to reach them.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<Contact>,
}

/// What was reported.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Update {
    /// Id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<Id>,
    /// When.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
    /// In a line.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// In full.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<Text>,
    /// Who reports.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub by: Option<Text>,
    /// To show for it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
}

/// What was changed in an earlier publication.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// When.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
    /// What was changed, and why.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<Text>,
}
