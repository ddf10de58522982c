//! What follows from what somebody posted.

use std::net::IpAddr;

use assembly_consultation::state::Field;
use assembly_consultation::view::{Stage, TRAP};
use assembly_feed::Id;
use assembly_kit::Key;
use assembly_submission::{Answer, Refused, Signs, Submission};
use axum::http::StatusCode;
use tokio::time::timeout;
use uuid::Uuid;

use super::{LATER, Told, Visit};
use crate::definition::Definition;
use crate::form::words::keys::*;
use crate::form::{Page, Posted, Said, Shown, Step, Turn, spoken, turn};
use crate::http::submissions::DEADLINE;
use crate::http::{Desk, Problem};
use crate::intake::NotTaken;
use crate::period::Timing;

/// When to send again, in seconds, where the database was busy.
const SOON: u64 = 5;

/// The fields that a form begins with: a number of its own for each time that it is asked for, never a person's or a browser's.
pub fn fresh(definition: &Definition, language: &str, now: i64) -> Vec<(String, String)> {
    carried(
        definition,
        language,
        &Uuid::new_v4().to_string(),
        &now.to_string(),
    )
}

fn carried(definition: &Definition, language: &str, id: &str, begun: &str) -> Vec<(String, String)> {
    let fields = [
        ("submission_id", id),
        ("version", &definition.version),
        ("questions", &definition.digest),
        ("begun", begun),
        ("lang", language),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    fields.to_vec()
}

/// What follows from what somebody posted to a consultation that is known.
pub async fn answer(desk: &Desk, visit: &Visit, posted: &Posted, address: IpAddr) -> Told {
    let feeds = &desk.intake.feeds;
    let (version, questions) = (posted.get("version"), posted.get("questions"));
    if feeds
        .known()
        .definition(&visit.consultation, version, questions)
        .is_none()
    {
        // Their form may come from another receiver, which has read what this one has not.
        feeds.read_for_stranger().await;
    }
    let known = feeds.known();
    let Some(turn) = turn(&known, &visit.consultation, posted) else {
        return super::missing(desk, visit);
    };
    let own = posted.get("submission_id");
    let sound = Uuid::parse_str(own).is_ok_and(|id| id.get_version_num() == 4 && id.to_string() == own);
    let it = Answering {
        visit,
        posted,
        language: visit.language(posted.language()),
        id: match sound {
            true => own.to_owned(),
            false => Uuid::new_v4().to_string(),
        },
        turn,
    };
    let mut said = Vec::new();
    if it.turn.changed {
        said.push(Said::Words(CHANGED));
    }
    if posted.damaged {
        said.push(Said::Words(DAMAGED));
    }
    said.extend(it.turn.same_place.iter().cloned().map(Said::SamePlace));
    let step = posted.step();
    let timing = known.period(&visit.consultation);
    let timing = timing.map_or(Timing::Open, |period| period.timing(desk.intake.clock.now()));
    let sends = step == Step::Send && it.turn.answers.is_ok() && said.is_empty();
    match timing {
        // Sent again, however late, it may have been stored before: the intake knows.
        _ if sends => {}
        Timing::NotYetOpen => return it.over(Stage::TooEarly),
        Timing::Closed => return it.over(Stage::TooLate),
        Timing::Open | Timing::Late => {}
    }
    if posted.damaged {
        return it.fields(StatusCode::BAD_REQUEST, said);
    }
    if step == Step::Change {
        return match said.is_empty() {
            true => it.change(),
            false => it.fields(StatusCode::UNPROCESSABLE_ENTITY, said),
        };
    }
    let answers = match &it.turn.answers {
        Ok(answers) if said.is_empty() => answers.clone(),
        Ok(_) => return it.fields(StatusCode::UNPROCESSABLE_ENTITY, said),
        Err(problems) => {
            for problem in problems {
                desk.intake.tally.count(problem.rule.name());
            }
            return it.fields(StatusCode::UNPROCESSABLE_ENTITY, said);
        }
    };
    // Under another number than it was asked under, it could be stored twice.
    if step != Step::Send || !sound {
        return it.check(StatusCode::OK, None);
    }
    if let Err(wait) = desk.rate.take(address, desk.started.elapsed()) {
        desk.intake.tally.count(Problem::too_many(0).name());
        let told = it.check(StatusCode::TOO_MANY_REQUESTS, Some(TOO_MANY));
        return Told {
            retry_after: Some(wait.as_secs() + 1),
            ..told
        };
    }
    it.send(desk, answers).await
}

/// Somebody's answers, on their way from page to page.
struct Answering<'a> {
    visit: &'a Visit,
    posted: &'a Posted,
    turn: Turn,
    language: String,
    id: String,
}

impl Answering<'_> {
    async fn send(mut self, desk: &Desk, answers: Vec<(Id, Answer)>) -> Told {
        let submission = self.submission(answers);
        let taken = match timeout(DEADLINE, desk.intake.take(&submission.to_json())).await {
            Ok(taken) => taken,
            Err(_) => {
                desk.intake.tally.count(Problem::busy().name());
                Err(NotTaken::Busy)
            }
        };
        let again = |told: Told, seconds| Told {
            retry_after: Some(seconds),
            ..told
        };
        match taken {
            Ok(taken) => self.at(StatusCode::OK, Stage::Sent(taken.receipt), Vec::new()),
            Err(NotTaken::NotYetOpen) => self.over(Stage::TooEarly),
            Err(NotTaken::Closed) => self.over(Stage::TooLate),
            Err(NotTaken::Conflict) => {
                self.id = Uuid::new_v4().to_string();
                self.check(StatusCode::CONFLICT, Some(CONFLICT))
            }
            Err(NotTaken::Busy) => again(self.check(StatusCode::SERVICE_UNAVAILABLE, Some(BUSY)), SOON),
            Err(NotTaken::FeedUnread) => {
                again(self.check(StatusCode::SERVICE_UNAVAILABLE, Some(BUSY)), LATER)
            }
            // The questions changed between two lines of this function, or longer ago under one version.
            Err(NotTaken::Refused(refused)) => {
                if let Refused::Answers(_, problems) = refused {
                    self.turn.answers = Err(problems);
                }
                self.fields(StatusCode::UNPROCESSABLE_ENTITY, vec![Said::Words(CHANGED)])
            }
        }
    }

    fn submission(&self, answers: Vec<(Id, Answer)>) -> Submission {
        let begun = self.posted.get("begun").parse::<i64>().ok();
        let seconds = begun.and_then(|begun| self.visit.now.checked_sub(begun));
        Submission {
            consultation: self.turn.definition.id().clone(),
            version: self.turn.definition.version.clone(),
            submission_id: self.id.clone(),
            language: spoken(&self.language),
            answers,
            signs: Signs {
                seconds: seconds.and_then(|seconds| u32::try_from(seconds).ok()),
                website: self.posted.website().chars().take(200).collect(),
            },
        }
    }

    /// The questions, with everything that was typed and what is wrong with it.
    fn fields(&self, status: StatusCode, said: Vec<Said>) -> Told {
        let problems = self.turn.answers.as_ref().err().cloned().unwrap_or_default();
        self.at(status, Stage::Fields(problems), said)
    }

    /// The questions again because somebody wishes it: nothing is wrong yet.
    fn change(&self) -> Told {
        self.at(StatusCode::OK, Stage::Fields(Vec::new()), Vec::new())
    }

    /// All answers.
    fn check(&self, status: StatusCode, said: Option<Key>) -> Told {
        self.at(status, Stage::Check, said.map(Said::Words).into_iter().collect())
    }

    /// All answers, which cannot be sent.
    fn over(&self, stage: Stage) -> Told {
        self.at(StatusCode::FORBIDDEN, stage, Vec::new())
    }

    fn at(&self, status: StatusCode, stage: Stage, said: Vec<Said>) -> Told {
        let definition = &self.turn.definition;
        let begun = self.posted.get("begun");
        let mut carried = carried(definition, &self.language, &self.id, begun);
        if stage == Stage::Check {
            // Whatever stood in a field, also where it is not asked for now: it may be again after a change.
            let fields = self.posted.fields();
            let fields = fields.filter(|(name, _)| Field::named(name).is_some());
            carried.extend(fields.map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        let website = self.posted.website();
        if !website.is_empty() {
            carried.push((TRAP.to_owned(), website.to_owned()));
        }
        let shown = Shown::Answering(stage, self.turn.entries.clone());
        let page = Page {
            said,
            carried,
            ..self.visit.page(definition, self.language.clone(), shown)
        };
        Told::new(status, page)
    }
}
