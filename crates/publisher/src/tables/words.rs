//! Lists of words that a cell may be chosen from.

use assembly_feed::words::{
    About, Decision, DocumentKind, PhaseKind, ProgressState, QuestionKind, SessionState, SupportKind, WayKind,
};

/// A list of words.
#[derive(Debug)]
pub struct List {
    /// Its name in the texts and in mapping files.
    pub name: &'static str,
    /// The feed's words. Their names for people stand in `texts/words.*.json`.
    pub words: &'static [&'static str],
}

const fn list(name: &'static str, words: &'static [&'static str]) -> List {
    List { name, words }
}

pub static SUPPORT: List = list("support", SupportKind::KNOWN);
/// What was decided.
pub static DECISION: List = list("decision", Decision::KNOWN);
/// What has happened.
pub static PROGRESS: List = list("progress", ProgressState::KNOWN);
pub static PHASE: List = list("phase", PhaseKind::KNOWN);
pub static SESSION: List = list("session", SessionState::KNOWN);
pub static DOCUMENT: List = list("document", DocumentKind::KNOWN);
pub static QUESTION: List = list("question", QuestionKind::KNOWN);
pub static WAY: List = list("way", WayKind::KNOWN);
pub static ABOUT: List = list("about", About::KNOWN);
/// What a document belongs to. No list of the feed's.
pub static BELONGING: List = list(
    "belonging",
    &["assembly", "phase", "session", "answer", "update", "outcome"],
);
/// Yes and no. In the feed they are true and false.
pub static YES: List = list("yes", &["yes", "no"]);

/// Every list.
pub fn lists() -> [&'static List; 11] {
    [
        &SUPPORT, &DECISION, &PROGRESS, &PHASE, &SESSION, &DOCUMENT, &QUESTION, &WAY, &ABOUT, &BELONGING,
        &YES,
    ]
}
