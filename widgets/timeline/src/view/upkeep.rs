//! What the timeline does with the page around it, once it is drawn: it listens, looks at the clock, moves the focus.

use std::cell::RefCell;
use std::rc::Rc;

use assembly_kit::page::Listening;
use assembly_kit::{Acts, page};
use yew::NodeRef;

use super::screen::{Act, Screen};
use super::timeline::Asked;
use super::{phase, session};
use crate::state::permalink::{self, Target};

#[derive(Default)]
pub struct Upkeep {
    /// For which key it listens.
    key: Option<String>,
    listening: Vec<Option<Listening>>,
    goal: u32,
}

impl Upkeep {
    /// Does what is to be done, and gives back where the focus is to go.
    pub fn after_drawing(
        &mut self,
        acts: &Acts<Screen>,
        root: &NodeRef,
        asked: &Rc<RefCell<Asked>>,
    ) -> Option<Target> {
        let key = asked.borrow().settings.key.clone();
        if self.key.as_deref() != Some(&key) {
            self.listening = listen(acts, root, &key, asked);
            self.key = Some(key);
        }
        let (goal, to) = acts.scene().goal;
        let before = std::mem::replace(&mut self.goal, goal);
        to.filter(|_| before != goal)
    }
}

/// Listens to the page: to its address, to paper, to the browser's own search, and to people who come back to it.
fn listen(
    acts: &Acts<Screen>,
    root: &NodeRef,
    key: &str,
    asked: &Rc<RefCell<Asked>>,
) -> Vec<Option<Listening>> {
    let (heard, own, asked) = (acts.clone(), key.to_owned(), asked.clone());
    let names = [
        "hashchange",
        "popstate",
        "beforeprint",
        "afterprint",
        "pageshow",
        "focus",
    ];
    let of_window = page::on_window(&names, move |name| {
        let act = match name {
            "beforeprint" => Some(Act::Print(true)),
            "afterprint" => Some(Act::Print(false)),
            "hashchange" => permalink::target(heard.scene().feed(), &own, &page::hash()).map(Act::Reveal),
            "popstate" => Some(Act::Moved(page::address() + &page::query())),
            _ => return look_at_clock(&heard, &asked),
        };
        if let Some(act) = act {
            heard.act(act);
        }
    });
    let found = acts.clone();
    let of_node = page::on_node(root, "beforematch", "data-region", move |at| {
        if let Ok(at) = at.parse() {
            found.act(Act::Matched(at));
        }
    });
    vec![of_window, of_node]
}

/// A page left open overnight tells today's date once somebody comes back to it. A reader knows the day on which it
/// was made, so it is made anew.
fn look_at_clock(acts: &Acts<Screen>, asked: &RefCell<Asked>) {
    let settings = asked.borrow().settings.clone();
    let fresh = Asked::new(&acts.scene().source, settings);
    asked.replace(fresh);
    acts.again();
}

/// Sends focus to what a permalink names.
pub fn focus(to: Target, root: &NodeRef) {
    let selector = match to {
        Target::Phase(at) => phase::heading_selector(at),
        Target::Session(phase, at) => session::heading_selector(phase, at),
    };
    page::reveal(root, &selector);
}
