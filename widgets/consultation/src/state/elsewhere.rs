//! The same form in another tab.

use super::draft::Draft;
use super::parcel::{Parcel, Sent};
use super::screen::{Place, Screen};
use super::sending::PATIENCE;
use super::uuid::uuid_after;

impl Screen {
    /// What another tab has done to what the device keeps.
    pub(super) fn elsewhere(&mut self, name: &str, value: Option<String>) {
        if name.is_empty() {
            // Everything was cleared: what is on this screen is all there is.
            self.draft.saved = 0;
            for parcel in &mut self.parcels {
                parcel.kept = false;
            }
            return;
        }
        if let Some(id) = name.strip_prefix(&self.name("draft", "")) {
            self.draft_elsewhere(id, value);
        } else if let Some(id) = name.strip_prefix(&self.name("parcel", "")) {
            let Some(value) = value else {
                return self.let_go_elsewhere(id);
            };
            if let Some(sent) = Sent::read(&value).filter(|sent| sent.id == id) {
                if let Some(at) = self.parcels.iter().position(|parcel| parcel.draft.id == id) {
                    self.parcels.remove(at);
                }
                self.received(sent);
            } else if let Some(mut parcel) = Parcel::read(&value).filter(|parcel| parcel.draft.id == id) {
                // The other tab sends it. This one helps only if that takes longer than it should.
                parcel.next = Some(self.now() + i64::from(PATIENCE));
                let known = self.parcels.iter().any(|other| other.draft.id == id);
                if !known {
                    self.parcels.push(parcel);
                    if self.draft.id == id && !matches!(self.place, Place::Start) {
                        self.go(Place::Sending(id.to_owned()));
                    }
                    self.post();
                }
            }
        }
    }

    /// Another tab keeps a parcel no longer. Receipts and refusals were told before this; here somebody deleted it from the device.
    fn let_go_elsewhere(&mut self, id: &str) {
        if let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.draft.id == id) {
            parcel.kept = false;
        }
    }

    fn draft_elsewhere(&mut self, id: &str, value: Option<String>) {
        let draft = value
            .and_then(|value| Draft::read(&value))
            .filter(|draft| draft.id == id);
        if let Some(draft) = &draft
            && let Some(at) = self
                .parcels
                .iter()
                .position(|parcel| uuid_after(&parcel.draft.id) == draft.id)
        {
            // The receiver refused it there, and it is a draft again: it is not to be sent from here as well.
            let parcel = self.parcels.remove(at);
            if matches!(&self.place, Place::Sending(id) if *id == parcel.draft.id) {
                self.take_up(draft.clone());
                self.keep = true;
                return self.check();
            }
        }
        match draft {
            // The same answers in two tabs: both show what was typed last.
            Some(draft) if self.draft.id == id => {
                if matches!(self.place, Place::Start | Place::Page(_) | Place::Check) {
                    self.take_up(draft);
                }
            }
            Some(draft) if self.draft.id.is_empty() => self.offered = Some(self.fitted(draft)),
            Some(_) => {}
            None if self.draft.id == id => {
                // Sent or deleted there. What is on this screen stays, and is not kept any more.
                self.draft.saved = 0;
                self.keep = false;
            }
            None => {
                if self.offered.as_ref().is_some_and(|draft| draft.id == id) {
                    self.offered = None;
                }
            }
        }
    }
}
