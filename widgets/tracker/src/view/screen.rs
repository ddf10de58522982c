//! What is on the screen: the reader's choice, what is open, where focus goes next.

use std::rc::Rc;

use assembly_feed::Feed;
use assembly_kit::{Source, page};
use yew::Reducible;

use crate::state::{Choice, Found, Index, Steps, find, permalink};

/// The feed with its index. Equal when it is the same one.
#[derive(Clone)]
pub struct Data {
    pub source: Source,
    pub index: Rc<Index>,
}

impl Data {
    pub fn new(source: &Source) -> Self {
        let host = source.host.clone();
        let index = Index::new(source.feed(), &|words| host.fold(words));
        Self {
            source: source.clone(),
            index: Rc::new(index),
        }
    }

    pub fn feed(&self) -> &Feed {
        self.source.feed()
    }

    pub fn find(&self, choice: &Choice) -> Found {
        find(&self.index, choice, &|words| self.source.host.fold(words))
    }
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.index, &other.index)
    }
}

/// Where focus is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To a recommendation, scrolled to the top.
    Reveal(usize),
    /// To a recommendation that has just been added to the list.
    Added(usize),
    /// To the field of the search.
    Search,
    /// To the link that the browser would not copy.
    Copy,
}

#[derive(Clone)]
pub struct Screen {
    pub data: Data,
    pub choice: Choice,
    pub steps: Steps,
    /// Places in the feed of those whose details are open.
    pub open: Vec<usize>,
    /// On paper everything is shown.
    pub printing: bool,
    /// The last place focus was sent to; the number tells one sending from the next.
    pub goal: (u32, Option<Goal>),
    /// The recommendation whose link was copied last, and whether the browser let us.
    pub copied: Option<(usize, bool)>,
    /// What screen readers are told.
    pub said: String,
    /// The page's address, to make links of.
    pub page: String,
}

pub enum Act {
    Choose(Choice),
    /// The page's address is another one now.
    Moved {
        page: String,
        choice: Choice,
    },
    Widen,
    More,
    Toggle(usize),
    /// The browser's own search has found something in closed details.
    Found(usize),
    Reveal(usize),
    Print(bool),
    Copied(usize, bool),
    Say(String),
}

impl Screen {
    pub fn new(data: Data, key: &str) -> Self {
        let query = page::query();
        let choice = Choice::from_query(&query, key).within(&data.index);
        let target = permalink::target(data.feed(), &page::hash());
        let mut screen = Self {
            data,
            choice,
            steps: Steps::default(),
            open: Vec::new(),
            printing: false,
            goal: (0, None),
            copied: None,
            said: String::new(),
            page: page::address() + &query,
        };
        if let Some(at) = target {
            screen.reveal(at);
        }
        screen
    }

    /// Makes sure that a recommendation is shown, open, and gets the focus.
    fn reveal(&mut self, at: usize) {
        let mut found = self.data.find(&self.choice);
        if !found.shown.contains(&at) {
            self.choice = self.choice.widened();
            found = self.data.find(&self.choice);
        }
        if let Some(place) = found.shown.iter().position(|it| *it == at) {
            self.steps = self.steps.reaching(place);
        }
        self.open(at);
        self.go(Goal::Reveal(at));
    }

    fn open(&mut self, at: usize) {
        if !self.open.contains(&at) {
            self.open.push(at);
        }
    }

    fn go(&mut self, goal: Goal) {
        self.goal = (self.goal.0.wrapping_add(1), Some(goal));
    }
}

impl Reducible for Screen {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match act {
            Act::Choose(choice) => {
                next.choice = choice;
                next.steps = Steps::default();
            }
            Act::Moved { page, choice } => {
                next.page = page;
                // A step along the page's history that is not ours leaves the list as long as it is.
                if next.choice != choice {
                    next.choice = choice;
                    next.steps = Steps::default();
                }
            }
            Act::Widen => {
                next.choice = next.choice.widened();
                next.steps = Steps::default();
                next.go(Goal::Search);
            }
            Act::More => {
                let shown = next.data.find(&next.choice).shown;
                let (steps, first) = next.steps.more(shown.len());
                next.steps = steps;
                if let Some(at) = first.and_then(|place| shown.get(place)) {
                    next.go(Goal::Added(*at));
                }
            }
            Act::Toggle(at) => match next.open.iter().position(|it| *it == at) {
                Some(place) => drop(next.open.swap_remove(place)),
                None => next.open.push(at),
            },
            Act::Found(at) => next.open(at),
            Act::Reveal(at) => next.reveal(at),
            Act::Print(printing) => next.printing = printing,
            Act::Copied(at, copied) => {
                next.copied = Some((at, copied));
                if !copied {
                    next.go(Goal::Copy);
                }
            }
            Act::Say(words) => next.said = words,
        }
        Rc::new(next)
    }
}
