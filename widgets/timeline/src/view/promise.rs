//! A promise in the course, and how it was kept.

use std::slice;

use assembly_feed::follow_up::State;
use assembly_kit::{
    Key, Node, Tone, answer_sentence, documents, el, promise_source, report_sentence, tag, when,
};

use super::drawing::Drawing;
use crate::state::Promised;
use crate::texts::keys::*;

pub fn promise(it: &Drawing, promised: &Promised) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let feed = screen.feed();
    let (heading, (tone, state), sentence) = match promised {
        Promised::Answer(deadline) => (
            PROMISE_ANSWER,
            state(deadline.state),
            answer_sentence(reader, feed, &it.course.promise, *deadline),
        ),
        Promised::Report(deadline) => (
            PROMISE_REPORT,
            state(deadline.state),
            el("p").add(report_sentence(reader, feed, *deadline)),
        ),
        Promised::Reported(_, on) => (
            PROMISE_REPORTED,
            (Tone::Good, PUBLISHED),
            el("p").add(reader.set(REPORTED, &[("when", when(reader, on))])),
        ),
    };
    let more = match promised {
        Promised::Reported(document, _) => documents(reader, slice::from_ref(*document)),
        _ => promise_source(reader, feed),
    };
    el("li")
        .set("class", &["entry promised ", tone.class()].concat())
        .part("promise")
        .add(el("h3").say(reader.say(heading)))
        .add(el("p").class("tags").add(tag(tone, reader.say(state))))
        .add(sentence)
        .add(more)
}

fn state(state: State) -> (Tone, Key) {
    match state {
        State::Due { .. } => (Tone::Waiting, DUE),
        State::Today => (Tone::Waiting, DUE_TODAY),
        State::Overdue { .. } => (Tone::Bad, OVERDUE),
        State::Met { .. } => (Tone::Good, MET),
        State::MetLate { .. } => (Tone::Part, MET_LATE),
    }
}
