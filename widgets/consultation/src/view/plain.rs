//! The whole form on one page, for a browser to post by itself: for people without JavaScript. And what can be read where nobody can answer.

use std::rc::Rc;

use assembly_feed::consultation::Consultation;
use assembly_feed::words::QuestionKind;
use assembly_kit::{Asked, Node, Piece, Settings, Source, el, foot, link, nothing, text};
use assembly_submission::{Entries, Problem};
use yew::NodeRef;

use super::drawing::{Drawing, Mode};
use super::{head, labels, moment, page, privacy, start, summary, ways};
use crate::texts::keys::*;

/// The name of the field that people do not see; programs that fill in everything give themselves away by it.
pub const TRAP: &str = "website";

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
    still: bool,
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
            still: false,
        })
    }

    /// The consultation to be read, where nobody can answer: what it is about, what it asks, and where to answer it.
    pub fn still(source: Source, settings: Settings, consultation: Consultation) -> Rc<Self> {
        let mut plain = Self::new(source, settings, consultation, Entries::default(), Vec::new());
        if let Some(plain) = Rc::get_mut(&mut plain) {
            plain.still = true;
        }
        plain
    }
}

impl Piece for Plain {
    fn draw(&self) -> Node {
        let it = Drawing {
            reader: &self.asked.reader,
            feed: self.source.feed(),
            consultation: &self.consultation,
            key: &self.asked.settings.key,
            entries: &self.entries,
            problems: &self.problems,
            mode: if self.still { Mode::Still } else { Mode::Plain },
        };
        let title = self.asked.title();
        let root = self.asked.root("consultation", &NodeRef::default());
        let root = root
            .part("consultation")
            .set("aria-labelledby", &title)
            .add(head::head(&it, &title));
        match self.still {
            true => root.add(to_read(&it)).add(foot(it.reader, it.feed)),
            false => root.add(whole(&it)),
        }
    }

    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

fn whole(it: &Drawing) -> Node {
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
    whole.add(trap(it))
}

/// For programs only. Words say so, for those who come upon it without a style sheet.
fn trap(it: &Drawing) -> Node {
    let id = [it.key, "-", TRAP].concat();
    let field = el("input")
        .fix("type", "text")
        .set("id", &id)
        .fix("name", TRAP)
        .fix("tabindex", "-1")
        .fix("autocomplete", "off");
    el("div")
        .class("unseen")
        .fix("aria-hidden", "true")
        .add(el("label").set("for", &id).say(it.reader.say(TRAP_LABEL)))
        .add(field)
}

fn to_read(it: &Drawing) -> Node {
    let reader = it.reader;
    let form = match &it.consultation.form_page {
        Some(url) => {
            let words = text(reader.say(FORM_PAGE));
            el("p").class("alone").add(link(reader, Some(url), words))
        }
        None => nothing(),
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
        .add(start::dates(
            moment::opens(reader, it.consultation),
            moment::closes(reader, it.consultation),
        ))
        .add(head::summary(it))
        .add(form)
        .add(privacy::privacy(it))
        .add(ways::ways(it))
        .add(pages)
}
