//! What is on the screen.

use std::cell::RefCell;
use std::mem;

use assembly_feed::Id;
use assembly_feed::consultation::Consultation;
use assembly_kit::{Scene, Settings, Source};
use assembly_submission::Problem;

use super::act::Act;
use super::draft::Draft;
use super::pages::pages;
use super::parcel::{Parcel, Sent};
use super::reply::Trouble;
use super::wish::{Goal, Wish};

/// Where somebody is in the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Place {
    /// Before the first page.
    #[default]
    Start,
    /// On the page in this place of the feed.
    Page(usize),
    /// Checking the answers.
    Check,
    /// Sent, and no receipt has come yet; the id of the submission.
    Sending(String),
    /// Sent, and the receiver does not take it.
    Refused(Trouble),
    /// Received.
    Sent(Sent),
}

/// What is on the screen, and what lies behind it.
pub struct Screen {
    /// The feed, and the host.
    pub source: Source,
    /// Which consultation of the feed, if there is one.
    pub(super) at: Option<usize>,
    /// Where it is sent, absolute; `None` where the feed names no address.
    pub address: Option<String>,
    /// Nothing is sent and nothing kept: this only shows what it will look like.
    pub preview: bool,
    /// Where somebody is.
    pub place: Place,
    /// What they have answered so far.
    pub draft: Draft,
    /// What is wrong with the page that they wanted to leave.
    pub problems: Vec<Problem>,
    /// What was written into a field that people do not see.
    pub trap: String,
    /// They want the draft to be kept on the device.
    pub keep: bool,
    /// The device refused to keep it.
    pub unkept: bool,
    /// The last draft on the device, before anything is begun.
    pub offered: Option<Draft>,
    /// What is on its way, oldest first.
    pub parcels: Vec<Parcel>,
    /// References of what was received while something else was on the screen.
    pub references: Vec<String>,
    /// What the browser is sending at this moment.
    pub(super) flying: Option<String>,
    /// The browser says that there is no connection.
    pub offline: bool,
    /// Nobody has typed for a while: what changed may be said aloud.
    pub quiet: bool,
    /// The question that somebody typed into last, and which of its fields.
    pub typed: Option<(Id, String)>,
    /// The answers were checked once: from any page there is a way straight back to checking.
    pub checked: bool,
    wishes: RefCell<Vec<Wish>>,
}

impl Screen {
    /// The form as it stands when a page is opened; `kept` gives what the device keeps under names that begin like this: names and values.
    pub fn new(source: Source, settings: &Settings, kept: &dyn Fn(&str) -> Vec<(String, String)>) -> Self {
        let at = which(&source, &settings.consultation);
        let mut screen = Self {
            at,
            address: None,
            preview: !settings.as_of.trim().is_empty(),
            place: Place::Start,
            draft: Draft::default(),
            problems: Vec::new(),
            trap: String::new(),
            keep: false,
            unkept: false,
            offered: None,
            parcels: Vec::new(),
            references: Vec::new(),
            flying: None,
            offline: false,
            quiet: true,
            typed: None,
            checked: false,
            wishes: RefCell::default(),
            source,
        };
        let submit_to = screen
            .consultation()
            .and_then(|consultation| consultation.submit_to.clone());
        screen.address = submit_to.and_then(|url| screen.source.host.resolve(&settings.feed, &url));
        if !screen.preview {
            screen.find(kept);
        }
        screen
    }

    /// The consultation that is shown.
    pub fn consultation(&self) -> Option<&Consultation> {
        self.source.feed().consultations.get(self.at?)
    }

    /// What the page is to do now, each once.
    pub fn wishes(&self) -> Vec<Wish> {
        self.wishes.take()
    }

    /// The pages to go through, as places in the feed.
    pub fn pages(&self) -> Vec<usize> {
        self.consultation()
            .map(|consultation| pages(consultation, &self.draft.entries))
            .unwrap_or_default()
    }

    /// Whether leaving the page would lose something.
    pub fn would_lose(&self) -> bool {
        let answering = !matches!(self.place, Place::Sending(_) | Place::Sent(_));
        let unsent = self.parcels.iter().any(|parcel| !parcel.kept);
        !self.preview && (unsent || (answering && self.draft.saved == 0 && !self.draft.entries.is_empty()))
    }

    /// The name of something on the device: the same on whichever page the consultation stands, and wherever its answers are sent by now.
    pub(super) fn name(&self, kind: &str, id: &str) -> String {
        let consultation = self
            .consultation()
            .map(|consultation| &*consultation.id)
            .unwrap_or_default();
        [
            "assembly-consultation ",
            &self.source.feed().id,
            "/",
            consultation,
            " ",
            kind,
            " ",
            id,
        ]
        .concat()
    }

    /// Takes up what the device keeps: what was not sent yet is sent, and the last draft offered.
    fn find(&mut self, kept: &dyn Fn(&str) -> Vec<(String, String)>) {
        for (name, value) in kept(&self.name("parcel", "")) {
            if let Some(sent) = Sent::read(&value) {
                // Received, and then the tab was closed before it could clear up.
                self.wish(Wish::Forget(name));
                if let Place::Sent(before) = mem::replace(&mut self.place, Place::Sent(sent)) {
                    self.references.push(before.receipt.reference);
                }
            } else if let Some(mut parcel) = Parcel::read(&value) {
                // The receiver may have moved since.
                if let Some(address) = &self.address {
                    parcel.address.clone_from(address);
                }
                self.parcels.push(parcel);
            }
        }
        for (_, value) in kept(&self.name("draft", "")) {
            if let Some(draft) = Draft::read(&value).map(|draft| self.fitted(draft))
                && !self.parcels.iter().any(|parcel| parcel.draft.id == draft.id)
                && self
                    .offered
                    .as_ref()
                    .is_none_or(|other| other.saved < draft.saved)
            {
                self.offered = Some(draft);
            }
        }
        if let Some(parcel) = self.parcels.first() {
            // A receipt is read first: what is still on its way is told beside it.
            if !matches!(self.place, Place::Sent(_)) {
                self.place = Place::Sending(parcel.draft.id.clone());
            }
            self.try_now();
        }
    }

    pub(super) fn now(&self) -> i64 {
        self.source.host.now()
    }

    pub(super) fn wish(&mut self, wish: Wish) {
        self.wishes.get_mut().push(wish);
    }

    pub(super) fn go(&mut self, place: Place) {
        self.place = place;
        self.problems.clear();
        self.typed = None;
        self.wish(Wish::Focus(Goal::Heading));
    }
}

impl Scene for Screen {
    type Act = Act;

    fn follow(&mut self, act: Act) {
        match act {
            Act::Change(id, change) => self.change(&id, change),
            Act::Trap(words) => self.trap = words,
            Act::Begin => match self.draft.id.is_empty() {
                true => self.begin(),
                // Somebody went back to the start, and on again: what they have answered is still theirs.
                false => self.forward(None),
            },
            // Somebody else has begun beside it: what they have written is not to be mixed with it, nor deleted in its place.
            Act::Resume | Act::Discard if self.offered.is_some() && !self.draft.id.is_empty() => {}
            Act::Resume => {
                if let Some(draft) = self.offered.take() {
                    self.take_up(draft);
                    self.keep = true;
                    self.forward(None);
                }
            }
            Act::Discard => {
                if let Some(draft) = self.offered.take() {
                    self.draft = draft;
                }
                self.forget_draft();
                self.draft = Draft::default();
                self.keep = false;
                self.go(Place::Start);
            }
            Act::Keep(keep) => self.keep(keep),
            Act::Next => self.next(),
            Act::Back => self.back(),
            Act::GoTo(question) => self.go_to(question),
            Act::Send(language) => self.send(language),
            Act::TryNow => self.try_now(),
            Act::Due => self.post(),
            Act::Show(screen) => *self = *screen,
            Act::Mend => self.check(),
            Act::Mine => self.mine(),
            Act::Again => {
                self.draft = Draft::default();
                self.keep = false;
                self.checked = false;
                self.trap.clear();
                // Whoever comes next has no use for them.
                self.references.clear();
                self.go(Place::Start);
            }
            Act::Answered(id, reply) => self.answered(&id, &reply),
            Act::Elsewhere(name, value) => self.elsewhere(&name, value),
            Act::NotKept(name) => self.not_kept(&name),
            Act::Online(online) => {
                self.offline = !online;
                if online {
                    self.try_now();
                }
            }
            Act::Quiet => self.quiet = true,
        }
    }
}

/// The consultation that is asked for; where none is, the last one of the feed that can be answered in the form.
fn which(source: &Source, wanted: &str) -> Option<usize> {
    let consultations = &source.feed().consultations;
    match wanted.trim() {
        "" => consultations.len().checked_sub(1),
        id => consultations
            .iter()
            .position(|consultation| &*consultation.id == id),
    }
}
