//! A tab of a browser without the browser: the screen, the device that all tabs share, and a receiver that keeps what it is sent.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use assembly_consultation::state::reply::Reply;
use assembly_consultation::state::{Act, Goal, Screen, Wish};
use assembly_feed::{Day, Id};
use assembly_kit::{Host, Plural, Scene, Settings, Source};
use assembly_submission::{Change, Receipt, digest};

pub const FEED: &str = r#"{
  "assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2026-11-01T09:00:00Z",
  "commissioning_body": { "name": "Council" },
  "consultations": [ { "id": "buses", "version": "2", "title": "Buses", "submit_to": "submissions",
    "pages": [
      { "id": "one", "questions": [
        { "id": "name", "kind": "short-text", "label": "Name", "required": true },
        { "id": "rides", "kind": "single-choice", "label": "Do you ride?", "options": [ { "value": "yes" }, { "value": "no" } ] } ] },
      { "id": "two", "questions": [
        { "id": "why", "kind": "long-text", "label": "Why?", "show_if": { "question": "rides", "any_of": [ "yes" ] } } ] },
      { "id": "three", "questions": [
        { "id": "fix", "kind": "multiple-choice", "label": "What first?", "required": true,
          "options": [ { "value": "fares" }, { "value": "other", "write_in": true }, { "value": "none", "exclusive": true } ] } ] }
    ] } ] }"#;

/// What all tabs of one browser share.
#[derive(Default)]
pub struct Device {
    pub kept: RefCell<BTreeMap<String, String>>,
    pub full: Cell<bool>,
    news: RefCell<Vec<(usize, String, Option<String>)>>,
}

/// What is received, under its id.
#[derive(Default)]
pub struct Receiver {
    pub stored: RefCell<BTreeMap<String, String>>,
    pub posts: Cell<usize>,
    /// It cannot be reached.
    pub down: Cell<bool>,
    /// It stores, and its answer is lost.
    pub mute: Cell<bool>,
    /// What it says instead of storing anything.
    pub says: RefCell<Option<Reply>>,
}

impl Receiver {
    fn post(&self, id: &str, body: &str) -> Reply {
        self.posts.set(self.posts.get() + 1);
        if let Some(reply) = self.says.borrow().clone() {
            return reply;
        }
        if self.down.get() {
            return Reply::default();
        }
        let mut stored = self.stored.borrow_mut();
        let first = stored.entry(id.to_owned()).or_insert_with(|| body.to_owned());
        if self.mute.get() {
            return Reply::default();
        }
        // As the receiver does: the same answers get the first receipt, whatever is said beside them.
        let answers = |body: &str| body.split(r#","seconds""#).next().unwrap().to_owned();
        if answers(first) != answers(body) {
            let body = r#"{"type":"urn:assembly:problem:conflict","status":409,"detail":"Other answers."}"#
                .to_owned();
            return Reply { status: 409, body };
        }
        let body = first.as_str();
        let receipt = Receipt {
            reference: format!("R-{}", &id[..8]),
            received: "2026-11-22T10:00:00.000Z".to_owned(),
            content: digest(body.as_bytes()),
        };
        Reply {
            status: 201,
            body: receipt.to_json(),
        }
    }
}

struct Clock(Rc<Cell<i64>>, Cell<u8>);

impl Host for Clock {
    fn now(&self) -> i64 {
        self.0.get()
    }
    fn local(&self, moment: i64, _zone: &str) -> (Day, u8, u8) {
        (Day::from_epoch(moment.div_euclid(86_400)), 12, 0)
    }
    fn plural(&self, _language: &str, _number: f64) -> Plural {
        Plural::Other
    }
    fn number(&self, _language: &str, number: f64) -> String {
        number.to_string()
    }
    fn resolve(&self, base: &str, address: &str) -> Option<String> {
        url_of(base, address)
    }
    fn random(&self) -> [u8; 16] {
        self.1.set(self.1.get().wrapping_add(1));
        let mut bytes = [self.1.get(); 16];
        bytes[15] = (self as *const Self as usize >> 4) as u8;
        bytes
    }
    fn fold(&self, words: &str) -> String {
        words.to_owned()
    }
}

fn url_of(base: &str, address: &str) -> Option<String> {
    Some(format!("{}/{address}", base.rsplit_once('/')?.0))
}

/// One tab.
pub struct Tab {
    pub number: usize,
    pub screen: Screen,
    pub device: Rc<Device>,
    pub receiver: Rc<Receiver>,
    pub clock: Rc<Cell<i64>>,
    pub goal: Option<Goal>,
    pub told: Vec<String>,
    pub due: Option<i64>,
    /// Where it posted last.
    address: String,
    flying: Vec<(String, String)>,
}

/// A browser, a receiver and the time.
#[derive(Clone, Default)]
pub struct World {
    pub device: Rc<Device>,
    pub receiver: Rc<Receiver>,
    pub clock: Rc<Cell<i64>>,
    tabs: Rc<Cell<usize>>,
}

impl World {
    pub fn new() -> Self {
        let world = Self::default();
        world.clock.set(1_795_000_000);
        world
    }

    pub fn tab(&self) -> Tab {
        self.tab_of(FEED)
    }

    pub fn tab_of(&self, feed: &str) -> Tab {
        let number = self.tabs.get() + 1;
        self.tabs.set(number);
        let source = Source {
            reading: Rc::new(assembly_feed::read(feed.as_bytes()).unwrap()),
            bytes: feed.as_bytes().into(),
            host: Rc::new(Clock(self.clock.clone(), Cell::new((number * 40) as u8))),
        };
        let settings = Settings {
            feed: "https://council.example/feed.json".to_owned(),
            ..Settings::default()
        };
        let kept = self.device.kept.borrow().clone();
        let screen = Screen::new(source, &settings, &|beginning| {
            let named = kept.iter().filter(|(name, _)| name.starts_with(beginning));
            named.map(|(name, value)| (name.clone(), value.clone())).collect()
        });
        let mut tab = Tab {
            number,
            screen,
            device: self.device.clone(),
            receiver: self.receiver.clone(),
            clock: self.clock.clone(),
            goal: None,
            told: Vec::new(),
            due: None,
            address: String::new(),
            flying: Vec::new(),
        };
        tab.upkeep();
        tab
    }
}

impl Tab {
    pub fn act(&mut self, act: Act) {
        self.screen.follow(act);
        self.upkeep();
    }

    /// Does what the page would do, but for bringing answers: [`Tab::land`] does.
    fn upkeep(&mut self) {
        for wish in self.screen.wishes() {
            match wish {
                Wish::Keep(name, _) if self.device.full.get() => self.screen.follow(Act::NotKept(name)),
                Wish::Keep(name, value) => {
                    self.device.kept.borrow_mut().insert(name.clone(), value.clone());
                    self.device
                        .news
                        .borrow_mut()
                        .push((self.number, name, Some(value)));
                }
                Wish::Replace { name, .. } if self.device.full.get() => {
                    self.screen.follow(Act::NotKept(name));
                }
                Wish::Replace { name, value, before } => {
                    let mut kept = self.device.kept.borrow_mut();
                    let mut news = self.device.news.borrow_mut();
                    kept.insert(name.clone(), value.clone());
                    news.push((self.number, name, Some(value)));
                    if kept.remove(&before).is_some() {
                        news.push((self.number, before, None));
                    }
                }
                Wish::Forget(name) => {
                    if self.device.kept.borrow_mut().remove(&name).is_some() {
                        self.device.news.borrow_mut().push((self.number, name, None));
                    }
                }
                Wish::Post { id, address, body } => {
                    self.address = address;
                    self.flying.push((id, body));
                }
                Wish::Wait(seconds) => self.due = Some(self.clock.get() + i64::from(seconds)),
                Wish::Tell { reference } => self.told.push(reference),
                Wish::Focus(goal) => self.goal = Some(goal),
                Wish::AwaitQuiet => {}
            }
        }
    }

    /// Whatever was posted arrives, and is answered.
    pub fn land(&mut self) {
        self.land_at("https://council.example/submissions");
    }

    /// The same at another address.
    pub fn land_at(&mut self, address: &str) {
        assert!(
            self.flying.is_empty() || self.address == address,
            "{}",
            self.address
        );
        while let Some((id, body)) = self.flying.pop() {
            let reply = self.receiver.post(&id, &body);
            self.act(Act::Answered(id, reply));
        }
    }

    /// What was posted arrives, and the tab is closed before the answer.
    pub fn die(self) {
        for (id, body) in &self.flying {
            self.receiver.post(id, body);
        }
    }

    pub fn is_sending(&self) -> bool {
        !self.flying.is_empty()
    }

    /// Waits until the next try is due, and has it made.
    pub fn wait(&mut self) {
        let due = self.due.take().expect("nothing is waited for");
        self.clock.set(self.clock.get().max(due));
        self.act(Act::Due);
        self.land();
    }

    pub fn change(&mut self, question: &str, change: Change) {
        self.act(Act::Change(id(question), change));
    }

    pub fn type_into(&mut self, question: &str, words: &str) {
        self.change(question, Change::Type(String::new(), words.to_owned()));
    }

    /// Fills everything in, up to checking.
    pub fn fill_in(&mut self, name: &str) {
        self.act(Act::Begin);
        self.type_into("name", name);
        self.act(Act::Next);
        self.change("fix", Change::Tick("fares".to_owned()));
        self.act(Act::Next);
    }

    pub fn send(&mut self) {
        self.act(Act::Send("en".to_owned()));
    }

    pub fn typed(&self, question: &str) -> String {
        let entry = self.screen.draft.entries.get(question);
        entry.map(|entry| entry.typed("").to_owned()).unwrap_or_default()
    }
}

/// What one tab has kept is told to the others.
pub fn tell(tabs: &mut [&mut Tab]) {
    let Some(device) = tabs.first().map(|tab| tab.device.clone()) else {
        return;
    };
    loop {
        let news = device.news.take();
        if news.is_empty() {
            return;
        }
        for (from, name, value) in news {
            for tab in tabs.iter_mut().filter(|tab| tab.number != from) {
                tab.act(Act::Elsewhere(name.clone(), value.clone()));
            }
        }
    }
}

pub fn id(id: &str) -> Id {
    id.parse().unwrap()
}
