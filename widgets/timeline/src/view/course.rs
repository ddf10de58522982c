//! The course: phases, promises and the line for today, one below the other.

use assembly_kit::{Node, el, nothing};

use super::drawing::Drawing;
use super::today::today;
use super::{phase, promise};
use crate::state::Mark;
use crate::texts::keys::*;

pub fn course(it: &Drawing) -> Node {
    let reader = it.reader;
    if it.course.marks.is_empty() {
        return nothing();
    }
    let mut list = el("ol")
        .class("course")
        .part("course")
        .set("aria-label", reader.say(COURSE));
    for mark in &it.course.marks {
        list = list.add(match mark {
            Mark::Today => today(it),
            Mark::Phase(at) => phase::phase(it, *at),
            Mark::Promise(at) => match it.course.promises.get(*at) {
                Some(promised) => promise::promise(it, promised),
                None => nothing(),
            },
        });
    }
    list
}
