//! What is on the screen: which past phases are open, where focus goes next.

use assembly_feed::Feed;
use assembly_kit::{Scene, Source, page};

use crate::state::permalink::{self, Target};

pub struct Screen {
    pub source: Source,
    /// Places of the past phases that are open.
    pub open: Vec<usize>,
    /// On paper everything is shown.
    pub printing: bool,
    /// The last place focus was sent to; the number tells one sending from the next.
    pub goal: (u32, Option<Target>),
    /// The page's address, to make links of.
    pub page: String,
}

pub enum Act {
    Toggle(usize),
    /// The browser's own search has found something in what is closed.
    Matched(usize),
    Reveal(Target),
    Print(bool),
    /// The page's address is another one now.
    Moved(String),
}

impl Screen {
    pub fn new(source: Source, key: &str) -> Self {
        let target = permalink::target(source.feed(), key, &page::hash());
        let mut screen = Self::made(source, page::address() + &page::query());
        if let Some(target) = target {
            screen.reveal(target);
        }
        screen
    }

    /// All of it, for a page that is only being made: whatever page that happens on has nothing to do with it.
    pub fn still(source: Source) -> Self {
        Self::made(source, String::new())
    }

    fn made(source: Source, page: String) -> Self {
        Self {
            source,
            open: Vec::new(),
            printing: false,
            goal: (0, None),
            page,
        }
    }

    pub fn feed(&self) -> &Feed {
        self.source.feed()
    }

    fn reveal(&mut self, target: Target) {
        self.open(target.phase());
        self.goal = (self.goal.0.wrapping_add(1), Some(target));
    }

    fn open(&mut self, at: usize) {
        if !self.open.contains(&at) {
            self.open.push(at);
        }
    }
}

impl Scene for Screen {
    type Act = Act;

    fn follow(&mut self, act: Act) {
        match act {
            Act::Toggle(at) => match self.open.iter().position(|it| *it == at) {
                Some(place) => drop(self.open.swap_remove(place)),
                None => self.open.push(at),
            },
            Act::Matched(at) => self.open(at),
            Act::Reveal(target) => self.reveal(target),
            Act::Print(printing) => self.printing = printing,
            Act::Moved(page) => self.page = page,
        }
    }
}
