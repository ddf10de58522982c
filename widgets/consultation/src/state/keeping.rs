//! What is kept on the device.

use assembly_submission::version;

use super::draft::Draft;
use super::fit::fit;
use super::parcel::Parcel;
use super::screen::{Place, Screen};
use super::wish::Wish;

impl Screen {
    /// Keeps the draft as it is now, where that is wanted.
    pub(super) fn save(&mut self) {
        if !self.keep || self.preview || self.address.is_none() || self.draft.id.is_empty() {
            return;
        }
        self.draft.saved = self.now();
        self.unkept = false;
        let name = self.name("draft", &self.draft.id);
        self.wish(Wish::Keep(name, self.draft.to_json()));
    }

    pub(super) fn forget_draft(&mut self) {
        let name = self.name("draft", &self.draft.id);
        self.draft.saved = 0;
        self.wish(Wish::Forget(name));
    }

    /// Takes up a draft, as far as its answers fit the questions of now.
    pub(super) fn take_up(&mut self, draft: Draft) {
        self.draft = self.fitted(draft);
    }

    /// A draft, sorted into what fits the questions of now and what does not.
    pub(super) fn fitted(&self, mut draft: Draft) -> Draft {
        if let Some(consultation) = self.consultation() {
            let (entries, left) = fit(consultation, &draft.entries);
            draft.entries = entries;
            // What was left out before stays: nothing is lost until it is sent or deleted.
            for left in left {
                match draft
                    .left
                    .iter_mut()
                    .find(|other| other.question == left.question)
                {
                    Some(other) if other.words.contains(&left.words) => {}
                    Some(other) => other.words = [&other.words, "\n", &left.words].concat(),
                    None => draft.left.push(left),
                }
            }
            draft.version = version(consultation).to_owned();
        }
        draft
    }

    pub(super) fn keep(&mut self, keep: bool) {
        self.keep = keep;
        self.unkept = false;
        // Theirs alone: what others have sent from this device is not theirs to keep, nor to delete.
        let sending = match &self.place {
            Place::Sending(id) => Some(id.clone()),
            _ => None,
        };
        match sending {
            // What is on its way holds the draft.
            Some(id) if keep => self.save_parcel(&id, String::new()),
            Some(id) => self.forget_parcel(&id),
            None if keep => self.save(),
            None if self.draft.id.is_empty() => {}
            None => self.forget_draft(),
        }
    }

    /// The device did not keep what it was asked to: what is on the screen is all there is.
    pub(super) fn not_kept(&mut self, name: &str) {
        self.unkept = true;
        if name == self.name("draft", &self.draft.id) {
            self.draft.saved = 0;
        }
        for at in 0..self.parcels.len() {
            let same = |parcel: &Parcel| name == self.name("parcel", &parcel.draft.id);
            if self.parcels.get(at).is_some_and(same)
                && let Some(parcel) = self.parcels.get_mut(at)
            {
                parcel.kept = false;
            }
        }
    }

    /// Keeps a parcel no longer. It stays on its way as long as this tab is open.
    fn forget_parcel(&mut self, id: &str) {
        if let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.draft.id == id) {
            parcel.kept = false;
        }
        let name = self.name("parcel", id);
        self.wish(Wish::Forget(name));
    }

    /// Keeps a parcel, instead of what has the name `before`.
    pub(super) fn save_parcel(&mut self, id: &str, before: String) {
        let Some(at) = self.parcels.iter().position(|parcel| parcel.draft.id == id) else {
            return;
        };
        if let Some(parcel) = self.parcels.get_mut(at) {
            parcel.kept = true;
            let value = parcel.to_json();
            let name = self.name("parcel", id);
            self.wish(Wish::Replace { name, value, before });
        }
    }
}
