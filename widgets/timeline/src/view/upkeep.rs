//! What the timeline does with the page around it, once it is drawn: it listens, looks at the clock, moves the focus.

use assembly_kit::page::Listening;
use assembly_kit::{Acts, page};
use yew::NodeRef;

use super::screen::{Act, Screen};
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
    pub fn after_drawing(&mut self, acts: &Acts<Screen>, root: &NodeRef, key: &str) -> Option<Target> {
        if self.key.as_deref() != Some(key) {
            self.listening = listen(acts, root, key);
            self.key = Some(key.to_owned());
        }
        let (goal, to) = acts.scene().goal;
        let before = std::mem::replace(&mut self.goal, goal);
        to.filter(|_| before != goal)
    }
}

/// Listens to the page: to its address, to paper, to the browser's own search, and to people who come back to it.
fn listen(acts: &Acts<Screen>, root: &NodeRef, key: &str) -> Vec<Option<Listening>> {
    let (heard, own) = (acts.clone(), key.to_owned());
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
            // Every drawing looks at the clock, so a page left open overnight tells today's date again.
            _ => return heard.again(),
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

/// Sends focus to what a permalink names.
pub fn focus(to: Target, root: &NodeRef) {
    let selector = match to {
        Target::Phase(at) => phase::heading_selector(at),
        Target::Session(phase, at) => session::heading_selector(phase, at),
    };
    page::reveal(root, &selector);
}
