//! Recommendations, the answers to them, and what came of them.

use crate::date::Date;
use crate::document::{Body, Contact, Document, Link};
use crate::reader::Reader;
use crate::shape::shape;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{Decision, ProgressState, SupportKind};

shape! {
    /// What members recommended, the answer, and what has happened since: three facts, none worked out from another.
    #[derive(Default)]
    pub struct Recommendation {
        /// Id; `#recommendation-<id>` in addresses.
        pub id: Id,
        /// The label as printed in the report (`"7b"`).
        pub number: Option<String>,
        /// Short label.
        pub title: Option<Text>,
        /// The members' own words.
        pub text: Option<Text>,
        /// A theme's id.
        pub theme: Option<Id>,
        /// Who is asked, where it is not (only) the commissioning body.
        pub addressed_to: Vec<Body>,
        /// How members voted.
        pub support: Option<Support>,
        /// The formal answer. None means not answered yet, unless `unread` names it.
        pub response: Option<Response>,
        /// What has happened. None means no report, which is not 0 %.
        pub progress: Option<Progress>,
        /// Where and when it is next decided.
        pub next_step: Option<NextStep>,
        /// Who does what by when.
        pub actions: Vec<Action>,
        /// What was reported, in the order of the feed.
        pub updates: Vec<Update>,
        /// What was changed in an earlier publication.
        pub corrections: Vec<Correction>,
    }
    beside {
        /// Paths within this recommendation of what could not be read (`response.decided_on`); empty in a sound feed.
        pub unread: Vec<String>,
    }
    then settle
}

impl Recommendation {
    /// Whether there is an answer that could not be read. Then it must not be called unanswered.
    pub fn response_is_unread(&self) -> bool {
        self.response.is_none() && self.lacks("response")
    }

    /// Whether there is a report that could not be read. Then it must not be said that there is none.
    pub fn progress_is_unread(&self) -> bool {
        self.progress.is_none() && self.lacks("progress")
    }

    /// Whether the part at `path` could not be read.
    pub fn lacks(&self, path: &str) -> bool {
        self.unread.iter().any(|unread| unread == path)
    }

    /// Whether nothing of it can be shown.
    fn is_blank(&self) -> bool {
        let blank = |text: &Option<Text>| text.as_ref().is_none_or(Text::is_empty);
        blank(&self.title) && blank(&self.text)
    }
}

/// A recommendation keeps what could not be read in it; one without words is none.
fn settle(recommendation: &mut Recommendation, reader: &mut Reader) -> bool {
    if recommendation.is_blank() {
        reader.error("missing", "has neither title nor text".to_owned());
        return false;
    }
    recommendation.unread = reader.take_unread();
    true
}

shape! {
    /// How members voted.
    #[derive(Default)]
    pub struct Support {
        /// What was voted on, and how.
        pub ballot: Option<Text>,
        /// Votes for (`for` in the feed).
        pub votes_for as "for": Option<u64>,
        /// Votes against.
        pub against: Option<u64>,
        /// Abstentions.
        pub abstain: Option<u64>,
        /// How many voted.
        pub voted: Option<u64>,
        /// Support in per cent, 0 to 100.
        pub percent: Option<f64>,
        /// Per cent needed.
        pub threshold: Option<f64>,
        /// Majority or minority.
        pub kind: Option<SupportKind>,
        /// Where it stands.
        pub source: Option<Link>,
    }
}

shape! {
    /// The council's formal answer.
    pub struct Response {
        /// What was decided.
        pub decision: Decision,
        /// Why. Its absence is shown.
        pub explanation: Option<Text>,
        /// What was agreed, where that differs from what was asked.
        pub agreed_text: Option<Text>,
        /// The body that decided.
        pub decided_by: Option<Text>,
        /// When.
        pub decided_on: Option<Date>,
        /// Minutes, reports.
        pub documents: Vec<Document>,
    }
}

shape! {
    /// What has happened.
    pub struct Progress {
        /// How far it is.
        pub state: ProgressState,
        /// When that was so.
        pub as_of: Option<Date>,
        /// In words.
        pub summary: Option<Text>,
    }
}

shape! {
    /// Where and when it is next decided.
    #[derive(Default)]
    pub struct NextStep {
        /// What happens.
        pub title: Option<Text>,
        /// Who decides.
        pub body: Option<Text>,
        /// When.
        pub date: Option<Date>,
        /// A page about it.
        pub url: Option<Url>,
    }
}

shape! {
    /// A thing to do.
    #[derive(Default)]
    pub struct Action {
        /// Id.
        pub id: Option<Id>,
        /// What is to be done.
        pub title: Option<Text>,
        /// Who does it: a team or post.
        pub owner: Option<Owner>,
        /// By when.
        pub due: Option<Date>,
        /// When it was done.
        pub done_on: Option<Date>,
    }
}

shape! {
    /// Who answers for an action.
    #[derive(Default)]
    pub struct Owner {
        /// The body.
        pub body: Option<Text>,
        /// The team or post in it.
        pub post: Option<Text>,
        /// How to reach them.
        pub contact: Option<Contact>,
    }
}

shape! {
    /// What was reported.
    #[derive(Default)]
    pub struct Update {
        /// Id.
        pub id: Option<Id>,
        /// When.
        pub date: Option<Date>,
        /// In a line.
        pub title: Option<Text>,
        /// In full.
        pub text: Option<Text>,
        /// Who reports.
        pub by: Option<Text>,
        /// To show for it.
        pub documents: Vec<Document>,
    }
}

shape! {
    /// What was changed in an earlier publication.
    #[derive(Default)]
    pub struct Correction {
        /// When.
        pub date: Option<Date>,
        /// What was changed, and why.
        pub text: Option<Text>,
    }
}
