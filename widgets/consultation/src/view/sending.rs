//! While answers are on their way, and when they did not get through.

use assembly_kit::{Node, Tone, el, nothing, notice_of};

use super::drawing::Drawing;
use super::screen::Act;
use super::{moment, ways};
use crate::texts::keys::*;

/// On their way.
pub fn sending(it: &Drawing) -> Node {
    el("section")
        .class("screen")
        .part("sending")
        .add(it.heading(it.reader.say(SENDING)))
        .add(el("p").say(it.reader.say(SENDING_HINT)))
}

/// Why answers wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Whether this device is not connected at all.
    pub offline: bool,
    /// When they are sent again, in seconds since 1970 in UTC.
    pub again: Option<i64>,
    /// Whether they are kept on this device, so that the page may be closed.
    pub kept: bool,
}

/// Not through yet: they are kept, and sent again.
pub fn waiting(it: &Drawing, waiting: Waiting) -> Node {
    let reader = it.reader;
    let why = reader.say(if waiting.offline { OFFLINE } else { UNREACHABLE });
    let again = match waiting.again {
        Some(moment) => {
            let time = moment::time_of(reader, moment);
            el("p").say(&reader.fill(TRIED_AGAIN, &[("time", &time)]))
        }
        None if waiting.offline => el("p").say(reader.say(TRIED_ONLINE)),
        None => nothing(),
    };
    let kept = match waiting.kept {
        true => el("p").say(reader.say(WAITING_KEPT)),
        false => el("div")
            .class("part")
            .add(notice_of(Tone::Bad, reader.say(WAITING_NOT_KEPT)))
            .add_some(it.button("quiet", reader.say(WAITING_KEEP), Act::Keep(true))),
    };
    let buttons = el("div")
        .class("buttons")
        .add_some(it.button("main", reader.say(TRY_NOW), Act::RetryNow))
        .add_some(it.button("quiet", reader.say(SAVE), Act::Save));
    el("section")
        .class("screen")
        .part("waiting")
        .add(it.heading(reader.say(WAITING)))
        .add(el("p").say(why))
        .add(again)
        .add(kept)
        .add(buttons)
        .add(ways::ways(it))
}

/// Why the receiver did not take the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Other answers were received under the same number before.
    Conflict,
    /// The consultation had closed.
    Closed,
    /// The form has changed since these were answered.
    Changed,
    /// Something else, in the receiver's own words.
    Other(String),
}

/// Not taken. What was answered is still there, and can be kept.
pub fn refused(it: &Drawing, why: &Refusal) -> Node {
    let reader = it.reader;
    let (key, detail) = match why {
        Refusal::Conflict => (REFUSED_CONFLICT, ""),
        Refusal::Closed => (REFUSED_CLOSED, ""),
        Refusal::Changed => (REFUSED_CHANGED, ""),
        Refusal::Other(words) => (REFUSED_OTHER, words.trim()),
    };
    let detail = match detail {
        "" => nothing(),
        words => el("p").class("detail").lang(None).say(words),
    };
    // Under a number of their own these answers can still be sent; and once more where the form has changed.
    let again = match why {
        Refusal::Conflict => it.button("main", reader.say(SEND_AS_NEW), Act::Send),
        Refusal::Closed => None,
        _ => it.button("main", reader.say(CHECK_AGAIN), Act::Check),
    };
    let buttons =
        el("div")
            .class("buttons")
            .add_some(again)
            .add_some(it.button("quiet", reader.say(SAVE), Act::Save));
    el("section")
        .class("screen")
        .part("refused")
        .add(it.heading(reader.say(REFUSED)))
        .add(el("p").say(reader.say(key)))
        .add(detail)
        .add(el("p").say(reader.say(REFUSED_KEPT)))
        .add(buttons)
        .add(ways::ways(it))
}
