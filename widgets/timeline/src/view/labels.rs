//! Names and words for states.

use assembly_feed::schedule::{Phase, Session};
use assembly_feed::words::PhaseKind;
use assembly_kit::{Key, Node, Reader, Said, Tone, el, foreign, inline, meeting_words, tag, text};

use super::drawing::Drawing;
use crate::state::{Going, Standing, Tense};
use crate::texts::keys::*;

/// The name of a phase: its title, else what its kind is called.
pub fn phase_name<'a>(reader: &'a Reader, phase: &'a Phase) -> Said<'a> {
    if let Some(said) = phase.title.as_ref().and_then(|title| reader.words(title)) {
        return said;
    }
    let key = match &phase.kind {
        Some(PhaseKind::Commissioning) => COMMISSIONING,
        Some(PhaseKind::Recruitment) => RECRUITMENT,
        Some(PhaseKind::Learning) => LEARNING,
        Some(PhaseKind::Deliberation) => DELIBERATION,
        Some(PhaseKind::Decision) => DECISION,
        Some(PhaseKind::Reporting) => REPORTING,
        Some(PhaseKind::Response) => RESPONSE,
        Some(PhaseKind::FollowUp) => FOLLOW_UP,
        Some(PhaseKind::Other(word)) if !word.trim().is_empty() => {
            return Said {
                words: word,
                lang: None,
            };
        }
        _ => PHASE_UNTITLED,
    };
    Said {
        words: reader.say(key),
        lang: None,
    }
}

/// "Phase 3 of 6: Deliberation".
pub fn phase_of(reader: &Reader, phase: &Phase, at: usize, all: usize) -> Node {
    reader.set(
        PHASE_OF_NAMED,
        &[
            ("n", text(&reader.number((at + 1) as f64))),
            ("all", text(&reader.number(all as f64))),
            ("name", phase_name(reader, phase).isolated()),
        ],
    )
}

/// The name of a session within a line.
pub fn session_name(reader: &Reader, session: &Session) -> Node {
    match session.title.as_ref().filter(|title| !title.is_empty()) {
        Some(title) => inline(reader, title),
        None => text(reader.say(SESSION_UNTITLED)),
    }
}

/// Which session a control is about, for those who hear it alone.
pub fn about_session(reader: &Reader, session: &Session) -> Node {
    el("span")
        .class("unseen")
        .say(": ")
        .add(session_name(reader, session))
}

/// How a phase stands, in a word; none where nobody can tell.
pub fn standing(reader: &Reader, standing: Standing) -> Option<Node> {
    let (tone, key): (Tone, Key) = match standing {
        Standing::Past => (Tone::Plain, PAST),
        Standing::Current => (Tone::Good, CURRENT),
        Standing::Next => (Tone::Part, NEXT),
        Standing::Later => (Tone::None, LATER),
        Standing::Undated => return None,
    };
    Some(tag(tone, reader.say(key)))
}

/// Whether a session takes place and whether it is past or on now, each in a word where it needs one.
pub fn session_tags(reader: &Reader, going: Going, tense: Tense) -> Vec<Node> {
    let mut tags = Vec::new();
    match going {
        Going::Cancelled => tags.push(tag(Tone::Bad, reader.say(CANCELLED))),
        Going::NoNewDate { .. } | Going::Unclear => tags.push(tag(Tone::Waiting, reader.say(POSTPONED))),
        Going::Moved { .. } => tags.push(tag(Tone::Waiting, reader.say(NEW_DATE))),
        Going::Other(word) => tags.push(
            el("strong")
                .class("tag tone-plain")
                .part("tag")
                .add(foreign(word)),
        ),
        Going::Planned => {}
    }
    // What does not take place, or perhaps on another day, is not on now.
    let key = match tense {
        Tense::Past => SESSION_PAST,
        Tense::Now if going.is_on() => SESSION_NOW,
        Tense::Today if going.is_on() => SESSION_TODAY,
        _ => return tags,
    };
    let tone = match tense {
        Tense::Past => Tone::Plain,
        _ => Tone::Good,
    };
    tags.push(tag(tone, reader.say(key)));
    tags
}

/// When a session is, in its own zone.
pub fn session_dates(it: &Drawing, session: &Session) -> String {
    meeting_words(it.reader, session.start, session.end, it.clock.zone_of(session))
}
