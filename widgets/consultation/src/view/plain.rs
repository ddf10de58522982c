//! The whole form on one page, for a browser to post by itself: for people without JavaScript.

use std::rc::Rc;

use assembly_feed::consultation::Consultation;
use assembly_kit::{Asked, Node, Piece, Settings, Source, el, nothing};
use assembly_submission::{Entries, Problem};
use yew::NodeRef;

use super::sheet::{Purpose, Sheet};
use super::{head, labels, moment, page, privacy, start, summary, trap, ways};
use crate::texts::keys::*;

/// The form without JavaScript, with whatever was entered and what is wrong with it.
///
/// It has no `<form>` of its own and no button: whoever serves it puts them around, with `accept-charset="utf-8"` and
/// `novalidate`. Fields are named as [`Field`](crate::state::Field) says; [`entered`](crate::state::entered) reads what is posted.
pub struct Plain {
    asked: Asked,
    source: Source,
    consultation: Consultation,
    entries: Entries,
    problems: Vec<Problem>,
}

impl Plain {
    /// The form for a consultation of the feed. The consultation is given apart, as an earlier version of it may be answered.
    pub fn new(
        source: Source,
        settings: Settings,
        consultation: Consultation,
        entries: Entries,
        problems: Vec<Problem>,
    ) -> Rc<Self> {
        Rc::new(Self {
            asked: Asked::new(source.clone(), settings, ("consultation", ENGLISH)),
            source,
            consultation,
            entries,
            problems,
        })
    }
}

impl Piece for Plain {
    fn draw(&self) -> Node {
        let it = Sheet {
            reader: &self.asked.reader,
            feed: self.source.feed(),
            consultation: &self.consultation,
            key: &self.asked.settings.key,
            entries: &self.entries,
            problems: &self.problems,
            purpose: Purpose::Plain,
        };
        let title = self.asked.title();
        let root = self.asked.root("consultation", &NodeRef::default());
        let root = root
            .part("consultation")
            .set("aria-labelledby", &title)
            .add(head::head(&it, &title, false));
        root.add(whole(&it))
    }

    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

fn whole(it: &Sheet) -> Node {
    let reader = it.reader;
    let mut whole = el("section")
        .class("screen")
        .add(summary::summary(it))
        .add(start::dates(None, moment::closes(reader, it.consultation)))
        .add(head::summary(it))
        .add(el("p").say(&start::length(it)))
        .add(privacy::privacy(it))
        .add(ways::ways(it));
    for one in &it.consultation.pages {
        let title = labels::said(reader, &one.title, "");
        let title = match title.words.is_empty() {
            true => nothing(),
            false => labels::put(el("h3"), title),
        };
        whole = whole.add(
            el("section")
                .class("screen")
                .add(title)
                .add(page::questions(it, one)),
        );
    }
    whole.add(trap::trap(it))
}
