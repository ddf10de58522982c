//! Taking a submission: from what came to a receipt, or to why there is none.

use std::sync::Arc;

use assembly_submission::{Receipt, Refused, Signs, Submission, digest, read};

use crate::clock::{Clock, stamp};
use crate::definition::Definition;
use crate::feeds::Feeds;
use crate::known::Known;
use crate::marks::marks;
use crate::period::Timing;
use crate::reference;
use crate::store::{Kept, Outcome};
use crate::tally::Tally;
use crate::writer::{Busy, Writer};

/// Takes submissions, however they come.
#[derive(Clone, Debug)]
pub struct Intake {
    /// The consultations.
    pub feeds: Arc<Feeds>,
    /// The way to the database.
    pub writer: Writer,
    /// What time it is.
    pub clock: Clock,
    /// How many of each kind there were.
    pub tally: Arc<Tally>,
}

/// A submission that is stored for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What its sender is told, the same each time.
    pub receipt: Receipt,
    /// Whether it was stored now, and not before.
    pub first: bool,
}

/// Why a submission was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum NotTaken {
    /// It is none, or breaks rules.
    Refused(Refused),
    /// The consultation is not open yet.
    NotYetOpen,
    /// The consultation is closed.
    Closed,
    /// Another submission has this id.
    Conflict,
    /// It cannot be stored now, and may be later.
    Busy,
    /// Its questions are not known, and a feed cannot be read now: it may be in there.
    FeedUnread,
}

impl From<Busy> for NotTaken {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}

impl NotTaken {
    /// Its name, in problem documents and tallies.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Refused(Refused::NotJson(_)) => "not-json",
            Self::Refused(Refused::Malformed(..)) => "malformed",
            Self::Refused(Refused::Unknown(..)) => "unknown-consultation",
            Self::Refused(Refused::Answers(..)) => "answers",
            Self::NotYetOpen => "not-yet-open",
            Self::Closed => "closed",
            Self::Conflict => "conflict",
            Self::Busy => "busy",
            Self::FeedUnread => "feed-unread",
        }
    }
}

impl Intake {
    /// Takes a submission. When this returns one as taken, it is on disk.
    ///
    /// The same text again, any number of times, gives the same receipt; so does another text that says the same.
    pub async fn take(&self, text: &str) -> Result<Taken, NotTaken> {
        let result = self.judge(text).await;
        match &result {
            Ok(taken) => self
                .tally
                .count(if taken.first { "stored" } else { "stored-before" }),
            Err(NotTaken::Refused(Refused::Answers(_, problems))) => {
                for problem in problems {
                    self.tally.count(problem.rule.name());
                }
                self.tally.count("answers");
            }
            Err(not_taken) => self.tally.count(not_taken.name()),
        }
        result
    }

    async fn judge(&self, text: &str) -> Result<Taken, NotTaken> {
        let (submission, definition) = match self.read(text).await? {
            Ok(sound) => sound,
            Err(Refused::Unknown(..)) if !self.feeds.settled() => return Err(NotTaken::FeedUnread),
            Err(refused) => return Err(NotTaken::Refused(refused)),
        };
        let now = self.clock.now();
        let period = self.feeds.known().period(&submission.consultation);
        let timing = period.map_or(Timing::Open, |period| period.timing(now));
        let refused = match timing {
            Timing::Open | Timing::Late => None,
            Timing::NotYetOpen => Some(NotTaken::NotYetOpen),
            Timing::Closed => Some(NotTaken::Closed),
        };
        if let Some(refused) = refused {
            // Stored in time, and the receipt lost on its way: whoever asks again is told, however late.
            return match self.writer.find(submission.submission_id.clone()).await? {
                Outcome::Before(before) => self.compare(&submission, text, *before).await,
                _ => Err(refused),
            };
        }
        let receipt = Receipt {
            reference: reference(&submission.submission_id),
            received: stamp(now),
            content: digest(text.as_bytes()),
        };
        let kept = Kept {
            submission_id: submission.submission_id.clone(),
            consultation: submission.consultation.to_string(),
            version: submission.version.clone(),
            definition: definition.digest.clone(),
            language: submission.language.clone(),
            receipt: receipt.clone(),
            body: text.to_owned(),
            marks: marks(&submission.signs, timing == Timing::Late),
        };
        match self.writer.keep(kept).await? {
            Outcome::Before(before) => self.compare(&submission, text, *before).await,
            Outcome::Stored => Ok(Taken { receipt, first: true }),
            // A row that was in the way, and gone when it was looked for: a purge. Nothing is stored, so nothing is acknowledged.
            Outcome::Absent => Err(NotTaken::Busy),
        }
    }

    /// What came, read by the questions that it was given to; or why it is none.
    async fn read(&self, text: &str) -> Result<Result<(Submission, Arc<Definition>), Refused>, Busy> {
        let mut known = self.feeds.known();
        let mut result = known.read(text);
        if matches!(result, Err(Refused::Unknown(..))) {
            // A form can be newer than what was read here.
            self.feeds.read_for_stranger().await;
            known = self.feeds.known();
            result = known.read(text);
        }
        if matches!(result, Err(Refused::Unknown(..) | Refused::Answers(..))) {
            // Another receiver may have read those questions, and stored this very submission.
            self.feeds.learn().await?;
            let now = self.feeds.known();
            if !Arc::ptr_eq(&known, &now) {
                result = now.read(text);
            }
        }
        Ok(result)
    }

    /// Whether what came says the same as what is stored under its id.
    async fn compare(&self, submission: &Submission, text: &str, before: Kept) -> Result<Taken, NotTaken> {
        let same = before.body == text || self.reads_as(submission, &before).await?;
        if same {
            Ok(Taken {
                receipt: before.receipt,
                first: false,
            })
        } else {
            Err(NotTaken::Conflict)
        }
    }

    async fn reads_as(&self, submission: &Submission, before: &Kept) -> Result<bool, Busy> {
        let of = |known: &Known| {
            let definition = known.definition(&before.consultation, &before.version, &before.definition);
            definition.cloned()
        };
        let mut definition = of(&self.feeds.known());
        if definition.is_none() {
            // Another receiver has taken it, by questions that were not read here.
            self.feeds.learn().await?;
            definition = of(&self.feeds.known());
        }
        let Some(definition) = definition else {
            return Ok(false);
        };
        let without_signs = |submission: &Submission| Submission {
            // How long it took is told anew each time, and is no answer.
            signs: Signs::default(),
            ..submission.clone()
        };
        Ok(read(&before.body, |_, _| Some(&definition.consultation))
            .is_ok_and(|before| without_signs(&before) == without_signs(submission)))
    }
}
