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
    /// Something else is stored under the same id.
    Conflict,
    /// It will never be taken as it is; why, in the receiver's words.
    Refused(String),
    /// Nobody knows: it is to be tried again, after so many seconds if the receiver said so.
    Unsure(Option<u32>),
}

/// So long a receiver may ask us to wait, in seconds.
const LONGEST: i64 = 3_600;

impl Reply {
    /// What follows for a body that was sent.
    ///
    /// Only the receiver itself can refuse: it says so in a problem document (RFC 9457). Whatever else comes, a firewall's
    /// page, a hotel's login, a receipt for something else, is no answer.
    pub fn verdict(&self, sent: &str) -> Verdict {
        if matches!(self.status, 200 | 201) {
            return match Receipt::read(&self.body, sent) {
                Some(receipt) => Verdict::Received(receipt),
                None => Verdict::Unsure(None),
            };
        }
        let problem =
            notes::read(&self.body).filter(|json| notes::number(json, "status") == Some(self.status.into()));
        let Some(problem) = problem else {
            return Verdict::Unsure(None);
        };
        match self.status {
            409 => Verdict::Conflict,
            400 | 403 | 404 | 413 | 415 | 422 => Verdict::Refused(detail(&problem)),
            _ => {
                let wait = notes::number(&problem, "retry_after").filter(|wait| (1..=LONGEST).contains(wait));
                Verdict::Unsure(wait.map(|wait| wait as u32))
            }
        }
    }
}

/// The receiver's sentences: what is wrong as a whole, then with each answer.
fn detail(problem: &Json) -> String {
    let mut lines: Vec<String> = notes::string(problem, "detail").into_iter().collect();
    if let Some(Json::Array(errors)) = problem.get("errors") {
        for error in errors {
            lines.extend(notes::string(error, "detail"));
        }
    }
    lines.join("\n")
}
