//! What the tracker does to the page around it, once it is drawn: it listens, keeps the address, moves the focus.

use std::cell::RefCell;
use std::rc::Rc;

use assembly_kit::page::{Listening, Timer};
use assembly_kit::{Acts, Reader, page};
use yew::NodeRef;

use super::screen::{Act, Data, Goal, Screen};
use super::{labels, list, permalink as permalink_view, search};
use crate::state::{Choice, Facet, permalink};

#[derive(Default)]
pub struct Upkeep {
    /// For which key it listens.
    key: Option<String>,
    listening: Vec<Option<Listening>>,
    choice: Option<Choice>,
    goal: u32,
    /// The choice that the address was last seen to hold.
    in_address: Rc<RefCell<Choice>>,
    /// Address and announcement, which wait until nobody types.
    waiting: Vec<Option<Timer>>,
}

impl Upkeep {
    /// Does what is to be done, and gives back where the focus is to go.
    pub fn after_drawing(
        &mut self,
        acts: &Acts<Screen>,
        root: &NodeRef,
        key: &str,
        reader: &Reader,
    ) -> Option<Goal> {
        if self.key.as_deref() != Some(key) {
            self.in_address.replace(Choice::from_query(&page::query(), key));
            self.listening = listen(acts, root, key, &self.in_address);
            // The address is still in terms of the other key.
            self.choice = self.choice.take().map(|_| Choice::default());
            self.key = Some(key.to_owned());
        }
        let screen = acts.scene();
        if self.choice.as_ref() != Some(&screen.choice) {
            let first = self.choice.is_none();
            let words =
                (!first).then(|| labels::found(reader, screen.data.index.len(), screen.found.shown.len()));
            self.waiting = keep_up(&screen.choice, acts, root, (key, &self.in_address), words);
            self.choice = Some(screen.choice.clone());
        }
        let (goal, to) = screen.goal;
        let before = std::mem::replace(&mut self.goal, goal);
        to.filter(|_| before != goal)
    }
}

/// Listens to the page: to its address, to paper, to the browser's own search.
fn listen(
    acts: &Acts<Screen>,
    root: &NodeRef,
    key: &str,
    in_address: &Rc<RefCell<Choice>>,
) -> Vec<Option<Listening>> {
    let (heard, data, own) = (acts.clone(), acts.scene().data.clone(), key.to_owned());
    let in_address = in_address.clone();
    let names = ["hashchange", "popstate", "beforeprint", "afterprint"];
    let of_window = page::on_window(&names, move |name| {
        if let Some(act) = followed(name, &data, &own, &in_address) {
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

/// What follows from an event of the window.
fn followed(name: &str, data: &Data, key: &str, in_address: &RefCell<Choice>) -> Option<Act> {
    match name {
        "beforeprint" => Some(Act::Print(true)),
        "afterprint" => Some(Act::Print(false)),
        "hashchange" => permalink::target(data.feed(), key, &page::hash()).map(Act::Reveal),
        _ => {
            let query = page::query();
            let choice = Choice::from_query(&query, key);
            // Where that part of the address is as it was, nobody chose: what was just typed may not be in it yet.
            let another = in_address.replace(choice.clone()) != choice;
            Some(Act::Moved {
                page: page::address() + &query,
                choice: another.then(|| choice.within(&data.index)),
            })
        }
    }
}

/// Brings what follows from the choice in step with it: lists, address, and what a screen reader is told. At first
/// the page itself tells what it shows.
fn keep_up(
    choice: &Choice,
    acts: &Acts<Screen>,
    root: &NodeRef,
    (key, in_address): (&str, &Rc<RefCell<Choice>>),
    words: Option<String>,
) -> Vec<Option<Timer>> {
    for facet in Facet::ALL {
        // A list that somebody has used no longer follows the attributes of its options.
        let value = choice.pick(facet).map(|pick| search::value(facet, pick));
        page::set_chosen(root, search::selector(facet), &value.unwrap_or_default());
    }
    page::set_chosen(root, search::ORDER_SELECTOR, choice.order.name());
    // Not at every letter: browsers refuse when it becomes too much.
    let (choice, key, in_address) = (choice.clone(), key.to_owned(), in_address.clone());
    let address = page::after(200, move || {
        let before = page::query();
        let after = choice.to_query(&before, &key);
        if after != before {
            page::replace_query(&after);
            in_address.replace(Choice::from_query(&page::query(), &key));
        }
    });
    // Politely, a while after the last letter.
    let acts = acts.clone();
    let said = words.and_then(|words| page::after(700, move || acts.act(Act::Say(words))));
    vec![address, said]
}

/// Sends focus where the screen wants it.
pub fn focus(to: Goal, root: &NodeRef) {
    match to {
        Goal::Reveal(at) => page::reveal(root, &list::heading_selector(at)),
        Goal::Added(at) => page::focus(root, &list::heading_selector(at)),
        Goal::Search => page::focus(root, search::FIELD_SELECTOR),
        Goal::Copy => page::focus(root, permalink_view::FIELD_SELECTOR),
    }
}
