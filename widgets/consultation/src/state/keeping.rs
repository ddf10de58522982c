//! What is kept on the device.

use assembly_submission::version;

use super::draft::Draft;
use super::fit::fit;
use super::parcel::Parcel;
use super::screen::Screen;
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
    pub(super) fn take_up(&mut self, mut draft: Draft) {
        if let Some(consultation) = self.consultation() {
            let (entries, left) = fit(consultation, &draft.entries);
            draft.entries = entries;
            // What was left out before stays: nothing is lost until it is sent or deleted.
            for left in left {
                draft.left.retain(|other| other.question != left.question);
                draft.left.push(left);
            }
            draft.version = version(consultation).to_owned();
        }
        self.draft = draft;
    }

    pub(super) fn keep(&mut self, keep: bool) {
        self.keep = keep;
        self.unkept = false;
        if keep {
            self.save_parcels();
            self.save();
        } else if !self.draft.id.is_empty() {
            self.forget_draft();
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

    /// Keeps what is on its way, where that is wanted.
    pub(super) fn save_parcels(&mut self) {
        for at in 0..self.parcels.len() {
            if let Some(parcel) = self.parcels.get(at) {
                let (name, value) = (self.name("parcel", &parcel.draft.id), parcel.to_json());
                self.wish(Wish::Keep(name, value));
            }
            if let Some(parcel) = self.parcels.get_mut(at) {
                parcel.kept = true;
            }
        }
    }
}
