//! What the form does with the page around it, once it is drawn: it listens, and does what the screen wishes.

use assembly_kit::page::{Listening, Timer};
use assembly_kit::{Acts, page};
use yew::NodeRef;

use crate::state::reply::Reply;
use crate::state::sending::PATIENCE;
use crate::state::{Act, Goal, Screen, Wish};

/// So many seconds without typing count as a pause.
const PAUSE: u32 = 1;

/// Listeners and timers; they end with the widget.
#[derive(Default)]
pub struct Upkeep {
    listening: Vec<Option<Listening>>,
    flight: Option<Timer>,
    next: Option<Timer>,
    pause: Option<Timer>,
}

/// What the device keeps under names that begin like this.
pub fn kept(beginning: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for name in page::kept_names(beginning) {
        if let Some(value) = page::kept(&name) {
            pairs.push((name, value));
        }
    }
    pairs
}

impl Upkeep {
    /// Does what is to be done, and gives back what is to be done last, with nothing held: acts, and where the focus goes.
    pub fn after_drawing(&mut self, acts: &Acts<Screen>) -> (Vec<Act>, Option<Goal>) {
        let (mut follow, mut goal) = (Vec::new(), None);
        if self.listening.is_empty() {
            self.listening = listen(acts);
            if page::is_offline() {
                follow.push(Act::Online(false));
            }
        }
        let wishes = acts.scene().wishes();
        for wish in wishes {
            match wish {
                Wish::Keep(name, value) => {
                    if !page::keep(&name, &value) {
                        follow.push(Act::NotKept(name));
                    }
                }
                Wish::Replace { name, value, before } => match page::keep(&name, &value) {
                    true => page::forget(&before),
                    false => follow.push(Act::NotKept(name)),
                },
                Wish::Forget(name) => page::forget(&name),
                Wish::Post { id, address, body } => self.post(acts, id, &address, &body),
                Wish::Wait(seconds) => {
                    let acts = acts.clone();
                    self.next = later(seconds, Box::new(move || acts.act(Act::Due)));
                }
                Wish::Tell { reference } => {
                    let scene = acts.scene();
                    if let Some(consultation) = scene.consultation() {
                        page::tell_submitted(&consultation.id, &reference);
                    }
                }
                Wish::Focus(to) => goal = Some(to),
                Wish::AwaitQuiet => {
                    let acts = acts.clone();
                    self.pause = later(PAUSE, Box::new(move || acts.act(Act::Quiet)));
                }
            }
        }
        (follow, goal)
    }

    fn post(&mut self, acts: &Acts<Screen>, id: String, address: &str, body: &str) {
        let (silent, of) = (acts.clone(), id.clone());
        let silence = move || silent.act(Act::Answered(of, Reply::default()));
        self.flight = later(PATIENCE, Box::new(silence));
        let acts = acts.clone();
        page::post(address, body, move |status, body| {
            acts.act(Act::Answered(id.clone(), Reply { status, body }));
        });
    }
}

/// Boxed, as each other kind of closure would bring a timer's code along once more.
fn later(seconds: u32, then: Box<dyn FnOnce()>) -> Option<Timer> {
    let milliseconds = i32::try_from(seconds).unwrap_or(i32::MAX).saturating_mul(1_000);
    page::after(milliseconds, then)
}

/// Listens to the connection, to people who come back to the page or mean to leave it, and to other tabs.
fn listen(acts: &Acts<Screen>) -> Vec<Option<Listening>> {
    let (heard, others, held) = (acts.clone(), acts.clone(), acts.clone());
    let names = ["online", "offline", "pageshow", "focus"];
    let of_window = page::on_window(&names, move |name| match name {
        "online" => heard.act(Act::Online(true)),
        "offline" => heard.act(Act::Online(false)),
        // Every drawing looks at the clock: a form left open overnight may have closed.
        _ => heard.again(),
    });
    let of_tabs = page::on_kept(move |name, value| others.act(Act::Elsewhere(name.to_owned(), value)));
    let of_leaving = page::before_leaving(move || held.scene().would_lose());
    vec![of_window, of_tabs, of_leaving]
}

/// Sends the focus where it is wanted.
pub fn focus(goal: &Goal, root: &NodeRef) {
    match goal {
        Goal::Heading => page::reveal(root, "[data-goal=heading]"),
        Goal::Problems => page::reveal(root, "[data-goal=problems]"),
        // Ids have no letter that means anything in a selector.
        Goal::Button(name) => page::focus(root, &["[data-goal=\"", name, "\"]"].concat()),
        Goal::Question(id) => page::reveal(root, &["[data-goal=\"q.", id, "\"]"].concat()),
    }
}
