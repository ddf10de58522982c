//! The widget itself.

use std::cell::{Ref, RefCell};
use std::ptr;
use std::rc::Rc;

use assembly_kit::{
    Acts, Node, Piece, Reader, Settings, Source, Widget, el, foot, named_by_head, preview, promise,
};
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

/// What the placeholder asks for.
struct Asked {
    settings: Settings,
    reader: Reader,
}

impl Asked {
    fn new(source: &Source, settings: Settings) -> Self {
        Self {
            reader: Reader::new(source, &settings, ("tracker", ENGLISH)),
            settings,
        }
    }
}

impl Tracker {
    /// The tracker of a feed, for a page that people use.
    pub fn new(source: Source, settings: Settings) -> Rc<Self> {
        Self::made(source, settings, false)
    }

    /// The tracker of a feed, for pages that work without JavaScript.
    pub fn still(source: Source, settings: Settings) -> Rc<Self> {
        Self::made(source, settings, true)
    }

    fn made(source: Source, settings: Settings, still: bool) -> Rc<Self> {
        let screen = Screen::new(Data::new(&source), &settings.key);
        Rc::new(Self {
            asked: RefCell::new(Asked::new(&source, settings)),
            acts: Acts::new(screen),
            root: NodeRef::default(),
            upkeep: RefCell::default(),
            still,
        })
    }

    fn asked(&self) -> Ref<'_, Asked> {
        self.asked.borrow()
    }
}

impl Widget for Tracker {
    fn set(&self, settings: Settings) {
        if self.asked().settings != settings {
            let asked = Asked::new(&self.acts.scene().data.source, settings);
            self.asked.replace(asked);
            self.acts.again();
        }
    }

    fn missing(&self) -> Vec<String> {
        self.asked().reader.missing().to_vec()
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
        let asked = self.asked();
        let Asked { settings, reader } = &*asked;
        let screen = self.acts.scene();
        let data = &screen.data;
        let feed = data.feed();
        let title = [&*settings.key, "-title"].concat();
        let root = el("section")
            .found_by(&self.root)
            .class("tracker")
            .part("tracker")
            .set("lang", reader.language())
            .set("dir", reader.direction());
        let mut root = named_by_head(root, &title)
            .add(preview(reader))
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
            let Asked { settings, reader } = &*self.asked();
            let mut upkeep = self.upkeep.borrow_mut();
            upkeep.after_drawing(&self.acts, &self.root, &settings.key, reader)
        };
        // Last, with nothing held: where the focus moves, the page's own scripts may call us.
        if let Some(goal) = goal {
            focus(goal, &self.root);
        }
    }
}
