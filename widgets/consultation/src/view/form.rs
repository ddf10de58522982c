//! The widget itself.

use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

use assembly_kit::{Acts, Asked, Node, Piece, Settings, Source, Widget};
use yew::{Callback, NodeRef};

use super::drawing::{Drawing, Mode};
use super::shown::shown;
use super::upkeep::{Upkeep, focus, kept};
use crate::state::{Act, Screen, Standing};
use crate::texts::keys::ENGLISH;

/// The consultation form.
pub struct Form {
    mode: Mode,
    source: Source,
    asked: RefCell<Asked>,
    acts: Acts<Screen>,
    root: NodeRef,
    upkeep: RefCell<Upkeep>,
}

impl Form {
    /// The form of a feed's consultation, for a page that people use.
    pub fn new(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::new(source.clone(), &settings, &kept);
        Self::made(source, settings, screen, Mode::Live)
    }

    /// What there is to read of it, for pages that work without JavaScript.
    pub fn still(source: Source, settings: Settings) -> Rc<Self> {
        let screen = Screen::new(source.clone(), &settings, &|_| Vec::new());
        Self::made(source, settings, screen, Mode::Still)
    }

    /// Acts in place of a person, to see what is drawn then.
    #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
    pub fn act(&self, act: Act) {
        self.acts.act(act);
    }

    fn made(source: Source, settings: Settings, screen: Screen, mode: Mode) -> Rc<Self> {
        Rc::new(Self {
            asked: RefCell::new(Asked::new(source.clone(), settings, ("consultation", ENGLISH))),
            acts: Acts::new(screen),
            root: NodeRef::default(),
            upkeep: RefCell::default(),
            source,
            mode,
        })
    }
}

impl Widget for Form {
    fn set(&self, settings: Settings) {
        let other = {
            let before = &self.asked.borrow().settings;
            before.consultation != settings.consultation || before.as_of != settings.as_of
        };
        // Another language changes no answer, so only another consultation begins anew.
        let screen = other.then(|| Screen::new(self.source.clone(), &settings, &kept));
        if self.asked.borrow_mut().follow(settings) {
            match screen {
                Some(screen) => self.acts.act(Act::Show(Box::new(screen))),
                None => self.acts.again(),
            }
        }
    }

    fn missing(&self) -> Vec<String> {
        self.asked.borrow().reader.missing().to_vec()
    }
}

impl Piece for Form {
    fn placed(&self, again: Callback<()>) {
        self.acts.drawn_by(again);
    }

    fn same(&self, other: &dyn Piece) -> bool {
        ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        let asked = self.asked.borrow();
        let reader = &asked.reader;
        reader.look_at_clock();
        let screen = self.acts.scene();
        let title = asked.title();
        let root = asked.root("consultation", &self.root).part("consultation");
        let day_of = |moment: i64| reader.host().local(moment, reader.zone()).0;
        let drawing = Drawing {
            reader,
            screen: &screen,
            standing: screen
                .consultation()
                .map(|consultation| Standing::of(consultation, reader.now(), &day_of)),
            acts: &self.acts,
            mode: self.mode,
            key: &asked.settings.key,
            title: &title,
        };
        root.set("aria-labelledby", &title).add(shown(&drawing))
    }

    fn drawn(&self) {
        let (follow, goal) = self.upkeep.borrow_mut().after_drawing(&self.acts);
        // Last, with nothing held: where the focus moves, the page's own scripts may call us.
        if let Some(goal) = goal {
            focus(&goal, &self.root);
        }
        for act in follow {
            self.acts.act(act);
        }
    }
}
