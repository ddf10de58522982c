//! Consultations and their questions.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::document::Document;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{QuestionKind, WayKind};

/// A consultation that residents can answer.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Consultation {
    /// Id.
    pub id: Id,
    /// Version of its questions; every submission names the one it answers.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub version: Option<String>,
    /// Its name.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// A paragraph about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// When it opens.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub opens: Option<Date>,
    /// When it closes.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub closes: Option<Date>,
    /// Where submissions are sent.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub submit_to: Option<Url>,
    /// The same form without JavaScript.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub form_page: Option<Url>,
    /// What is done with answers.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<Privacy>,
    /// Other ways to take part.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub ways_to_respond: Vec<Way>,
    /// Questions, by page.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub pages: Vec<Page>,
    /// What came of it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub outcome: Option<Outcome>,
}

/// What is done with answers.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Privacy {
    /// In a paragraph.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// In full.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// Another way to take part.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Way {
    /// How.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<WayKind>,
    /// In words.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<Text>,
    /// Where.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<Url>,
}

/// One page of questions.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// Id.
    pub id: Id,
    /// Its title.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Text>,
    /// Text before its questions.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub intro: Option<Text>,
    /// Its questions, in order.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Id.
    pub id: Id,
    /// Kind.
    pub kind: QuestionKind,
    /// The question.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub label: Option<Text>,
    /// Help beside it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub hint: Option<Text>,
    /// Longer text that opens.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub background: Option<Text>,
    /// Whether it must be answered.
    pub required: bool,
    /// What can be chosen.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub options: Vec<QuestionOption>,
    /// Rows of a grid.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub rows: Vec<Row>,
    /// Least number, or first step of a scale.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub min: Option<f64>,
    /// Greatest number, or last step of a scale.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub max: Option<f64>,
    /// Most characters.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub max_length: Option<u64>,
    /// Most options.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub max_choices: Option<u64>,
    /// When it is asked.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub show_if: Option<Condition>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionOption {
    /// Stored in answers.
    pub value: String,
    /// Shown.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub label: Option<Text>,
    /// Whether it takes words of the resident.
    pub write_in: bool,
    /// Whether it rules out the others ("none of these").
    pub exclusive: bool,
}

/// One row of a grid.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// Stored in answers.
    pub value: String,
    /// Shown.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub label: Option<Text>,
}

/// When a question is asked.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Condition {
    /// An earlier question.
    pub question: Id,
    /// Any of these values.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub any_of: Vec<String>,
}

/// What came of a consultation.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// In a paragraph.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub summary: Option<Text>,
    /// What residents said.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub you_said: Option<Text>,
    /// What was done.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub we_did: Option<Text>,
    /// When it was published.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<Date>,
    /// Counts by question.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub results: Vec<QuestionResult>,
    /// Reports.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub documents: Vec<Document>,
}

/// Counts for one question.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionResult {
    /// Its id.
    pub question: Id,
    /// How many answered it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub answered: Option<u64>,
    /// Value to how many chose it.
    pub counts: BTreeMap<String, u64>,
}
