//! JSON Lines (<https://jsonlines.org>): everything, as it came.

use assembly_submission::{Submission, quote};

use crate::archive::Stored;

/// A submission in one line, with what came byte for byte; only line breaks between its parts, which would end the line, become spaces.
pub fn whole(stored: &Stored) -> String {
    let mut line = front(stored);
    line.push_str(",\"content\":");
    quote(&stored.content, &mut line);
    line.push_str(",\"submission\":");
    // Within strings JSON has none.
    line.push_str(&stored.body.replace(['\r', '\n'], " "));
    line.push('}');
    line
}

/// A submission in one line, without some of its answers. `None` where they could not be told apart.
pub fn without(stored: &Stored, submission: Option<&Submission>) -> String {
    let mut line = front(stored);
    line.push_str(",\"submission\":");
    match submission {
        Some(submission) => line.push_str(&submission.to_json()),
        None => line.push_str("null"),
    }
    line.push('}');
    line
}

/// Answers in one line, and nothing that could tell whose they are.
pub fn answers_alone(submission: Option<&Submission>) -> String {
    let mut line = "{\"answers\":{".to_owned();
    for (place, (question, answer)) in submission
        .iter()
        .flat_map(|submission| &submission.answers)
        .enumerate()
    {
        if place > 0 {
            line.push(',');
        }
        quote(question, &mut line);
        line.push(':');
        answer.write(&mut line);
    }
    line.push_str("}}");
    line
}

fn front(stored: &Stored) -> String {
    let mut line = String::new();
    for (name, value) in [
        ("{\"reference\":", &stored.reference),
        (",\"received\":", &stored.received),
    ] {
        line.push_str(name);
        quote(value, &mut line);
    }
    line.push_str(",\"marks\":[");
    for (place, mark) in stored.marks.split_whitespace().enumerate() {
        if place > 0 {
            line.push(',');
        }
        quote(mark, &mut line);
    }
    line.push(']');
    line
}
