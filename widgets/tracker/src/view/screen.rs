//! What is on the screen: the reader's choice, what is open, where focus goes next.

use std::rc::Rc;

use assembly_feed::Feed;
use assembly_kit::{Scene, Source, page};

use crate::state::{Choice, Facet, Found, Index, Order, Pick, Steps, find, permalink};

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

pub struct Screen {
    pub data: Data,
    pub choice: Choice,
    /// What the choice finds.
    pub found: Found,
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
    Search(String),
    Pick(Facet, Option<Pick>),
    Order(Order),
    /// The page's address is another one now, and perhaps the choice in it.
    Moved {
        page: String,
        choice: Option<Choice>,
    },
    Widen,
    More,
    Toggle(usize),
    /// The browser's own search has found something in closed details.
    Matched(usize),
    Reveal(usize),
    Print(bool),
    Copied(usize, bool),
    Say(String),
}

impl Screen {
    pub fn new(data: Data, key: &str) -> Self {
        let query = page::query();
        let choice = Choice::from_query(&query, key).within(&data.index);
        let target = permalink::target(data.feed(), key, &page::hash());
        let mut screen = Self::made(data, choice, page::address() + &query);
        if let Some(at) = target {
            screen.reveal(at);
        }
        screen
    }

    /// All of it, for a page that is only being made: whatever page that happens on has nothing to do with it.
    pub fn still(data: Data) -> Self {
        Self::made(data, Choice::default(), String::new())
    }

    fn made(data: Data, choice: Choice, page: String) -> Self {
        Self {
            found: data.find(&choice),
            data,
            choice,
            steps: Steps::default(),
            open: Vec::new(),
            printing: false,
            goal: (0, None),
            copied: None,
            said: String::new(),
            page,
        }
    }

    /// Shows what another choice finds, from its beginning.
    fn choose(&mut self, choice: Choice) {
        if self.choice != choice {
            self.found = self.data.find(&choice);
            self.choice = choice;
            self.steps = Steps::default();
        }
    }

    /// Makes sure that a recommendation is shown, open, and gets the focus.
    fn reveal(&mut self, at: usize) {
        if !self.found.shown.contains(&at) {
            self.choose(self.choice.widened());
        }
        if let Some(place) = self.found.shown.iter().position(|it| *it == at) {
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

impl Scene for Screen {
    type Act = Act;

    fn follow(&mut self, act: Act) {
        match act {
            Act::Search(search) => self.choose(Choice {
                search,
                ..self.choice.clone()
            }),
            Act::Pick(facet, pick) => self.choose(self.choice.clone().with(facet, pick)),
            Act::Order(order) => self.choose(Choice {
                order,
                ..self.choice.clone()
            }),
            Act::Moved { page, choice } => {
                self.page = page;
                // A step along the page's history that is not ours leaves the list as long as it is.
                if let Some(choice) = choice {
                    self.choose(choice);
                }
            }
            Act::Widen => {
                self.choose(self.choice.widened());
                self.go(Goal::Search);
            }
            Act::More => {
                let (steps, first) = self.steps.more(self.found.shown.len());
                self.steps = steps;
                if let Some(at) = first.and_then(|place| self.found.shown.get(place)) {
                    self.go(Goal::Added(*at));
                }
            }
            Act::Toggle(at) => match self.open.iter().position(|it| *it == at) {
                Some(place) => drop(self.open.swap_remove(place)),
                None => self.open.push(at),
            },
            Act::Matched(at) => self.open(at),
            Act::Reveal(at) => self.reveal(at),
            Act::Print(printing) => self.printing = printing,
            Act::Copied(at, copied) => {
                self.copied = Some((at, copied));
                if !copied {
                    self.go(Goal::Copy);
                }
            }
            Act::Say(mut words) => {
                // The same words again would change nothing on the page, and so be heard by nobody.
                if self.said == words {
                    words.push('\u{a0}');
                }
                self.said = words;
            }
        }
    }
}
