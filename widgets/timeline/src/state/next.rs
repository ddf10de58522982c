//! What comes next: the one thing that people ask for first.

use assembly_feed::follow_up::{Deadline, State};
use assembly_feed::schedule::Session;
use assembly_feed::{Day, Feed};

use super::clock::Clock;
use super::course::{Course, Standing};
use super::going::going;
use super::promised::Promised;
use super::tense::{self, Tense};

/// What is on now, or comes next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Coming<'a> {
    /// A session.
    Session(&'a Session, Tense),
    /// A phase, by its place.
    Phase(usize),
    /// The promised answer.
    Answer(Deadline),
    /// The promised report on progress.
    Report(Deadline),
}

/// What is on now or comes next: a session that takes place, else the phase to come, else what was promised.
pub fn next<'a>(feed: &'a Feed, course: &Course, clock: Clock) -> Option<Coming<'a>> {
    let mut first: Option<(Rank, Coming)> = None;
    for (phase, stage) in feed.phases.iter().zip(&course.stages) {
        for (session, tense) in phase.sessions.iter().zip(&stage.sessions) {
            let Some(rank) = rank(session, *tense, clock) else {
                continue;
            };
            if first.is_none_or(|(least, _)| rank < least) {
                first = Some((rank, Coming::Session(session, *tense)));
            }
        }
    }
    if let Some((_, session)) = first {
        return Some(session);
    }
    if let Some(at) = course.standing(Standing::Next).first() {
        return Some(Coming::Phase(*at));
    }
    let mut due: Option<(Day, Coming)> = None;
    for it in &course.promises {
        let (deadline, coming) = match it {
            Promised::Answer(deadline) => (deadline, Coming::Answer(*deadline)),
            Promised::Report(deadline) => (deadline, Coming::Report(*deadline)),
            Promised::Reported(..) => continue,
        };
        let day = deadline.due.last_day();
        if matches!(deadline.state, State::Due { .. } | State::Today)
            && due.is_none_or(|(least, _)| day < least)
        {
            due = Some((day, coming));
        }
    }
    due.map(|(_, coming)| coming)
}

/// What is on now before what is later, then by day and time. What is some time in March comes after what has its day there.
type Rank = (bool, Day, bool, i64);

fn rank(session: &Session, tense: Tense, clock: Clock) -> Option<Rank> {
    if !going(session).is_on() || !matches!(tense, Tense::Now | Tense::Today | Tense::ToCome) {
        return None;
    }
    let partial = tense::is_partial(session);
    let (first, last) = tense::days(session, clock)?;
    let day = if partial { last } else { first };
    let moment = session.start.and_then(|date| date.moment());
    Some((tense != Tense::Now, day, partial, moment.unwrap_or_default()))
}
