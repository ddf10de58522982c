//! One submission as it is stored.

use assembly_submission::Receipt;

/// One submission as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The UUID that its sender gave it.
    pub submission_id: String,
    /// Id of its consultation.
    pub consultation: String,
    /// Version of the questions that it answers.
    pub version: String,
    /// Digest of those questions.
    pub definition: String,
    /// BCP 47 tag of the language in which the form was read.
    pub language: String,
    /// What its sender was told.
    pub receipt: Receipt,
    /// What came, byte for byte.
    pub body: String,
    /// `honeypot`, `too-fast`, `late`, with spaces between; nearly always empty.
    pub marks: String,
}

/// What became of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored now.
    Stored,
    /// One of this id was stored before.
    Before(Box<Kept>),
    /// None of this id is stored, and none was to be.
    Absent,
}
