//! The draft on this device: the consent to it, its age, its end.

use assembly_kit::{Node, On, Tone, el, nothing, notice};

use super::sheet::Sheet;
use super::{copy, moment};
use crate::state::Act;
use crate::texts::keys::*;

/// How the answers of this screen are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nobody allowed it: they are lost with the page.
    Not,
    /// It is allowed, and nothing is written yet.
    Soon,
    /// Since this moment, in seconds since 1970 in UTC.
    At(i64),
    /// It was allowed, but the browser does not keep anything.
    Failed,
}

/// The question whether answers may be kept; not ticked unless somebody ticked it.
pub fn consent(it: &Sheet, allowed: bool) -> Node {
    let id = [it.key, "-keep"].concat();
    let hint = [&id, "-hint"].concat();
    let field = el("input")
        .fix("type", "checkbox")
        .set("id", &id)
        .set("aria-describedby", &hint)
        .part("field")
        .ticked(allowed);
    let field = it.on(field, On::Change, move |_| Some(Act::Keep(!allowed)));
    let option = el("div")
        .class("option")
        .add(field)
        .add(el("label").set("for", &id).say(it.reader.say(KEEP)));
    let hint = el("p")
        .set("id", &hint)
        .class("hint")
        .say(it.reader.say(KEEP_HINT));
    el("div").class("keep").add(option).add(hint)
}

/// A draft that was found, since when it is kept, and what to do with it.
pub fn found(it: &Sheet, since: i64) -> Node {
    let reader = it.reader;
    let words = match moment::ago(reader, since) {
        (0, _) => reader.fill(DRAFT_TODAY, &[("time", &moment::time_of(reader, since))]),
        (days, date) => reader.count_of(DRAFT_DAYS, days, &[("date", &date)]),
    };
    let buttons = el("div")
        .class("buttons")
        .add_some(it.button("main", reader.say(RESUME), || Act::Resume))
        .add_some(it.button("quiet", reader.say(DISCARD_AND_BEGIN), || Act::Discard))
        // On a device that several use: neither read what another has begun, nor delete it.
        .add_some(it.button("quiet", reader.say(ANSWER_AGAIN), || Act::Begin));
    let words = el("div")
        .add(el("h3").say(reader.say(DRAFT)))
        .add(el("p").say(&words))
        .add(buttons);
    notice(Tone::Part, words)
}

/// A draft of a consultation that has closed since.
pub fn unsent(it: &Sheet) -> Node {
    let reader = it.reader;
    let buttons = el("div")
        .class("buttons")
        .add_some(copy::save(it, None, copy::copy(it)))
        .add_some(it.button("plain", reader.say(DISCARD), || Act::Discard));
    let words = el("div").add(el("p").say(reader.say(UNSENT))).add(buttons);
    notice(Tone::Waiting, words)
}

/// The line that says whether the answers are kept, on every page of the form.
pub fn kept(it: &Sheet, kept: Kept) -> Node {
    let reader = it.reader;
    // What is on the screen stays there.
    let stop = || it.button("plain", reader.say(KEEP_NO_MORE), || Act::Keep(false));
    let (words, button) = match kept {
        Kept::Not => (
            reader.say(KEPT_NOT).to_owned(),
            it.button("plain", reader.say(KEEP_NOW), || Act::Keep(true)),
        ),
        Kept::Soon => (reader.say(KEPT_SOON).to_owned(), stop()),
        Kept::At(since) => {
            let time = moment::time_of(reader, since);
            (reader.fill(KEPT_AT, &[("time", &time)]), stop())
        }
        Kept::Failed => (reader.say(KEPT_FAILED).to_owned(), None),
    };
    el("p")
        .class(if kept == Kept::Failed {
            "kept failed"
        } else {
            "kept hint"
        })
        .part("kept")
        .add(el("span").say(if kept == Kept::Failed { "" } else { &words }))
        // Only this is told aloud: the time of keeping changes with every pause in writing.
        .add(
            el("span")
                .fix("role", "status")
                .say(if kept == Kept::Failed { &words } else { "" }),
        )
        .add(button.unwrap_or_else(nothing))
}
