//! What can be read of a consultation where nobody can answer it: on a page that was drawn before it was asked for.

use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, Tone, el, nothing, notice_of};

use super::sheet::Sheet;
use super::{head, labels, moment, privacy, start, ways};
use crate::texts::keys::*;

/// What it is about, what it asks, and where to answer it.
pub fn to_read(it: &Sheet, open: bool) -> Node {
    let reader = it.reader;
    let not_open = match open {
        true => nothing(),
        false => notice_of(Tone::Waiting, reader.say(NOT_OPEN)),
    };
    let mut pages = el("section")
        .class("part")
        .add(el("h3").say(reader.say(WHAT_IS_ASKED)));
    for one in &it.consultation.pages {
        let title = labels::said(reader, &one.title, "");
        if !title.words.is_empty() {
            pages = pages.add(labels::put(el("h4"), title));
        }
        let mut list = el("ul").class("lines");
        let mut some = false;
        for question in &one.questions {
            if question.kind != QuestionKind::Information {
                some = true;
                list = list.add(labels::put(el("li"), labels::question(it, question)));
            }
        }
        if some {
            pages = pages.add(list);
        }
    }
    el("section")
        .class("screen")
        .add(not_open)
        .add(start::dates(
            moment::opens(reader, it.consultation),
            moment::closes(reader, it.consultation),
        ))
        .add(head::summary(it))
        .add(start::form_page(it))
        .add(privacy::privacy(it))
        .add(ways::ways(it))
        .add(pages)
}
