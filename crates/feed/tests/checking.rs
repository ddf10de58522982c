//! Every rule of the checker, with the path that it names.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{Day, Finding, Severity, check, read};
use serde_json::{Value as Json, json};

const COMPLETE: &str = include_str!("feeds/complete.json");
const TODAY: Day = Day {
    year: 2025,
    month: 2,
    day: 20,
};
use Severity::{Error, Warning};

/// What is found in the complete feed when one thing in it is changed; `null` takes it out.
fn found(place: &str, value: Json) -> Vec<(Severity, String, &'static str)> {
    let findings = findings(place, value);
    findings
        .into_iter()
        .map(|finding| (finding.severity, finding.path, finding.rule))
        .collect()
}

fn findings(place: &str, value: Json) -> Vec<Finding> {
    let mut feed: Json = serde_json::from_str(COMPLETE).expect("JSON");
    change(&mut feed, place, value);
    check(&read(feed.to_string().as_bytes()).expect("it is read"), TODAY)
}

fn change(feed: &mut Json, place: &str, value: Json) {
    let (parent, name) = place.rsplit_once('/').expect("a pointer");
    match feed.pointer_mut(parent).expect("a place in the feed") {
        Json::Object(object) if value.is_null() => {
            object.remove(name);
        }
        Json::Object(object) => {
            object.insert(name.to_owned(), value);
        }
        Json::Array(list) => list[name.parse::<usize>().expect("a place in a list")] = value,
        _ => panic!("nothing stands in {parent}"),
    }
}

/// Each change gives this one finding and no other.
fn each_is_found(cases: &[(&str, Json, Severity, &str, &str)]) {
    for (place, value, severity, path, rule) in cases {
        let found = found(place, value.clone());
        let wanted = [(*severity, (*path).to_owned(), *rule)];
        let found: Vec<(Severity, String, &str)> = found;
        assert_eq!(found, wanted, "after {place} = {value}");
    }
}

#[test]
fn errors_of_form() {
    each_is_found(&[
        ("/id", json!(null), Error, "id", "missing"),
        ("/updated", json!(null), Error, "updated", "missing"),
        ("/title", json!(""), Error, "title", "missing"),
        (
            "/commissioning_body/name",
            json!(null),
            Error,
            "commissioning_body.name",
            "missing",
        ),
        (
            "/commissioning_body/name",
            json!(" "),
            Error,
            "commissioning_body.name",
            "missing",
        ),
        (
            "/themes/1/title",
            json!({"en": "", "cy": ""}),
            Error,
            "themes[1].title",
            "missing",
        ),
        (
            "/recommendations/1/id",
            json!(null),
            Error,
            "recommendations[1].id",
            "missing",
        ),
        (
            "/recommendations/1/title",
            json!(null),
            Error,
            "recommendations[1]",
            "missing",
        ),
        (
            "/recommendations/0/response/decision",
            json!(null),
            Error,
            "recommendations[0].response.decision",
            "missing",
        ),
        (
            "/recommendations/0/progress/state",
            json!(""),
            Error,
            "recommendations[0].progress.state",
            "empty",
        ),
        ("/summary", json!(12), Error, "summary", "wrong-type"),
        ("/summary", json!({}), Error, "summary", "empty"),
        ("/members/voted", json!(-1), Error, "members.voted", "wrong-type"),
        (
            "/members/voted",
            json!(38.5),
            Error,
            "members.voted",
            "wrong-type",
        ),
        (
            "/members/voted",
            json!("38"),
            Error,
            "members.voted",
            "wrong-type",
        ),
        (
            "/themes",
            json!({"warmth": {}, "cost": {}}),
            Error,
            "themes",
            "wrong-type",
        ),
        ("/phases/2", json!("vote"), Error, "phases[2]", "wrong-type"),
        ("/id", json!("Glan yr afon"), Error, "id", "id-malformed"),
        (
            "/phases/2/id",
            json!("-vote"),
            Error,
            "phases[2].id",
            "id-malformed",
        ),
        ("/url", json!("javascript:alert(1)"), Error, "url", "url-unsafe"),
        ("/contact/url", json!(""), Error, "contact.url", "empty"),
        (
            "/follow_up/response_within",
            json!("3 months"),
            Error,
            "follow_up.response_within",
            "duration-malformed",
        ),
        (
            "/recommendations/0/response/decided_on",
            json!("31/02/2024"),
            Error,
            "recommendations[0].response.decided_on",
            "date-malformed",
        ),
        (
            "/recommendations/0/response/decided_on",
            json!("2023-02-29"),
            Error,
            "recommendations[0].response.decided_on",
            "date-malformed",
        ),
    ]);
}

#[test]
fn ids_are_used_once() {
    each_is_found(&[
        (
            "/phases/2/id",
            json!("learning"),
            Error,
            "phases[2].id",
            "id-duplicate",
        ),
        (
            "/phases/1/sessions/1/id",
            json!("day-1"),
            Error,
            "phases[1].sessions[1].id",
            "id-duplicate",
        ),
        (
            "/documents/1/id",
            json!("answer"),
            Error,
            "documents[1].id",
            "id-duplicate",
        ),
        (
            "/recommendations/1/id",
            json!("insulation"),
            Error,
            "recommendations[1].id",
            "id-duplicate",
        ),
        (
            "/recommendations/0/actions/1/id",
            json!("survey"),
            Error,
            "recommendations[0].actions[1].id",
            "id-duplicate",
        ),
        (
            "/recommendations/2/updates/0/id",
            json!("first-homes"),
            Error,
            "recommendations[2].updates[0].id",
            "id-duplicate",
        ),
        (
            "/consultations/0/pages/1/id",
            json!("you"),
            Error,
            "consultations[0].pages[1].id",
            "id-duplicate",
        ),
        (
            "/consultations/0/pages/1/questions/0/id",
            json!("read-this"),
            Error,
            "consultations[0].pages[1].questions[0].id",
            "id-duplicate",
        ),
    ]);
}

/// The other language is kept, and missed in this one.
#[test]
fn a_text_may_lose_a_language() {
    let wanted = [
        (Error, "summary.cy".to_owned(), "wrong-type"),
        (Warning, "summary".to_owned(), "language-missing"),
    ];
    assert_eq!(found("/summary", json!({"en": "One", "cy": 2})), wanted);
}

/// The later one gets a free id, and what names the first still finds it.
#[test]
fn a_theme_may_lose_its_id() {
    let wanted = [
        (Error, "themes[1].id".to_owned(), "id-duplicate"),
        (Error, "recommendations[1].theme".to_owned(), "unknown-reference"),
    ];
    assert_eq!(found("/themes/1/id", json!("warmth")), wanted);
}

/// The same document may be named in several places, but two documents not by one id.
#[test]
fn a_document_may_stand_in_several_places() {
    let wanted = [(
        Error,
        "recommendations[0].response.documents[0].id".to_owned(),
        "id-duplicate",
    )];
    assert_eq!(found("/documents/0/url", json!("other.pdf")), wanted);
}

/// Nothing is decided before its day, so the answer has not come either.
#[test]
fn no_decision_comes_from_the_future() {
    let wanted = [
        (Warning, "follow_up.response_due".to_owned(), "answer-overdue"),
        (
            Warning,
            "recommendations[1].response.decided_on".to_owned(),
            "decided-in-future",
        ),
    ];
    assert_eq!(
        found("/recommendations/1/response/decided_on", json!("2025-03")),
        wanted
    );
}

#[test]
fn references_lead_somewhere() {
    each_is_found(&[
        (
            "/recommendations/0/theme",
            json!("heat"),
            Error,
            "recommendations[0].theme",
            "unknown-reference",
        ),
        (
            "/consultations/0/outcome/results/0/question",
            json!("age"),
            Error,
            "consultations[0].outcome.results[0].question",
            "unknown-reference",
        ),
        (
            "/consultations/0/outcome/results/0/counts",
            json!({"lease": 3}),
            Error,
            "consultations[0].outcome.results[0].counts.lease",
            "unknown-reference",
        ),
        (
            "/consultations/0/pages/0/questions/2/show_if/any_of",
            json!(["lease"]),
            Error,
            "consultations[0].pages[0].questions[2].show_if.any_of[0]",
            "unknown-reference",
        ),
        (
            "/consultations/0/pages/0/questions/2/show_if/any_of",
            json!([]),
            Error,
            "consultations[0].pages[0].questions[2].show_if.any_of",
            "show-if-empty",
        ),
        (
            "/consultations/0/pages/0/questions/2/show_if/question",
            json!("age"),
            Error,
            "consultations[0].pages[0].questions[2].show_if.question",
            "show-if-unknown",
        ),
        (
            "/consultations/0/pages/0/questions/2/show_if/question",
            json!("reasons"),
            Error,
            "consultations[0].pages[0].questions[2].show_if.question",
            "show-if-later",
        ),
        (
            "/consultations/0/pages/0/questions/2/show_if/question",
            json!("landlord"),
            Error,
            "consultations[0].pages[0].questions[2].show_if.question",
            "show-if-later",
        ),
    ]);
}

#[test]
fn dates_stand_in_order() {
    each_is_found(&[
        (
            "/phases/1/end",
            json!("2024-01"),
            Error,
            "phases[1].end",
            "end-before-start",
        ),
        (
            "/phases/1/sessions/0/end",
            json!("2024-02-03T09:59:00+00:00"),
            Error,
            "phases[1].sessions[0].end",
            "end-before-start",
        ),
        (
            "/consultations/0/closes",
            json!("2024-09-30T23:59:00+01:00"),
            Warning,
            "consultations[0].closes",
            "closes-before-opens",
        ),
        (
            "/consultations/0/closes",
            json!("2024-10-31"),
            Warning,
            "consultations[0].closes",
            "time-missing",
        ),
        (
            "/consultations/0/opens",
            json!("2024-10"),
            Warning,
            "consultations[0].opens",
            "time-missing",
        ),
        (
            "/updated",
            json!("2025-02-14"),
            Warning,
            "updated",
            "time-missing",
        ),
        (
            "/updated",
            json!("2025-02-22T00:00:00Z"),
            Warning,
            "updated",
            "updated-in-future",
        ),
        (
            "/time_zone",
            json!("London, England"),
            Error,
            "time_zone",
            "time-zone-malformed",
        ),
        (
            "/phases/1/sessions/0/time_zone",
            json!("/"),
            Error,
            "phases[1].sessions[0].time_zone",
            "time-zone-malformed",
        ),
    ]);
    assert_eq!(
        found("/phases/1/end", json!("2024-02-03")),
        [],
        "one day is a phase"
    );
}

#[test]
fn a_refusal_needs_an_explanation() {
    let path = "recommendations[1].response.explanation";
    each_is_found(&[
        (
            "/recommendations/1/response/explanation",
            json!(null),
            Error,
            path,
            "no-explanation",
        ),
        (
            "/recommendations/1/response/explanation",
            json!(" \n"),
            Error,
            path,
            "no-explanation",
        ),
        (
            "/recommendations/2/response",
            json!({"decision": "rejected"}),
            Error,
            "recommendations[2].response.explanation",
            "no-explanation",
        ),
        // One that could not be read is named once, not missed as well.
        (
            "/recommendations/1/response/explanation",
            json!(5),
            Error,
            path,
            "wrong-type",
        ),
    ]);
    assert_eq!(
        found("/recommendations/0/response/explanation", json!(null)),
        [],
        "an acceptance speaks for itself"
    );
}

#[test]
fn figures_add_up() {
    each_is_found(&[
        (
            "/members/voted",
            json!(41),
            Error,
            "members.voted",
            "counts-disagree",
        ),
        (
            "/members/attended",
            json!(41),
            Error,
            "members.attended",
            "counts-disagree",
        ),
        (
            "/recommendations/0/support/against",
            json!(3),
            Error,
            "recommendations[0].support.voted",
            "counts-disagree",
        ),
        (
            "/recommendations/1/support/voted",
            json!(41),
            Error,
            "recommendations[1].support.voted",
            "counts-disagree",
        ),
        (
            "/recommendations/1/support/percent",
            json!(101),
            Error,
            "recommendations[1].support.percent",
            "counts-disagree",
        ),
        (
            "/recommendations/1/support/threshold",
            json!(-1),
            Error,
            "recommendations[1].support.threshold",
            "counts-disagree",
        ),
        (
            "/recommendations/0/support/percent",
            json!(80),
            Error,
            "recommendations[0].support.percent",
            "counts-disagree",
        ),
        (
            "/consultations/0/outcome/results/0/answered",
            json!(599),
            Error,
            "consultations[0].outcome.results[0].answered",
            "counts-disagree",
        ),
        (
            "/consultations/0/outcome/results/1/answered",
            json!(399),
            Error,
            "consultations[0].outcome.results[1].answered",
            "counts-disagree",
        ),
    ]);
    assert_eq!(
        found("/recommendations/0/support/percent", json!(94.6)),
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
        let place = format!(
            "/consultations/0/pages/{}/questions/{}/{field}",
            &index[..1],
            &index[1..]
        );
        let found = found(&place, value);
        let wanted = (Error, format!("{}.{at}", question(index)), rule);
        assert!(found.contains(&wanted), "after {place}: {found:?}");
    }
}

#[test]
fn promises_are_kept_in_mind() {
    each_is_found(&[
        (
            "/follow_up/report_every",
            json!("P5D"),
            Warning,
            "follow_up.report_every",
            "report-overdue",
        ),
        (
            "/recommendations/0/actions/0/done_on",
            json!(null),
            Warning,
            "recommendations[0].actions[0].due",
            "action-overdue",
        ),
        (
            "/recommendations/0/actions/0/done_on",
            json!("soon"),
            Error,
            "recommendations[0].actions[0].done_on",
            "date-malformed",
        ),
        (
            "/recommendations/2/response",
            json!(null),
            Warning,
            "follow_up.response_due",
            "answer-overdue",
        ),
    ]);
    let message = &findings("/recommendations/2/response", json!(null))[0].message;
    assert_eq!(
        message,
        "the answer was due by 2024-09, 143 days ago; 2 of 3 recommendations have one"
    );
}

#[test]
fn progress_has_something_to_show() {
    let summary = "recommendations[0].progress.summary";
    each_is_found(&[
        (
            "/recommendations/2/updates",
            json!([]),
            Warning,
            "recommendations[2].progress.state",
            "completed-without-evidence",
        ),
        (
            "/recommendations/0/progress",
            json!({"state": "delayed"}),
            Warning,
            summary,
            "no-reason",
        ),
        (
            "/recommendations/0/progress",
            json!({"state": "stopped", "summary": ""}),
            Warning,
            summary,
            "no-reason",
        ),
    ]);
    let reason = json!({"state": "delayed", "summary": {"en": "No builders.", "cy": "Dim adeiladwyr."}});
    assert_eq!(found("/recommendations/0/progress", reason), []);
}

#[test]
fn what_readers_expect_is_there() {
    each_is_found(&[
        ("/licence", json!(null), Warning, "licence", "no-licence"),
        ("/licence", json!({}), Warning, "licence", "no-licence"),
        ("/contact", json!(null), Warning, "contact", "no-contact"),
        (
            "/contact/email",
            json!("the office"),
            Error,
            "contact.email",
            "email-malformed",
        ),
        ("/question", json!(null), Warning, "question", "no-question"),
        (
            "/consultations/0/ways_to_respond",
            json!(null),
            Warning,
            "consultations[0].ways_to_respond",
            "no-other-way",
        ),
        (
            "/documents/1/url",
            json!(null),
            Warning,
            "documents[1].url",
            "document-without-url",
        ),
        (
            "/recommendations/0/response/decision",
            json!("acepted"),
            Warning,
            "recommendations[0].response.decision",
            "unknown-word",
        ),
    ]);
    let unknown = found("/recommendations/0/response/decision", json!("acepted"));
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
fn texts_are_in_the_same_languages() {
    let title = "recommendations[0].title";
    each_is_found(&[
        (
            "/recommendations/0/title",
            json!("Insulate"),
            Warning,
            title,
            "language-missing",
        ),
        (
            "/recommendations/0/title",
            json!({"en": "Insulate"}),
            Warning,
            title,
            "language-missing",
        ),
        (
            "/recommendations/0/title",
            json!({"en": "Insulate", "cy": ""}),
            Warning,
            title,
            "language-missing",
        ),
        (
            "/recommendations/0/title",
            json!({"cy-GB": "Inswleiddio"}),
            Warning,
            title,
            "language-missing",
        ),
        (
            "/documents/1/language",
            json!("in English"),
            Error,
            "documents[1].language",
            "language-malformed",
        ),
    ]);
    assert_eq!(
        found(
            "/recommendations/0/title",
            json!({"en-GB": "Insulate", "cy-GB": "Inswleiddio"})
        ),
        []
    );
    let found = found(
        "/recommendations/0/title",
        json!({"en": "I", "cy": "I", "Welsh language": "I"}),
    );
    assert_eq!(
        found,
        [(Error, format!("{title}.Welsh language"), "language-malformed")]
    );
}

/// In a list from which something was left out, findings still name the places of the published document.
#[test]
fn places_are_those_of_the_published_document() {
    let mut feed: Json = serde_json::from_str(COMPLETE).expect("JSON");
    change(&mut feed, "/recommendations/0", json!("lost"));
    change(&mut feed, "/recommendations/1/response/explanation", json!(null));
    change(
        &mut feed,
        "/recommendations/2/updates",
        json!([1, {"title": "A"}, {"documents": [null, {"title": {"en": "A", "cy": "A"}}]}]),
    );
    let reading = read(feed.to_string().as_bytes()).expect("it is read");
    let found: Vec<String> = check(&reading, TODAY)
        .iter()
        .map(|finding| finding.path.clone())
        .collect();
    assert_eq!(
        found,
        [
            "recommendations[0]",
            "recommendations[2].updates[0]",
            "recommendations[2].updates[2].documents[0]",
            "recommendations[1].response.explanation",
            "recommendations[2].updates[2].documents[1].url",
            "recommendations[2].updates[1].title",
        ]
    );
}

#[test]
fn a_finding_prints_as_a_line() {
    let findings = findings("/recommendations/0/response/decided_on", json!("31/02/2024"));
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
