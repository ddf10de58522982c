//! A sheet of questions: what every part of the form is drawn from.

use std::rc::Rc;

use assembly_feed::Feed;
use assembly_feed::consultation::{Consultation, Question};
use assembly_kit::{Acts, Node, On, Reader, Said, button, el};
use assembly_submission::{Entries, Entry, Problem, Rule};
use yew::events::Event;

use crate::state::draft::Left;
use crate::state::{Act, Screen};

/// The consultation, who reads it, and what stands in its fields.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    pub reader: &'a Reader,
    pub feed: &'a Feed,
    pub consultation: &'a Consultation,
    /// Prefix of every id.
    pub key: &'a str,
    pub entries: &'a Entries,
    /// What was answered to another version of the questions, and these have no place for.
    pub left: &'a [Left],
    /// What is wrong with them, as far as people are to see it now.
    pub problems: &'a [Problem],
    pub purpose: Purpose<'a>,
}

/// What a sheet is for.
#[derive(Clone, Copy)]
pub enum Purpose<'a> {
    /// To be filled in on a page that follows what people do.
    Live(&'a Acts<Screen>),
    /// To be filled in and posted by the browser alone: every question on one page, nothing that needs JavaScript.
    #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
    Plain,
    /// To be read.
    #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
    Still,
}

/// What follows from an event.
type Follows = dyn Fn(&Event) -> Option<Act>;

impl Sheet<'_> {
    /// Whether it is posted by the browser alone.
    pub fn is_plain(&self) -> bool {
        match self.purpose {
            Purpose::Live(_) => false,
            #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
            purpose => matches!(purpose, Purpose::Plain),
        }
    }

    /// Listens, where somebody can act. `act` is `None` where nothing follows from the event.
    pub fn on(&self, node: Node, what: On, act: impl Fn(&Event) -> Option<Act> + 'static) -> Node {
        self.listen(node, what, Rc::new(act))
    }

    #[inline(never)]
    fn listen(&self, node: Node, what: On, act: Rc<Follows>) -> Node {
        match self.purpose {
            Purpose::Live(acts) => {
                let acts = acts.clone();
                node.on(what, move |event| {
                    if let Some(act) = act(event) {
                        acts.act(act);
                    }
                })
            }
            #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
            _ => node,
        }
    }

    /// A button that always acts the same; nothing where nobody can press it.
    #[inline(never)]
    pub fn button(&self, class: &'static str, label: &str, act: fn() -> Act) -> Option<Node> {
        self.button_for(class, label, act)
    }

    /// A button that acts on what it was drawn for; nothing where nobody can press it.
    pub fn button_for(
        &self,
        class: &'static str,
        label: &str,
        act: impl Fn() -> Act + 'static,
    ) -> Option<Node> {
        match self.purpose {
            Purpose::Live(acts) => {
                let acts = acts.clone();
                Some(button(class, label, move || acts.act(act())))
            }
            #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
            _ => None,
        }
    }

    /// A button that does something of its own; nothing where nobody can press it.
    pub fn pressed(&self, class: &'static str, label: &str, does: impl Fn() + 'static) -> Option<Node> {
        match self.purpose {
            Purpose::Live(_) => Some(button(class, label, does)),
            #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
            _ => None,
        }
    }

    /// The heading of what is on the screen now, to which the focus is sent when something else has come.
    pub fn heading(&self, words: &str) -> Node {
        self.heading_of(Said { words, lang: None })
    }

    /// The same, in words of the feed.
    pub fn heading_of(&self, said: Said) -> Node {
        let heading = el("h3").fix("tabindex", "-1").fix("data-goal", "heading");
        heading.lang(said.lang).say(said.words)
    }

    /// What is wrong with the answer to a question.
    pub fn rule(&self, question: &Question) -> Option<&Rule> {
        let mut problems = self.problems.iter();
        problems
            .find(|problem| problem.question == question.id)
            .map(|problem| &problem.rule)
    }

    /// What stands in the fields of a question.
    pub fn entry(&self, question: &Question) -> Entry {
        self.entries.get(&question.id).cloned().unwrap_or_default()
    }

    /// How the ids of a question begin.
    pub fn base(&self, question: &Question) -> String {
        [self.key, "-q.", &question.id].concat()
    }
}
