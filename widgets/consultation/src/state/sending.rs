//! From "send" to the receipt.

use assembly_submission::{Signs, Submission, answers};

use super::draft::Draft;
use super::parcel::{Parcel, Sent};
use super::patience;
use super::reply::{Reply, Trouble, Verdict};
use super::screen::{Place, Screen};
use super::uuid::uuid_after;
use super::wish::{Goal, Wish};

/// A post that has brought no answer after so many seconds counts as lost. If one comes after all, it counts too.
pub const PATIENCE: u32 = 60;

/// More seconds than these are not told apart: a program needs fewer, and the same answers, sent from two tabs or once more
/// after a crash, must be the same bytes, or nobody could tell their receipt.
const MOST_SECONDS: u32 = 10;

impl Screen {
    /// Sends the answers: from now on their body never changes.
    pub(super) fn send(&mut self, language: String) {
        let (Some(consultation), Some(address)) = (self.consultation(), self.address.clone()) else {
            return;
        };
        // A second click on "send" finds another place.
        if self.preview || !matches!(self.place, Place::Check) {
            return;
        }
        let Ok(answers) = answers(consultation, &self.draft.entries) else {
            return self.check();
        };
        let submission = Submission {
            consultation: consultation.id.clone(),
            version: self.draft.version.clone(),
            submission_id: self.draft.id.clone(),
            language,
            answers,
            signs: Signs {
                seconds: u32::try_from(self.now() - self.draft.begun)
                    .ok()
                    .map(|seconds| seconds.min(MOST_SECONDS)),
                website: self.trap.clone(),
            },
        };
        let id = self.draft.id.clone();
        self.parcels.push(Parcel {
            address,
            body: submission.to_json(),
            draft: self.draft.clone(),
            kept: false,
            tries: 0,
            next: Some(0),
            refused: None,
        });
        // The parcel holds the draft: the one takes the other's place.
        if self.keep {
            let before = self.name("draft", &id);
            self.save_parcel(&id, before);
            self.draft.saved = 0;
        }
        self.go(Place::Sending(id));
        self.post();
    }

    /// Has everything tried now.
    pub(super) fn try_now(&mut self) {
        let now = self.now();
        for parcel in &mut self.parcels {
            // What is refused would be again.
            if parcel.refused.is_none() {
                parcel.next = Some(now);
            }
        }
        self.post();
    }

    /// Posts what is due, one after the other; waits for what is due later.
    pub(super) fn post(&mut self) {
        if self.flying.is_some() {
            return;
        }
        let now = self.now();
        let next = self
            .parcels
            .iter()
            .filter(|parcel| parcel.next.is_some())
            .min_by_key(|parcel| parcel.next);
        let Some((parcel, due)) = next.and_then(|parcel| Some((parcel, parcel.next?))) else {
            return;
        };
        // A clock that was set back must not make anybody wait for days.
        if now < due && due - now <= i64::from(u16::MAX) {
            return self.wish(Wish::Wait((due - now) as u32));
        }
        let id = parcel.draft.id.clone();
        let (address, body) = (parcel.address.clone(), parcel.body.clone());
        self.flying = Some(id.clone());
        self.wish(Wish::Post { id, address, body });
    }

    /// What follows from the answer to a post.
    pub(super) fn answered(&mut self, id: &str, reply: &Reply) {
        if self.flying.as_deref() == Some(id) {
            self.flying = None;
        } else if reply.status == 0 {
            // The silence of a post that was answered, or given up, before.
            return;
        }
        let Some(at) = self.parcels.iter().position(|parcel| parcel.draft.id == id) else {
            return self.post();
        };
        let verdict = match self.parcels.get(at) {
            Some(parcel) => reply.verdict(&parcel.body),
            None => return,
        };
        match verdict {
            Verdict::Received(receipt) => {
                let parcel = self.parcels.remove(at);
                let reference = receipt.reference.clone();
                let sent = Sent {
                    id: id.to_owned(),
                    receipt,
                    draft: parcel.draft,
                };
                let name = self.name("parcel", id);
                if parcel.kept {
                    // Other tabs hear of the receipt before the answers go.
                    self.wish(Wish::Keep(name.clone(), sent.to_json()));
                }
                self.wish(Wish::Forget(name));
                // A device that had no room for what was sent still has the draft.
                self.wish(Wish::Forget(self.name("draft", id)));
                self.wish(Wish::Tell { reference });
                self.received(sent);
            }
            Verdict::Refused(trouble) => self.refused(at, trouble),
            Verdict::Unsure(asked) => {
                let now = self.now();
                let chance = self.source.host.random()[0];
                let waits = matches!(&self.place, Place::Sending(shown) if shown == id);
                let mut first = false;
                if let Some(parcel) = self.parcels.get_mut(at) {
                    first = parcel.tries == 0;
                    parcel.tries += 1;
                    let wait = patience::wait(parcel.tries, chance).map(|wait| wait.max(asked.unwrap_or(0)));
                    parcel.next = wait.map(|wait| now + i64::from(wait));
                }
                // Whoever cannot see it is told once that it did not get through.
                if first && waits {
                    self.wish(Wish::Focus(Goal::Heading));
                }
            }
        }
        self.post();
    }

    /// Shows the receipt to those who wait for it. Where something else is on the screen, only its reference is told: whoever is
    /// at the form now may be somebody else.
    pub(super) fn received(&mut self, sent: Sent) {
        if matches!(&self.place, Place::Sending(id) if *id == sent.id) || self.draft.id == sent.id {
            self.draft = Draft::default();
            self.go(Place::Sent(sent));
        } else if !matches!(&self.place, Place::Sent(shown) if shown.id == sent.id) {
            self.references.push(sent.receipt.reference);
        }
    }

    /// Takes up what was refused while somebody else was at the form; not while anybody is in the middle of it.
    pub(super) fn mine(&mut self) {
        if !self.draft.id.is_empty() {
            return;
        }
        let mut parcels = self.parcels.iter_mut().enumerate();
        if let Some((at, trouble, id)) =
            parcels.find_map(|(at, parcel)| Some((at, parcel.refused.take()?, parcel.draft.id.clone())))
        {
            self.place = Place::Sending(id);
            self.refused(at, trouble);
        }
    }

    /// The receiver will not take this: the answers become a draft again, under an id of their own, since nobody may send other
    /// answers under one that was used.
    fn refused(&mut self, at: usize, trouble: Trouble) {
        let is_shown = |parcel: &Parcel| matches!(&self.place, Place::Sending(id) if *id == parcel.draft.id);
        if !self.parcels.get(at).is_some_and(is_shown) {
            // Somebody else is at the form: it stays what it is until its own sender comes back.
            if let Some(parcel) = self.parcels.get_mut(at) {
                parcel.next = None;
                parcel.refused = Some(trouble);
            }
            return;
        }
        let parcel = self.parcels.remove(at);
        let before = self.name("parcel", &parcel.draft.id);
        self.take_up(parcel.draft);
        self.keep = parcel.kept;
        // Not by chance: another tab that is refused the same makes the same draft of it.
        self.draft.id = uuid_after(&self.draft.id);
        if self.keep {
            self.draft.saved = self.now();
            let (name, value) = (self.name("draft", &self.draft.id), self.draft.to_json());
            self.wish(Wish::Replace { name, value, before });
        }
        self.go(Place::Refused(trouble));
    }
}
