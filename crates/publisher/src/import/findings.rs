//! What reading and checking a feed find, told by the cell that it came from.

use std::collections::HashMap;

use assembly_feed::{Finding, Severity};

use crate::problem::{Place, Problem, Weight};

/// A finding at its cell; where the thing is missing, at the row or the sheet where it belongs.
pub fn located(finding: &Finding, places: &HashMap<String, Place>) -> Problem {
    let weight = match finding.severity {
        Severity::Error => Weight::Error,
        Severity::Warning => Weight::Warning,
    };
    let mut path = finding.path.as_str();
    let place = loop {
        if let Some(place) = places.get(path) {
            break Some(place.clone());
        }
        match path.rfind(['.', '[']) {
            Some(at) => path = path.get(..at).unwrap_or_default(),
            None if path.is_empty() => break None,
            None => path = "",
        }
    };
    // What is not the very cell's has to be named.
    let missing = finding
        .path
        .get(path.len()..)
        .unwrap_or_default()
        .trim_start_matches('.');
    let message = match (place.as_ref(), missing) {
        (_, "") => finding.message.clone(),
        _ => format!("{missing} {}", finding.message),
    };
    Problem {
        weight,
        place: place.unwrap_or(Place::Whole),
        rule: finding.rule,
        message,
    }
}
