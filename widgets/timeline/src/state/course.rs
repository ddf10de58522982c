//! The course of an assembly as it is read from top to bottom.

use assembly_feed::follow_up::Promise;
use assembly_feed::{Day, Feed};

use super::clock::Clock;
use super::going::{Going, going};
use super::promised::{Promised, promised};
use super::span::{Span, spans};
use super::tense::{Tense, tense};

/// How a phase stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Over.
    Past,
    /// On now. Phases overlap, so there may be several.
    Current,
    /// The first to come.
    Next,
    /// To come after that.
    Later,
    /// Nobody can tell.
    Undated,
}

/// A phase, seen from today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// How it stands.
    pub standing: Standing,
    /// Its days, as far as they are known or follow from its neighbours.
    pub span: Option<Span>,
    /// How each of its sessions stands.
    pub sessions: Vec<Tense>,
    /// The line for today stands before the session at this place.
    pub today_before: Option<usize>,
    /// What it holds is history and may be folded away: nothing in it still waits for a date.
    pub folds: bool,
}

/// What stands in the course, one below the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A phase, by its place in the document.
    Phase(usize),
    /// A promise, by its place in [`Course::promises`].
    Promise(usize),
    /// The line for today.
    Today,
}

/// The course, seen from now.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<'a> {
    /// Phases in the document's order.
    pub stages: Vec<Stage>,
    /// Promises, and how they were kept.
    pub promises: Vec<Promised<'a>>,
    /// How the promises stand.
    pub promise: Promise,
    /// Everything as it is read. The line for today is here, or within a phase, or nowhere: never twice.
    pub marks: Vec<Mark>,
    /// Today where the council is.
    pub today: Day,
}

impl<'a> Course<'a> {
    /// The course of a feed.
    pub fn new(feed: &'a Feed, clock: Clock) -> Self {
        let today = clock.today();
        let mut stages = stages(feed, clock, today);
        let (promises, promise) = promised(feed, today);
        let mut marks = marks(&stages, &promises, today);
        // Where it divides the sessions of what is on now, that is where people look for it.
        let within = stages.iter_mut().rev().find_map(|stage| {
            let is_open = |it: &Tense| matches!(it, Tense::Now | Tense::Today | Tense::ToCome);
            let place = stage.sessions.iter().position(is_open)?;
            (stage.standing == Standing::Current).then_some((stage, place))
        });
        match within {
            Some((stage, place)) => stage.today_before = Some(place),
            None => between(&stages, &promises, today, &mut marks),
        }
        Self {
            stages,
            promises,
            promise,
            marks,
            today,
        }
    }

    /// Whether any phase has a date, its own or a session's.
    pub fn has_dates(&self) -> bool {
        self.stages.iter().any(|stage| stage.span.is_some())
    }

    /// Places of the phases that stand so.
    pub fn standing(&self, standing: Standing) -> Vec<usize> {
        let mut places = Vec::new();
        for (at, stage) in self.stages.iter().enumerate() {
            if stage.standing == standing {
                places.push(at);
            }
        }
        places
    }
}

fn stages(feed: &Feed, clock: Clock, today: Day) -> Vec<Stage> {
    let spans = spans(feed, clock);
    // Of several that begin on one day, the first in the document is the next.
    let mut next: Option<(Day, usize)> = None;
    for (at, span) in spans.iter().enumerate() {
        if let Some((first, _)) = span
            && *first > today
            && next.is_none_or(|(day, _)| *first < day)
        {
            next = Some((*first, at));
        }
    }
    let mut stages = Vec::new();
    for (at, (phase, span)) in feed.phases.iter().zip(spans).enumerate() {
        let standing = match span {
            None => Standing::Undated,
            Some((_, last)) if last < today => Standing::Past,
            Some((first, _)) if first <= today => Standing::Current,
            Some(_) if next.is_some_and(|(_, place)| place == at) => Standing::Next,
            Some(_) => Standing::Later,
        };
        let mut sessions = Vec::new();
        let mut waits = false;
        for session in &phase.sessions {
            sessions.push(tense(session, clock));
            waits |= matches!(going(session), Going::NoNewDate { .. } | Going::Unclear);
        }
        stages.push(Stage {
            standing,
            span,
            sessions,
            today_before: None,
            folds: standing == Standing::Past && !waits,
        });
    }
    stages
}

/// Phases in the document's order, and each promise before the first dated phase that begins after it and comes after
/// one that does not; at the end where there is none.
fn marks(stages: &[Stage], promises: &[Promised], today: Day) -> Vec<Mark> {
    let mut marks = Vec::new();
    for at in 0..stages.len() {
        marks.push(Mark::Phase(at));
    }
    let begins = |mark: &Mark| match mark {
        Mark::Phase(at) => stages.get(*at)?.span.map(|(first, _)| first),
        Mark::Promise(at) => promises.get(*at).map(|it| it.day(today)),
        Mark::Today => None,
    };
    for (at, it) in promises.iter().enumerate() {
        let day = it.day(today);
        // Promises are put in one by one, and so stand in order among themselves.
        let mut place = marks.len();
        for (index, mark) in marks.iter().enumerate().rev() {
            match begins(mark) {
                Some(begin) if begin <= day => break,
                Some(_) => place = index,
                None => {}
            }
        }
        marks.insert(place, Mark::Promise(at));
    }
    marks
}

/// Puts in the line for today after all that has begun; nowhere where nothing has a date.
fn between(stages: &[Stage], promises: &[Promised], today: Day, marks: &mut Vec<Mark>) {
    let mut place = None;
    for (index, mark) in marks.iter().enumerate() {
        let begun = match mark {
            Mark::Phase(at) => stages.get(*at).and_then(|stage| match stage.standing {
                Standing::Past | Standing::Current => Some(true),
                Standing::Next | Standing::Later => Some(false),
                Standing::Undated => None,
            }),
            Mark::Promise(at) => promises.get(*at).map(|it| it.day(today) <= today),
            Mark::Today => None,
        };
        match begun {
            Some(true) => place = Some(index + 1),
            Some(false) if place.is_none() => place = Some(index),
            _ => {}
        }
    }
    if let Some(place) = place {
        marks.insert(place, Mark::Today);
    }
}

#[cfg(test)]
mod tests;
