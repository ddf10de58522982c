//! What is wrong in form: values, ids, references, dates, languages.

use super::*;
use assembly_feed::reading::MOST_TEXT;
use serde_json::json;

#[test]
fn errors_of_form() {
    is_found(Error, "id", json!(null), "missing");
    is_found(Error, "updated", json!(null), "missing");
    is_found(Error, "title", json!(""), "missing");
    is_found(Error, "commissioning_body.name", json!(null), "missing");
    is_found(Error, "commissioning_body.name", json!(" "), "missing");
    is_found(Error, "themes[1].title", json!({"en": "", "cy": ""}), "missing");
    is_found(Error, "recommendations[1].id", json!(null), "missing");
    is_found_at(
        Error,
        "recommendations[1]",
        "missing",
        "recommendations[1].title",
        json!(null),
    );
    is_found(
        Error,
        "recommendations[0].response.decision",
        json!(null),
        "missing",
    );
    is_found(Error, "recommendations[0].progress.state", json!(""), "empty");
    is_found(Error, "summary", json!(12), "wrong-type");
    is_found(Error, "summary", json!({}), "empty");
    is_found(Error, "members.voted", json!(-1), "wrong-type");
    is_found(Error, "members.voted", json!(38.5), "wrong-type");
    is_found(Error, "members.voted", json!("38"), "wrong-type");
    is_found(Error, "themes", json!({"warmth": {}, "cost": {}}), "wrong-type");
    is_found(Error, "phases[2]", json!("vote"), "wrong-type");
    is_found(Error, "id", json!("Glan yr afon"), "id-malformed");
    is_found(Error, "phases[2].id", json!("-vote"), "id-malformed");
    is_found(Error, "url", json!("javascript:alert(1)"), "url-unsafe");
    is_found(Error, "contact.url", json!(""), "empty");
    is_found(
        Error,
        "follow_up.response_within",
        json!("3 months"),
        "duration-malformed",
    );
    is_found(
        Error,
        "recommendations[0].response.decided_on",
        json!("31/02/2024"),
        "date-malformed",
    );
    is_found(
        Error,
        "recommendations[0].response.decided_on",
        json!("2023-02-29"),
        "date-malformed",
    );
}

#[test]
fn what_is_too_long_is_not_read() {
    let long = "x".repeat(MOST_TEXT + 1);
    for place in [
        "summary",
        "summary.cy",
        "contact.phone",
        "url",
        "recommendations[0].title",
        "recommendations[0].response.explanation",
    ] {
        let found = findings(place, json!(long));
        let first = found.first().expect("a finding");
        assert_eq!((first.path.as_str(), first.rule), (place, "too-long"));
        assert_eq!(
            first.message,
            "has 100001 bytes, and at most 100000 are read; give long documents by address"
        );
    }
    assert_eq!(found("summary.cy", json!("x".repeat(MOST_TEXT))), []);
}

#[test]
fn ids_are_used_once() {
    is_found(Error, "phases[2].id", json!("learning"), "id-duplicate");
    is_found(Error, "phases[1].sessions[1].id", json!("day-1"), "id-duplicate");
    is_found(Error, "documents[1].id", json!("answer"), "id-duplicate");
    is_found(
        Error,
        "recommendations[1].id",
        json!("insulation"),
        "id-duplicate",
    );
    is_found(
        Error,
        "recommendations[0].actions[1].id",
        json!("survey"),
        "id-duplicate",
    );
    is_found(
        Error,
        "recommendations[2].updates[0].id",
        json!("first-homes"),
        "id-duplicate",
    );
    is_found(
        Error,
        "consultations[0].pages[1].id",
        json!("you"),
        "id-duplicate",
    );
    is_found(
        Error,
        "consultations[0].pages[1].questions[0].id",
        json!("read-this"),
        "id-duplicate",
    );
}

/// The other language is kept, and missed in this one.
#[test]
fn a_text_may_lose_a_language() {
    let wanted = [
        (Error, "summary.cy".to_owned(), "wrong-type"),
        (Warning, "summary".to_owned(), "language-missing"),
    ];
    assert_eq!(found("summary", json!({"en": "One", "cy": 2})), wanted);
}

/// The later one gets a free id, and what names the first still finds it.
#[test]
fn a_theme_may_lose_its_id() {
    let wanted = [
        (Error, "themes[1].id".to_owned(), "id-duplicate"),
        (Error, "recommendations[1].theme".to_owned(), "unknown-reference"),
    ];
    assert_eq!(found("themes[1].id", json!("warmth")), wanted);
}

/// The same document may be named in several places, but two documents not by one id.
#[test]
fn a_document_may_stand_in_several_places() {
    let wanted = [(
        Error,
        "recommendations[0].response.documents[0].id".to_owned(),
        "id-duplicate",
    )];
    assert_eq!(found("documents[0].url", json!("other.pdf")), wanted);
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
        found("recommendations[1].response.decided_on", json!("2025-03")),
        wanted
    );
}

#[test]
fn references_lead_somewhere() {
    is_found(
        Error,
        "recommendations[0].theme",
        json!("heat"),
        "unknown-reference",
    );
    is_found(
        Error,
        "consultations[0].outcome.results[0].question",
        json!("age"),
        "unknown-reference",
    );
    is_found_at(
        Error,
        "consultations[0].outcome.results[0].counts.lease",
        "unknown-reference",
        "consultations[0].outcome.results[0].counts",
        json!({"lease": 3}),
    );
    is_found_at(
        Error,
        "consultations[0].pages[0].questions[2].show_if.any_of[0]",
        "unknown-reference",
        "consultations[0].pages[0].questions[2].show_if.any_of",
        json!(["lease"]),
    );
    is_found(
        Error,
        "consultations[0].pages[0].questions[2].show_if.any_of",
        json!([]),
        "show-if-empty",
    );
    is_found(
        Error,
        "consultations[0].pages[0].questions[2].show_if.question",
        json!("age"),
        "show-if-unknown",
    );
    is_found(
        Error,
        "consultations[0].pages[0].questions[2].show_if.question",
        json!("reasons"),
        "show-if-later",
    );
    is_found(
        Error,
        "consultations[0].pages[0].questions[2].show_if.question",
        json!("landlord"),
        "show-if-later",
    );
}

/// Who says who they are decides that alone, whatever the feed would have.
#[test]
fn nobody_has_to_say_who_they_are() {
    is_found(
        Error,
        "consultations[0].pages[1].questions[0].required",
        json!(true),
        "monitoring-required",
    );
    is_found_at(
        Error,
        "consultations[0].pages[0].questions[1].required",
        "monitoring-required",
        "consultations[0].pages[0].monitoring",
        json!(true),
    );
    assert_eq!(
        found("consultations[0].pages[1].questions[0].required", json!(false)),
        []
    );
    assert_eq!(
        found("consultations[0].pages[0].questions[2].required", json!(true)),
        []
    );
}

#[test]
fn dates_stand_in_order() {
    is_found(Error, "phases[1].end", json!("2024-01"), "end-before-start");
    is_found(
        Error,
        "phases[1].sessions[0].end",
        json!("2024-02-03T09:59:00+00:00"),
        "end-before-start",
    );
    is_found(
        Warning,
        "consultations[0].closes",
        json!("2024-09-30T23:59:00+01:00"),
        "closes-before-opens",
    );
    is_found(
        Warning,
        "consultations[0].closes",
        json!("2024-10-31"),
        "time-missing",
    );
    is_found(
        Warning,
        "consultations[0].opens",
        json!("2024-10"),
        "time-missing",
    );
    is_found(Warning, "updated", json!("2025-02-14"), "time-missing");
    is_found(
        Warning,
        "updated",
        json!("2025-02-22T00:00:00Z"),
        "updated-in-future",
    );
    is_found(
        Error,
        "time_zone",
        json!("London, England"),
        "time-zone-malformed",
    );
    is_found(
        Error,
        "phases[1].sessions[0].time_zone",
        json!("/"),
        "time-zone-malformed",
    );
    assert_eq!(
        found("phases[1].end", json!("2024-02-03")),
        [],
        "one day is a phase"
    );
}

#[test]
fn in_a_grid_each_row_is_counted_by_itself() {
    let results = "consultations[0].outcome.results";
    let grid =
        json!([{"question": "rooms", "answered": 9, "counts": {"bedroom:warm": 7, "bedroom:cold": 2}}]);
    assert_eq!(found(results, grid), []);
    let path = "consultations[0].outcome.results[0].counts.warm";
    let whole = json!([{"question": "rooms", "counts": {"warm": 7}}]);
    is_found_at(Error, path, "unknown-reference", results, whole);
}

#[test]
fn texts_are_in_the_same_languages() {
    let title = "recommendations[0].title";
    is_found(
        Warning,
        "recommendations[0].title",
        json!("Insulate"),
        "language-missing",
    );
    is_found(
        Warning,
        "recommendations[0].title",
        json!({"en": "Insulate"}),
        "language-missing",
    );
    is_found(
        Warning,
        "recommendations[0].title",
        json!({"en": "Insulate", "cy": ""}),
        "language-missing",
    );
    is_found(
        Warning,
        "recommendations[0].title",
        json!({"cy-GB": "Inswleiddio"}),
        "language-missing",
    );
    is_found(
        Error,
        "documents[1].language",
        json!("in English"),
        "language-malformed",
    );
    assert_eq!(
        found(
            "recommendations[0].title",
            json!({"en-GB": "Insulate", "cy-GB": "Inswleiddio"})
        ),
        []
    );
    let found = found(
        "recommendations[0].title",
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
    change(&mut feed, "recommendations[0]", json!("lost"));
    change(&mut feed, "recommendations[1].response.explanation", json!(null));
    change(
        &mut feed,
        "recommendations[2].updates",
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
