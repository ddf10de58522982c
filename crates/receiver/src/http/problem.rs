//! Problem documents (RFC 9457): why a request was refused, for programs and for people.

use axum::http::StatusCode;
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use assembly_submission::{Problem as Broken, Refused, Rule};

use crate::intake::NotTaken;

/// When to come back, in seconds, where the database was busy.
const SOON: u64 = 5;

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    status: StatusCode,
    name: &'static str,
    title: &'static str,
    detail: String,
    errors: Vec<Value>,
    retry_after: Option<u64>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Problem {
    /// A problem: its status, its name (the end of its `type`), what it is in every case, and in this one.
    pub fn new(
        status: StatusCode,
        name: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            name,
            title,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after: None,
            headers: Vec::new(),
        }
    }

    /// Worth trying again after so many seconds: told in the header, and in the document for scripts that cannot read it.
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self.header(RETRY_AFTER, seconds.into())
    }

    fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The body is not one that is read here.
    pub fn not_json_type() -> Self {
        let detail = "Send application/json, in UTF-8, without a Content-Encoding.";
        let problem = Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "media-type",
            "This is not sent as JSON",
            detail,
        );
        problem.header(ACCEPT, HeaderValue::from_static("application/json"))
    }

    /// The body is longer than any form fills.
    pub fn too_large(most: usize) -> Self {
        let detail = format!("At most {most} bytes are taken.");
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "too-large",
            "This is too large",
            detail,
        )
    }

    /// The body did not come in time.
    pub fn too_slow() -> Self {
        let detail = "The request did not arrive in time. Send it again: with the same submission_id it is stored once.";
        Self::new(
            StatusCode::REQUEST_TIMEOUT,
            "too-slow",
            "This took too long",
            detail,
        )
    }

    /// The body ended early.
    pub fn cut_short() -> Self {
        let detail = "The request ended early. Send it again: with the same submission_id it is stored once.";
        Self::new(StatusCode::BAD_REQUEST, "cut-short", "This ended early", detail)
    }

    /// The body is not UTF-8.
    pub fn not_utf8() -> Self {
        let detail = "JSON is written in UTF-8; this is not.";
        Self::new(StatusCode::BAD_REQUEST, "not-json", "This is no JSON", detail)
    }

    /// The page that sends is not one of the council's.
    pub fn foreign_origin() -> Self {
        let detail = "Pages of this origin may not send submissions here. The receiver is told which may by --allow-origin.";
        Self::new(
            StatusCode::FORBIDDEN,
            "origin",
            "This site may not send submissions",
            detail,
        )
    }

    /// Too many requests from one address.
    pub fn too_many(seconds: u64) -> Self {
        let detail = "Too much was sent from this address in a short time. Nothing is lost: send it again a little later.";
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too-many",
            "Too many at once",
            detail,
        )
        .retry_after(seconds)
    }

    /// It cannot be stored now.
    pub fn busy() -> Self {
        let detail = "It could not be stored just now. Send it again a little later: with the same submission_id it is stored once.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "Not stored yet", detail).retry_after(SOON)
    }

    /// Nothing is at this address.
    pub fn not_found() -> Self {
        let detail =
            "Submissions are sent to /submissions; forms are at /form/ and the id of a consultation.";
        Self::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "There is nothing here",
            detail,
        )
    }

    /// Something is at this address, for other methods, which the router adds as `Allow`.
    pub fn wrong_method() -> Self {
        let detail = "This address is there for other methods. The header Allow names them.";
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "method",
            "This cannot be done here",
            detail,
        )
    }
}

impl From<NotTaken> for Problem {
    fn from(not_taken: NotTaken) -> Self {
        let name = not_taken.name();
        match not_taken {
            NotTaken::Refused(refused) => of_refused(name, &refused),
            NotTaken::NotYetOpen => Self::new(
                StatusCode::FORBIDDEN,
                name,
                "The consultation is not open yet",
                "It opens on the day that the council has published.",
            ),
            NotTaken::Closed => Self::new(
                StatusCode::FORBIDDEN,
                name,
                "The consultation is closed",
                "It closed on the day that the council has published; answers that were sent before were taken for a day longer.",
            ),
            NotTaken::Conflict => Self::new(
                StatusCode::CONFLICT,
                name,
                "Another submission has this id",
                "Other answers are stored under this submission_id, and were kept. Send these with an id of their own.",
            ),
            NotTaken::Busy => Self::busy(),
            NotTaken::FeedUnread => Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                name,
                "Not stored yet",
                "The questions of this consultation could not be read just now. Send it again a little later.",
            )
            .retry_after(60),
        }
    }
}

fn of_refused(name: &'static str, refused: &Refused) -> Problem {
    let detail = refused.to_string();
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    match refused {
        Refused::NotJson(_) => Problem::new(StatusCode::BAD_REQUEST, name, "This is no JSON", detail),
        Refused::Malformed(field, _) => {
            let mut problem = Problem::new(unprocessable, name, "This is no submission", &detail);
            problem
                .errors
                .push(json!({"field": field, "rule": "malformed", "detail": detail}));
            problem
        }
        Refused::Unknown(..) => {
            Problem::new(unprocessable, name, "This consultation is not known here", detail)
        }
        Refused::Answers(_, problems) => {
            let mut problem = Problem::new(unprocessable, name, "Answers break rules of the form", detail);
            problem.errors = problems.iter().map(of_answer).collect();
            problem
        }
    }
}

/// What is wrong with one answer: the question, the rule, what the rule says, and a sentence.
fn of_answer(broken: &Broken) -> Value {
    let mut error = Map::new();
    error.insert("question".to_owned(), json!(&*broken.question));
    error.insert("rule".to_owned(), json!(broken.rule.name()));
    let more: &[(&str, Value)] = match &broken.rule {
        Rule::RowNeeded(value) | Rule::WriteInNeeded(value) | Rule::Exclusive(value) => {
            &[("value", json!(value))]
        }
        // What a program made up may be as long as the whole request.
        Rule::UnknownValue(value) => &[("value", json!(value.chars().take(200).collect::<String>()))],
        Rule::TooLong(most, over) => &[("most", json!(most)), ("over", json!(over))],
        Rule::TooMany(most) => &[("most", json!(most))],
        Rule::TooSmall(least) => &[("least", json!(least))],
        Rule::TooGreat(most) => &[("most", json!(most))],
        _ => &[],
    };
    for (name, value) in more {
        error.insert((*name).to_owned(), value.clone());
    }
    error.insert("detail".to_owned(), json!(sentence(&broken.rule)));
    Value::Object(error)
}

/// For whoever writes a program. The form has its own words, in the resident's language.
fn sentence(rule: &Rule) -> String {
    match rule {
        Rule::WordsNeeded => "Words are needed.".to_owned(),
        Rule::ChoiceNeeded => "One option must be chosen.".to_owned(),
        Rule::ChoicesNeeded => "At least one option must be chosen.".to_owned(),
        Rule::OrderNeeded => "At least one option must be put into order.".to_owned(),
        Rule::RowNeeded(_) => "An option must be chosen in this row.".to_owned(),
        Rule::DateNeeded => "A date is needed.".to_owned(),
        Rule::NumberNeeded => "A number is needed.".to_owned(),
        Rule::WriteInNeeded(_) => "This option asks for words beside it.".to_owned(),
        Rule::TooLong(most, over) => {
            format!("At most {most} characters may be written; these are {over} more.")
        }
        Rule::NotANumber => "This is no number.".to_owned(),
        Rule::TooSmall(least) => format!("The least is {least}."),
        Rule::TooGreat(most) => format!("The most is {most}."),
        Rule::NotADate => "This is no day of the calendar, written as 2026-11-30.".to_owned(),
        Rule::NotAnEmail => "This is no email address.".to_owned(),
        Rule::NotAPostcode => "This is no postcode of the United Kingdom.".to_owned(),
        Rule::TooMany(most) => format!("At most {most} options may be chosen."),
        Rule::Exclusive(_) => "This option rules out the others.".to_owned(),
        Rule::UnknownValue(_) => "No option, row or step has this value.".to_owned(),
        Rule::WrongType => "The answer is of another type than the question.".to_owned(),
        Rule::UnknownQuestion => "No question has this id.".to_owned(),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let kind = ["urn:assembly:problem:", self.name].concat();
        let mut document = json!({
            "type": kind,
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        if let Some(document) = document.as_object_mut() {
            if !self.errors.is_empty() {
                document.insert("errors".to_owned(), self.errors.into());
            }
            if let Some(seconds) = self.retry_after {
                document.insert("retry_after".to_owned(), seconds.into());
            }
        }
        let mut response = (self.status, document.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.extend(self.headers);
        response
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    #[tokio::test]
    async fn when_to_come_back_is_told_in_the_header_and_in_the_document() {
        for (problem, seconds) in [
            (Problem::busy(), SOON),
            (Problem::too_many(7), 7),
            (NotTaken::FeedUnread.into(), 60),
        ] {
            let response = problem.into_response();
            assert_eq!(response.headers()[RETRY_AFTER], seconds.to_string());
            let body = response.into_body().collect().await.unwrap().to_bytes();
            let document: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(document["retry_after"], json!(seconds));
        }
        let body = Problem::not_found().into_response().into_body();
        let body = body.collect().await.unwrap().to_bytes();
        assert!(!String::from_utf8_lossy(&body).contains("retry_after"));
    }
}
