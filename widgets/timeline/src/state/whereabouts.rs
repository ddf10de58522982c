//! Where the assembly is, in one fact.

use super::course::{Course, Standing};

/// Where the assembly is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// No phase is published.
    NoPhases,
    /// In these phases, one or several at once.
    In(Vec<usize>),
    /// Before the first.
    NotStarted,
    /// Some are over, others to come.
    Between,
    /// All are over.
    Over,
    /// Nothing has a date.
    Undated,
    /// The dates do not tell.
    Unknown,
}

/// Where the assembly is.
pub fn whereabouts(course: &Course) -> Whereabouts {
    let current = course.standing(Standing::Current);
    if course.stages.is_empty() {
        return Whereabouts::NoPhases;
    }
    if !current.is_empty() {
        return Whereabouts::In(current);
    }
    let is_any = |standing: Standing| !course.standing(standing).is_empty();
    if course.standing(Standing::Undated).len() == course.stages.len() {
        return Whereabouts::Undated;
    }
    match (is_any(Standing::Past), is_any(Standing::Next)) {
        (true, true) => Whereabouts::Between,
        // One without a date may be on now.
        _ if is_any(Standing::Undated) => Whereabouts::Unknown,
        (true, false) => Whereabouts::Over,
        _ => Whereabouts::NotStarted,
    }
}
