//! What is found on the way: problems, and what a mapping could say.

use crate::mapping::{Mapping, What};
use crate::problem::{Place, Problem, Weight};

/// Problems and suggestions, gathered.
#[derive(Debug, Default)]
pub struct Notes {
    /// What was found.
    pub problems: Vec<Problem>,
    /// What a mapping for this book would say.
    pub suggestion: Mapping,
}

impl Notes {
    /// Notes what has to be mended.
    pub fn error(&mut self, place: Place, rule: &'static str, message: String) {
        self.find(Weight::Error, place, rule, message);
    }

    /// Notes what is doubtful.
    pub fn warn(&mut self, place: Place, rule: &'static str, message: String) {
        self.find(Weight::Warning, place, rule, message);
    }

    /// Notes what was understood, or passed over.
    pub fn note(&mut self, place: Place, rule: &'static str, message: String) {
        self.find(Weight::Note, place, rule, message);
    }

    fn find(&mut self, weight: Weight, place: Place, rule: &'static str, message: String) {
        self.problems.push(Problem {
            weight,
            place,
            rule,
            message,
        });
    }

    /// Suggests a line of a mapping.
    pub fn suggest(&mut self, what: What, place: &str, found: &str, means: &str) {
        self.suggestion.say(what, place, found, means);
    }
}
