//! The document itself and the parts that several others share.

use crate::consultation::Consultation;
use crate::date::{Date, Duration};
use crate::recommendation::Recommendation;
use crate::schedule::Phase;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{About, DocumentKind};

/// One citizens' assembly: how it was set up, what it recommended, and what became of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Feed {
    /// Version of the format, `"1.0"`.
    pub assembly_feed: String,
    /// Id of the assembly.
    pub id: Id,
    /// Name of the assembly.
    pub title: Text,
    /// BCP 47 tag of the language in which plain texts are written.
    pub language: String,
    /// The assembly's `unique_id` in the Citizens' Assembly Register.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub register_id: Option<String>,
    /// Page about the assembly.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
    /// A paragraph about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// The question that members were asked.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub question: Option<Text>,
    /// What they could and could not decide.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub remit: Option<Text>,
    /// Moment of this publication. Needed; `None` only where it could not be read.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub updated: Option<Date>,
    /// IANA name of the zone in which the council keeps its dates; `Europe/London` where it is missing.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub time_zone: Option<String>,
    /// Under what licence the feed may be used again.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub licence: Option<Licence>,
    /// Whom to name when it is.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub attribution: Option<Text>,
    /// Who commissioned the assembly and answers it.
    pub commissioning_body: Body,
    /// A team or post, not a private person.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<Contact>,
    /// How many were invited, took part and voted.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub members: Option<Members>,
    /// What was promised about answering and reporting.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub follow_up: Option<FollowUp>,
    /// What other local bodies promised.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub charter: Option<Charter>,
    /// Themes that recommendations belong to.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub themes: Vec<Theme>,
    /// The course of the assembly, in the order in which it is told.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub phases: Vec<Phase>,
    /// Documents about the assembly as a whole.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
    /// What members recommended, in the order of the report.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub recommendations: Vec<Recommendation>,
    /// Consultations about the assembly or its recommendations.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub consultations: Vec<Consultation>,
    /// What the process changed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub impact: Option<Impact>,
}

/// A public body: the one that commissioned the assembly, or another that is asked.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Body {
    /// Its name. Needed.
    pub name: Text,
    /// Its site.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
    /// GSS or local-authority code.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub code: Option<String>,
}

/// A licence.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Licence {
    /// Its name.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Where it stands.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// How to reach a team or post.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// The team or post.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<Text>,
    /// E-mail address.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Telephone number, as printed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// A page, such as a contact form.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// Numbers of people, each only where it is known; sources disagree, so each publication may carry its own.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Members {
    /// Letters or households.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub invited: Option<u64>,
    /// People.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub applied: Option<u64>,
    /// People.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub recruited: Option<u64>,
    /// People.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub attended: Option<u64>,
    /// People.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub voted: Option<u64>,
    /// How members were chosen.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub selection: Option<Text>,
    /// Where the numbers stand.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub source: Option<Link>,
}

/// What was promised. Deadlines are data, never constants in code.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowUp {
    /// Time to answer, from the report.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub response_within: Option<Duration>,
    /// Time between reports on progress.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub report_every: Option<Duration>,
    /// When the answer is due, where a date was promised; it goes before `response_within`.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub response_due: Option<Date>,
    /// Where the promise stands.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub source: Option<Link>,
}

/// What other local bodies promised.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Charter {
    /// Its title.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// Where it stands.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
    /// Who promised what.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub signatories: Vec<Signatory>,
}

/// One body that signed a charter.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signatory {
    /// The body.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<Text>,
    /// What it promised.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub commitment: Option<Text>,
    /// When it signed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
}

/// A theme that recommendations belong to.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Theme {
    /// Id.
    pub id: Id,
    /// Its name.
    pub title: Text,
    /// A sentence about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
}

/// A titled address.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// What is there.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// The address; `None` where it was missing or unsafe.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// A document, by address.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<Id>,
    /// What it is.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<DocumentKind>,
    /// Its title.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// Where it is; `None` where it was missing or unsafe.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
    /// Media type, such as `application/pdf`.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub media_type: Option<String>,
    /// Size in bytes.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub bytes: Option<u64>,
    /// BCP 47 tag.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub language: Option<String>,
    /// When it was published.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<Date>,
}

/// What the process changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Impact {
    /// What is measured.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub indicators: Vec<Indicator>,
}

/// One thing that is measured over time.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Indicator {
    /// Id.
    pub id: Id,
    /// Whom it is about.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub about: Option<About>,
    /// What is measured.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// In what unit.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub unit: Option<Text>,
    /// What was aimed at.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub target: Option<f64>,
    /// What was measured.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub readings: Vec<Reading>,
}

/// One measurement.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reading {
    /// When.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
    /// How much, in the unit of the indicator.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub value: Option<f64>,
    /// Where it stands.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub source: Option<Link>,
    /// What to know about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub note: Option<Text>,
}
