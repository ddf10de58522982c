//! What is wrong in sense: answers, figures, questions, promises.

use super::*;
use serde_json::json;

#[test]
fn a_refusal_needs_an_explanation() {
    is_found(
        Error,
        "recommendations[1].response.explanation",
        json!(null),
        "no-explanation",
    );
    is_found(
        Error,
        "recommendations[1].response.explanation",
        json!(" \n"),
        "no-explanation",
    );
    is_found_at(
        Error,
        "recommendations[2].response.explanation",
        "no-explanation",
        "recommendations[2].response",
        json!({"decision": "rejected"}),
    );
    is_found(
        Error,
        "recommendations[1].response.explanation",
        json!(5),
        "wrong-type",
    );
    assert_eq!(
        found("recommendations[0].response.explanation", json!(null)),
        [],
        "an acceptance speaks for itself"
    );
}

#[test]
fn figures_add_up() {
    is_found(Error, "members.voted", json!(41), "counts-disagree");
    is_found(Error, "members.attended", json!(41), "counts-disagree");
    is_found_at(
        Error,
        "recommendations[0].support.voted",
        "counts-disagree",
        "recommendations[0].support.against",
        json!(3),
    );
    is_found(
        Error,
        "recommendations[1].support.voted",
        json!(41),
        "counts-disagree",
    );
    is_found(
        Error,
        "recommendations[1].support.percent",
        json!(101),
        "counts-disagree",
    );
    is_found(
        Error,
        "recommendations[1].support.threshold",
        json!(-1),
        "counts-disagree",
    );
    is_found(
        Error,
        "recommendations[0].support.percent",
        json!(80),
        "counts-disagree",
    );
    is_found(
        Error,
        "consultations[0].outcome.results[0].answered",
        json!(599),
        "counts-disagree",
    );
    is_found(
        Error,
        "consultations[0].outcome.results[1].answered",
        json!(399),
        "counts-disagree",
    );
    assert_eq!(
        found("recommendations[0].support.percent", json!(94.6)),
        [],
        "35 of 37, without the abstention"
    );
}

#[test]
fn questions_can_be_answered() {
    let question = |index: &str| {
        format!(
            "consultations[0].pages[{}].questions[{}]",
            &index[..1],
            &index[1..]
        )
    };
    let cases = [
        ("01", "options", json!([]), "options", "no-options"),
        ("03", "options", json!(null), "options", "no-options"),
        ("11", "options", json!(null), "options", "no-options"),
        ("12", "options", json!(null), "options", "no-options"),
        ("12", "rows", json!(null), "rows", "no-options"),
        ("03", "max_choices", json!(4), "max_choices", "bounds"),
        ("10", "min", json!(null), "min", "bounds"),
        ("10", "max", json!(null), "max", "bounds"),
        ("13", "max", json!(0), "max", "bounds"),
        (
            "11",
            "options",
            json!([{"value": "a"}, {"value": "a"}]),
            "options[1].value",
            "value-duplicate",
        ),
        ("01", "kind", json!(null), "kind", "missing"),
    ];
    for (index, field, value, at, rule) in cases {
        let place = format!("{}.{field}", question(index));
        let found = found(&place, value);
        let wanted = (Error, format!("{}.{at}", question(index)), rule);
        assert!(found.contains(&wanted), "after {place}: {found:?}");
    }
}

#[test]
fn promises_are_kept_in_mind() {
    is_found(Warning, "follow_up.report_every", json!("P5D"), "report-overdue");
    is_found_at(
        Warning,
        "recommendations[0].actions[0].due",
        "action-overdue",
        "recommendations[0].actions[0].done_on",
        json!(null),
    );
    is_found(
        Error,
        "recommendations[0].actions[0].done_on",
        json!("soon"),
        "date-malformed",
    );
    is_found_at(
        Warning,
        "follow_up.response_due",
        "answer-overdue",
        "recommendations[2].response",
        json!(null),
    );
    let message = &findings("recommendations[2].response", json!(null))[0].message;
    assert_eq!(
        message,
        "the answer was due by 2024-09, 143 days ago; 2 of 3 recommendations have one"
    );
}

#[test]
fn progress_has_something_to_show() {
    let summary = "recommendations[0].progress.summary";
    is_found_at(
        Warning,
        "recommendations[2].progress.state",
        "completed-without-evidence",
        "recommendations[2].updates",
        json!([]),
    );
    is_found_at(
        Warning,
        summary,
        "no-reason",
        "recommendations[0].progress",
        json!({"state": "delayed"}),
    );
    is_found_at(
        Warning,
        summary,
        "no-reason",
        "recommendations[0].progress",
        json!({"state": "stopped", "summary": ""}),
    );
    let reason = json!({"state": "delayed", "summary": {"en": "No builders.", "cy": "Dim adeiladwyr."}});
    assert_eq!(found("recommendations[0].progress", reason), []);
}

#[test]
fn what_readers_expect_is_there() {
    is_found(Warning, "licence", json!(null), "no-licence");
    is_found(Warning, "licence", json!({}), "no-licence");
    is_found(Warning, "contact", json!(null), "no-contact");
    is_found(Error, "contact.email", json!("the office"), "email-malformed");
    is_found(Warning, "question", json!(null), "no-question");
    is_found(
        Warning,
        "consultations[0].ways_to_respond",
        json!(null),
        "no-other-way",
    );
    is_found(Warning, "documents[1].url", json!(null), "document-without-url");
    is_found(
        Warning,
        "recommendations[0].response.decision",
        json!("acepted"),
        "unknown-word",
    );
    let unknown = found("recommendations[0].response.decision", json!("acepted"));
    assert_eq!(
        unknown,
        [(
            Warning,
            "recommendations[0].response.decision".to_owned(),
            "unknown-word"
        )]
    );
}

#[test]
fn a_finding_prints_as_a_line() {
    let findings = findings("recommendations[0].response.decided_on", json!("31/02/2024"));
    assert_eq!(
        findings[0].to_string(),
        "recommendations[0].response.decided_on: is \"31/02/2024\", not a date; wanted 2020, 2020-03, 2020-03-05 or \
         2020-03-05T18:30:00+00:00"
    );
    assert_eq!(
        (Error.to_string(), Warning.to_string()),
        ("error".to_owned(), "warning".to_owned())
    );
}
