//! What the receiver answered, if it did.

use assembly_feed::json::Json;
use assembly_submission::Receipt;

use super::notes;

/// An answer to a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status; 0 where no answer came.
    pub status: u16,
    /// Its body.
    pub body: String,
}

/// What follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is stored for good.
    Received(Receipt),
    /// It will never be taken as it is.
    Refused(Trouble),
    /// Nobody knows: it is to be tried again, after so many seconds if the receiver said so.
    Unsure(Option<u32>),
}

/// Why a receiver does not take answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The name of the problem: `conflict` where other answers are stored under the same id, `closed`, `answers` where they break rules.
    pub name: String,
    /// In the receiver's words.
    pub words: String,
    /// Which questions it is about, by id, and what is wrong with the answer to each, in the receiver's words.
    pub answers: Vec<(String, String)>,
}

/// So long a receiver may ask us to wait, in seconds.
const LONGEST: i64 = 3_600;

/// What the `type` of the receiver's problems begins with.
const PROBLEM: &str = "urn:assembly:problem:";

/// Problems that no waiting mends. All others may be gone the next time: a setting of the council's, a feed not read yet.
const LASTING: [&str; 7] = [
    "answers",
    "malformed",
    "not-json",
    "too-large",
    "conflict",
    "closed",
    "not-yet-open",
];

impl Reply {
    /// What follows for a body that was sent.
    ///
    /// Only the receiver itself can refuse: it says so in a problem document (RFC 9457) of a type of its own. Whatever else comes, a
    /// firewall's page, a hotel's login, a receipt for something else, is no answer.
    pub fn verdict(&self, sent: &str) -> Verdict {
        if matches!(self.status, 200 | 201) {
            return match Receipt::read(&self.body, sent) {
                Some(receipt) => Verdict::Received(receipt),
                None => Verdict::Unsure(None),
            };
        }
        let Some(problem) = notes::read(&self.body) else {
            return Verdict::Unsure(None);
        };
        let kind = notes::string(&problem, "type").unwrap_or_default();
        match kind.strip_prefix(PROBLEM) {
            Some(name) if LASTING.contains(&name) => Verdict::Refused(Trouble {
                name: name.to_owned(),
                words: notes::string(&problem, "detail").unwrap_or_default(),
                answers: answers(&problem),
            }),
            _ => {
                let wait = notes::number(&problem, "retry_after").filter(|wait| (1..=LONGEST).contains(wait));
                Verdict::Unsure(wait.map(|wait| wait as u32))
            }
        }
    }
}

/// What is wrong with each answer.
fn answers(problem: &Json) -> Vec<(String, String)> {
    let Some(Json::Array(errors)) = problem.get("errors") else {
        return Vec::new();
    };
    let of = |error: &Json, name| notes::string(error, name).unwrap_or_default();
    let each = errors
        .iter()
        .map(|error| (of(error, "question"), of(error, "detail")));
    each.collect()
}
