//! The form for people without JavaScript: all of it on one page, for a browser to post by itself, and the pages that follow.

use std::rc::Rc;

use assembly_feed::consultation::Consultation;
use assembly_kit::{Asked, Node, Piece, Settings, Source, el, nothing};
use assembly_submission::{Entries, Problem, Receipt};
use yew::NodeRef;

use super::sheet::{Purpose, Sheet};
use super::{check, head, labels, moment, page, privacy, sending, sent, start, summary, trap, ways};
use crate::state::draft::Draft;
use crate::state::parcel::Sent;
use crate::texts::keys::*;

/// Which page of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Every question, to be answered, with what is wrong so far.
    Fields(Vec<Problem>),
    /// Every answer, to be looked at before it is sent.
    Check,
    /// The receipt, and every answer.
    Sent(Receipt),
    /// It has closed meanwhile. Every answer, to be copied.
    TooLate,
    /// It is not open yet. Every answer, to be copied.
    TooEarly,
}

/// The form without JavaScript, with whatever was entered and what is wrong with it.
///
/// It has no `<form>` of its own and no button: whoever serves it puts them around, with `accept-charset="utf-8"` and
/// `novalidate`. Fields are named as [`Field`](crate::state::Field) says; [`entered`](crate::state::entered) reads what is posted.
pub struct Plain {
    asked: Asked,
    source: Source,
    consultation: Consultation,
    entries: Entries,
    stage: Stage,
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
        Self::at(Stage::Fields(problems), source, settings, consultation, entries)
    }

    /// The form, or one of the pages that follow.
    pub fn at(
        stage: Stage,
        source: Source,
        settings: Settings,
        consultation: Consultation,
        entries: Entries,
    ) -> Rc<Self> {
        Rc::new(Self {
            asked: Asked::new(source.clone(), settings, ("consultation", ENGLISH)),
            source,
            consultation,
            entries,
            stage,
        })
    }
}

impl Piece for Plain {
    fn draw(&self) -> Node {
        let (problems, purpose) = match &self.stage {
            Stage::Fields(problems) => (problems.as_slice(), Purpose::Plain),
            _ => (&[][..], Purpose::Still),
        };
        let it = Sheet {
            reader: &self.asked.reader,
            feed: self.source.feed(),
            consultation: &self.consultation,
            key: &self.asked.settings.key,
            entries: &self.entries,
            left: &[],
            problems,
            purpose,
        };
        let title = self.asked.title();
        let root = self.asked.root("consultation", &NodeRef::default());
        let root = root
            .part("consultation")
            .set("aria-labelledby", &title)
            .add(head::head(&it, &title, false));
        root.add(match &self.stage {
            Stage::Fields(_) => whole(&it),
            Stage::Check => check::to_read(&it),
            Stage::Sent(receipt) => received(&it, receipt),
            Stage::TooLate => sending::too_late(&it),
            Stage::TooEarly => start::before(&it).add(check::answers(&it, false)),
        })
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
        .add(el("p").say(&reader.count(QUESTIONS, start::questions(it))))
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

fn received(it: &Sheet, receipt: &Receipt) -> Node {
    let draft = Draft {
        entries: it.entries.clone(),
        ..Draft::default()
    };
    let receipt = receipt.clone();
    sent::sent(
        it,
        &Sent {
            id: String::new(),
            receipt,
            draft,
        },
    )
}
