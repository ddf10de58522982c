//! The widget itself.

use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

use assembly_kit::parts::section;
use assembly_kit::{
    Acts, Asked, Node, Piece, Settings, Source, Tone, Widget, documents, foot, head, nothing, notice_of,
};
use yew::{Callback, NodeRef};

use super::drawing::{Drawing, with_clock};
use super::screen::Screen;
use super::upkeep::{Upkeep, focus};
use super::{calendar, course, papers, summary};
use crate::state::Course;
use crate::texts::keys::*;

/// The assembly timeline.
pub struct Timeline {
    /// Everything drawn, open and without controls, as for paper.
    still: bool,
    asked: RefCell<Asked>,
    acts: Acts<Screen>,
    root: NodeRef,
    upkeep: RefCell<Upkeep>,
}

impl Timeline {
    /// The timeline of a feed, for a page that people use.
    pub fn new(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::new(source.clone(), &settings.key);
        Self::made(source, settings, screen, false)
    }

    /// The timeline of a feed, for pages that work without JavaScript.
    pub fn still(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::still(source.clone());
        Self::made(source, settings, screen, true)
    }

    fn made(source: Source, settings: Settings, screen: Screen, still: bool) -> Rc<Self> {
        Rc::new(Self {
            asked: RefCell::new(Asked::new(source, settings, ("timeline", ENGLISH))),
            acts: Acts::new(screen),
            root: NodeRef::default(),
            upkeep: RefCell::default(),
            still,
        })
    }
}

impl Widget for Timeline {
    fn set(&self, settings: Settings) {
        if self.asked.borrow_mut().follow(settings) {
            self.acts.again();
        }
    }

    fn missing(&self) -> Vec<String> {
        self.asked.borrow().reader.missing().to_vec()
    }
}

impl Piece for Timeline {
    fn placed(&self, again: Callback<()>) {
        self.acts.drawn_by(again);
    }

    fn same(&self, other: &dyn Piece) -> bool {
        ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        let asked = self.asked.borrow();
        let Asked { settings, reader, .. } = &*asked;
        reader.look_at_clock();
        let screen = self.acts.scene();
        let title = asked.title();
        let root = asked.root("timeline", &self.root).part("timeline");
        with_clock(reader, |clock| {
            let course = Course::new(screen.feed(), clock);
            let it = Drawing {
                reader,
                settings,
                screen: &screen,
                course: &course,
                clock,
                acts: &self.acts,
                still: self.still,
            };
            match settings.view.as_str() {
                "compact" => summary::compact(&it, root, &title),
                _ => whole(&it, root, &title),
            }
        })
    }

    fn drawn(&self) {
        let goal = {
            let key = &self.asked.borrow().settings.key;
            let mut upkeep = self.upkeep.borrow_mut();
            upkeep.after_drawing(&self.acts, &self.root, key)
        };
        // Last, with nothing held: where the focus moves, the page's own scripts may call us.
        if let Some(goal) = goal {
            focus(goal, &self.root);
        }
    }
}

fn whole(it: &Drawing, root: Node, title: &str) -> Node {
    let Drawing { reader, screen, .. } = *it;
    let feed = screen.feed();
    let hidden = &screen.source.reading.hidden;
    let hidden = match hidden.phases + hidden.sessions {
        0 => nothing(),
        many => notice_of(Tone::Waiting, &reader.count(HIDDEN, many)),
    };
    let papers = match feed.documents.is_empty() {
        true => nothing(),
        false => section(reader.say(assembly_kit::keys::ASSEMBLY_DOCUMENTS))
            .add(documents(reader, &papers::by_kind(&feed.documents, false))),
    };
    root.set("aria-labelledby", title)
        .add(head(reader, feed, reader.say(KICKER), title).add(summary::summary(it)))
        .add(hidden)
        .add(course::course(it))
        .add(calendar::all(it))
        .add(papers)
        .add(foot(reader, feed))
}
