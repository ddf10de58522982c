//! The widget itself.

use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

use assembly_kit::{Acts, Asked, Node, Piece, Settings, Source, Widget, el, foot, promise};
use yew::{Callback, NodeRef};

use super::screen::{Data, Screen};
use super::upkeep::{Upkeep, focus};
use super::{charter, counts, downloads, head, list, search};
use crate::texts::keys::{ENGLISH, NO_RECOMMENDATIONS};

/// The recommendation tracker.
pub struct Tracker {
    /// Everything drawn, open and without controls, as for paper.
    still: bool,
    asked: RefCell<Asked>,
    acts: Acts<Screen>,
    root: NodeRef,
    upkeep: RefCell<Upkeep>,
}

impl Tracker {
    /// The tracker of a feed, for a page that people use.
    pub fn new(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::new(Data::new(&source), &settings.key);
        Self::made(source, settings, screen, false)
    }

    /// The tracker of a feed, for pages that work without JavaScript.
    pub fn still(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::still(Data::new(&source));
        Self::made(source, settings, screen, true)
    }

    fn made(source: Source, settings: Settings, screen: Screen, still: bool) -> Rc<Self> {
        Rc::new(Self {
            asked: RefCell::new(Asked::new(source, settings, ("tracker", ENGLISH))),
            acts: Acts::new(screen),
            root: NodeRef::default(),
            upkeep: RefCell::default(),
            still,
        })
    }
}

impl Widget for Tracker {
    fn set(&self, settings: Settings) {
        if self.asked.borrow_mut().follow(settings) {
            self.acts.again();
        }
    }

    fn missing(&self) -> Vec<String> {
        self.asked.borrow().reader.missing().to_vec()
    }
}

impl Piece for Tracker {
    fn placed(&self, again: Callback<()>) {
        self.acts.drawn_by(again);
    }

    fn same(&self, other: &dyn Piece) -> bool {
        ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        let asked = self.asked.borrow();
        let Asked { settings, reader, .. } = &*asked;
        let screen = self.acts.scene();
        let data = &screen.data;
        let feed = data.feed();
        let title = asked.title();
        let root = asked.root("tracker", &self.root).part("tracker");
        let mut root = root
            .set("aria-labelledby", &title)
            .add(head::head(reader, feed, &title))
            .add(promise(reader, feed))
            .add(counts::counts(reader, feed))
            .add(list::lost(reader, data));
        if feed.recommendations.is_empty() {
            root = root.add(el("p").class("empty").say(reader.say(NO_RECOMMENDATIONS)));
        } else {
            if !self.still {
                root = root.add(search::form(reader, &screen, &settings.key, &self.acts));
            }
            root = root.add(list::list(reader, &screen, settings, self.still, &self.acts));
        }
        root = root
            .add(charter::charter(reader, feed))
            .add(charter::documents(reader, feed));
        if !self.still {
            root = root.add(downloads::downloads(reader, data, settings));
        }
        let status = el("p").class("unseen").fix("role", "status").say(&screen.said);
        root.add(foot(reader, feed)).add(status)
    }

    fn drawn(&self) {
        let goal = {
            let Asked { settings, reader, .. } = &*self.asked.borrow();
            let mut upkeep = self.upkeep.borrow_mut();
            upkeep.after_drawing(&self.acts, &self.root, &settings.key, reader)
        };
        // Last, with nothing held: where the focus moves, the page's own scripts may call us.
        if let Some(goal) = goal {
            focus(goal, &self.root);
        }
    }
}
