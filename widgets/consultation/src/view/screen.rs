//! What is on the screen, and what people do there.

use assembly_feed::Id;
use assembly_kit::Scene;
use assembly_submission::{Change, Entries};

/// What a person does.
#[derive(Clone)]
pub enum Act {
    /// Answers a question, or a part of it.
    Change(Id, Change),
    /// Begins to answer.
    Begin,
    /// Goes on from a page of questions.
    Next,
    /// Goes back.
    Back,
    /// Goes to a question, and to its field.
    GoTo(Id),
    /// Goes to the check of all answers.
    Check,
    /// Sends.
    Send,
    /// Begins anew, with nothing entered.
    Again,
    /// Allows a draft on this device, or allows it no more.
    Keep(bool),
    /// Goes on with the draft.
    Resume,
    /// Deletes the draft.
    Discard,
    /// Tries at once to send again.
    RetryNow,
    /// Answers again, for somebody else.
    AnswerAgain,
    /// Saves a copy of the answers as a file.
    Save,
    /// Prints a copy of the answers.
    Print,
}

pub struct Screen {
    pub entries: Entries,
}

impl Scene for Screen {
    type Act = Act;

    fn follow(&mut self, act: Act) {
        if let Act::Change(question, change) = act {
            self.entries.of(&question).change(change);
        }
    }
}
