//! What may not happen between two publications without a word, and what is told.

use std::time::{Duration, Instant};

use assembly_publish::{Problem, Weight};
use serde_json::{Value, json};

use crate::stage::{Before, build, streets, told};

const LATER: &str = "2026-11-01T10:00:00Z";

/// The small feed, published later and changed.
fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut feed = streets();
    feed["updated"] = json!(LATER);
    change(&mut feed);
    feed
}

fn found(before: &Value, now: &Value) -> Vec<Problem> {
    let before = Before {
        feed: Some(before),
        updates: Some(br#"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#),
    };
    match build(now, before) {
        Ok(built) => built.problems,
        Err(problems) => problems,
    }
}

/// Rules of the errors, with the paths.
fn errors(problems: &[Problem]) -> Vec<(&'static str, String)> {
    let errors = problems.iter().filter(|it| it.weight == Weight::Error);
    errors.map(|it| (it.rule, it.place.to_string())).collect()
}

fn correct(feed: &mut Value, at: usize, date: &str) {
    feed["recommendations"][at]["corrections"] = json!([{"date": date, "text": "The minutes were misread."}]);
}

#[test]
fn nothing_is_said_where_nothing_changed() {
    for now in [streets(), changed(|_| {})] {
        assert_eq!(told(&found(&streets(), &now)), "");
    }
}

#[test]
fn it_is_said_when_there_is_nothing_to_compare_with() {
    let notes = |feed: Option<&Value>| {
        let before = Before { feed, updates: None };
        let problems = build(&changed(|_| {}), before).unwrap().problems;
        problems.iter().map(|it| (it.weight, it.rule)).collect::<Vec<_>>()
    };
    assert_eq!(notes(None), [(Weight::Note, "not-compared")]);
    assert_eq!(notes(Some(&streets())), [(Weight::Note, "no-earlier-updates")]);
}

#[test]
fn what_was_published_is_not_rewritten_in_silence() {
    type Change = fn(&mut Value);
    let rewritings: [(&str, &str, Change); 11] = [
        ("decision-rewritten", "response.decision", |it| {
            it["response"] =
                json!({"decision": "rejected", "explanation": "No.", "decided_on": "2026-10-20"});
        }),
        ("answer-gone", "response", |it| {
            it.as_object_mut().unwrap().remove("response");
        }),
        ("explanation-gone", "response.explanation", |it| {
            it["response"]["explanation"] = json!(" ");
        }),
        ("decision-redated", "response.decided_on", |it| {
            it["response"]["decided_on"] = json!("2026-03-06");
        }),
        ("decision-redated", "response.decided_on", |it| {
            it["response"].as_object_mut().unwrap().remove("decided_on");
        }),
        ("decider-rewritten", "response.decided_by", |it| {
            it["response"]["decided_by"] = json!("An officer");
        }),
        ("decider-rewritten", "response.decided_by", |it| {
            it["response"].as_object_mut().unwrap().remove("decided_by");
        }),
        ("agreed-rewritten", "response.agreed_text", |it| {
            it["response"]["agreed_text"] = json!("Until eleven.");
        }),
        ("words-rewritten", "text", |it| {
            it["text"] = json!("Run some buses until midnight.");
        }),
        ("words-rewritten", "text", |it| {
            it["text"] = json!({"cy": "Bysiau tan hanner nos."});
        }),
        ("words-rewritten", "text", |it| {
            it.as_object_mut().unwrap().remove("text");
        }),
    ];
    let mut before = streets();
    before["recommendations"][0]["response"]["agreed_text"] = json!("Until midnight.");
    before["recommendations"][0]["response"]["decided_by"] = json!("Cabinet");
    for (rule, path, rewrite) in rewritings {
        let mut now = before.clone();
        now["updated"] = json!(LATER);
        rewrite(&mut now["recommendations"][0]);
        let problems = found(&before, &now);
        assert_eq!(errors(&problems), [(rule, format!("recommendations[0].{path}"))]);
        let error = &problems[0].message;
        assert!(error.contains("recommendation 1, “Late buses”"), "{error}");
        assert!(error.contains("2026-10-01 or later"), "{error}");

        correct(&mut now, 0, "2026-10-25");
        assert_eq!(errors(&found(&before, &now)), [], "{rule}: a correction says why");
        correct(&mut now, 0, "2026-11-22");
        assert_eq!(errors(&found(&before, &now)), [], "{rule}: today");
        for coming in ["2026-11-23", "2099-01-01"] {
            correct(&mut now, 0, coming);
            assert_eq!(errors(&found(&before, &now)).len(), 1, "{rule}: {coming}");
        }
        // One of another recommendation, of before, or of no day says nothing.
        correct(&mut now, 0, "2026-09-30");
        assert_eq!(errors(&found(&before, &now)).len(), 1, "{rule}");
        now["recommendations"][0]["corrections"] = json!([{"text": "Undated."}]);
        assert_eq!(errors(&found(&before, &now)).len(), 1, "{rule}");
        now["recommendations"][0]["corrections"] = json!([]);
        correct(&mut now, 1, "2026-10-25");
        assert_eq!(errors(&found(&before, &now)).len(), 1, "{rule}");
    }
}

#[test]
fn a_correction_counts_once() {
    let mut before = streets();
    correct(&mut before, 0, "2026-10-01");
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    now["recommendations"][0]["text"] = json!("Run no buses.");
    assert_eq!(errors(&found(&before, &now)).len(), 1);
}

#[test]
fn what_was_open_may_be_decided_and_words_may_be_added() {
    let now = changed(|feed| {
        let all = &mut feed["recommendations"];
        all[0]["text"] = json!({"en": "Run  buses\nuntil midnight.", "cy": "Bysiau tan hanner nos."});
        all[0]["response"]["agreed_text"] = json!("Until midnight.");
        all[0]["response"]["explanation"] = json!("They are wanted, and paid for.");
        all[1]["response"] = json!({"decision": "accepted", "decided_on": "2026-10-20"});
        all[2]["response"] = json!({"decision": "rejected", "explanation": "No room."});
    });
    assert_eq!(errors(&found(&streets(), &now)), []);
    let mut vague = streets();
    vague["recommendations"][0]["response"]["decided_on"] = json!("2026-03");
    assert_eq!(
        errors(&found(&vague, &changed(|_| {}))),
        [],
        "more precise than before"
    );
}

#[test]
fn an_explanation_in_other_words_is_shown_beside_the_old_one() {
    let now = changed(|feed| {
        let response = &mut feed["recommendations"][0]["response"];
        response["explanation"] = json!(["There is no money. ", &"So it waits. ".repeat(20)].concat());
        response["decided_by"] = json!("Cabinet");
    });
    let problems = found(&streets(), &now);
    let warnings: Vec<_> = problems
        .iter()
        .filter(|it| it.weight == Weight::Warning)
        .collect();
    assert_eq!(warnings.len(), 1, "{}", told(&problems));
    assert_eq!(warnings[0].rule, "explanation-reworded");
    assert_eq!(
        warnings[0].place.to_string(),
        "recommendations[0].response.explanation"
    );
    let message = &warnings[0].message;
    assert!(
        message.contains("was “They are wanted.” and is “There is no money. So it"),
        "{message}"
    );
    assert!(
        message.chars().count() < 300 && message.contains("…”"),
        "{message}"
    );
}

#[test]
fn what_typing_does_to_words_does_not_rewrite_them() {
    let mut before = streets();
    before["recommendations"][0]["text"] = json!("Don't wait - \"run\" buses to Tŷ Mawr...");
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    now["recommendations"][0]["text"] = json!("Don’t wait –\u{a0}“run” buses to Ty\u{302} Mawr…");
    assert_eq!(errors(&found(&before, &now)), []);
    now["recommendations"][0]["text"] = json!("Don’t wait – “run” buses to Ty Mawr…");
    assert_eq!(errors(&found(&before, &now)).len(), 1, "an accent is a letter");
    let british = changed(|feed| feed["language"] = json!("en-GB"));
    assert_eq!(errors(&found(&streets(), &british)), []);
    let welsh = changed(|feed| feed["language"] = json!("cy"));
    assert_eq!(errors(&found(&streets(), &welsh)).len(), 3);
}

#[test]
fn recommendations_do_not_vanish() {
    let now = changed(|feed| drop(feed["recommendations"].as_array_mut().unwrap().remove(1)));
    let problems = found(&streets(), &now);
    assert_eq!(
        errors(&problems),
        [("recommendation-gone", "recommendations".to_owned())]
    );
    let message = &problems[0].message;
    assert!(
        message.contains("7b, “Lower kerbs”") && message.contains("correction"),
        "{message}"
    );

    let renamed = changed(|feed| feed["recommendations"][1]["id"] = json!("seven-b"));
    let problems = found(&streets(), &renamed);
    assert!(
        problems[0].message.contains("now has the id \"seven-b\""),
        "{}",
        problems[0].message
    );

    // Withdrawn, with its row left and a word of why.
    let withdrawn = changed(|feed| {
        correct(feed, 1, "2026-10-25");
        feed["recommendations"][1]
            .as_object_mut()
            .unwrap()
            .remove("response");
    });
    assert_eq!(errors(&found(&streets(), &withdrawn)), []);
}

#[test]
fn a_change_is_published_later() {
    let mut now = changed(|feed| feed["recommendations"][2]["title"] = json!("More shade"));
    for updated in [
        "2026-10-01T10:00:00Z",
        "2026-10-01T11:00:00+01:00",
        "2026-09-30T10:00:00Z",
    ] {
        now["updated"] = json!(updated);
        assert_eq!(
            errors(&found(&streets(), &now)),
            [("not-later", "updated".to_owned())],
            "{updated}"
        );
    }
}

#[test]
fn who_publishes_twice_on_a_day_learns_what_to_write() {
    for (before, day) in [
        ("2026-11-01T00:00:00+00:00", "2026-11-01T00:00:00+00:00"),
        ("2026-11-01", "2026-11-01"),
        ("2026-11-01T10:00:00+00:00", "2026-11-01T00:00:00+00:00"),
    ] {
        let mut first = streets();
        first["updated"] = json!(before);
        let now = changed(|feed| {
            feed["updated"] = json!(day);
            feed["recommendations"][2]["title"] = json!("More shade");
        });
        let problems = found(&first, &now);
        assert_eq!(errors(&problems), [("not-later", "updated".to_owned())]);
        let message = &problems[0].message;
        assert!(
            message.contains("Empty the cell") && message.contains("2026-11-01 14:30"),
            "{message}"
        );
    }
}

#[test]
fn a_publication_is_not_of_the_future() {
    let in_days = |updated: &str| found(&streets(), &changed(|feed| feed["updated"] = json!(updated)));
    assert_eq!(errors(&in_days("2026-11-23T09:00:00Z")), []);
    let problems = in_days("2027-11-01T10:00:00Z");
    assert_eq!(errors(&problems), [("updated-in-future", "updated".to_owned())]);
    assert!(
        problems[0].message.contains("Leave it empty"),
        "{}",
        problems[0].message
    );
}

#[test]
fn what_was_withdrawn_with_a_word_of_why_may_go_the_next_time() {
    let mut before = streets();
    correct(&mut before, 1, "2026-09-30");
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    now["recommendations"].as_array_mut().unwrap().remove(1);
    let problems = found(&before, &now);
    assert_eq!(errors(&problems), []);
    let warned = problems
        .iter()
        .find(|it| it.rule == "recommendation-gone")
        .unwrap();
    assert!(
        warned.weight == Weight::Warning && warned.message.contains("7b, “Lower kerbs”"),
        "{warned}"
    );
    // Another id is no withdrawal.
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    now["recommendations"][1]["id"] = json!("seven-b");
    assert_eq!(errors(&found(&before, &now)).len(), 1);
}

#[test]
fn another_assembly_is_not_compared() {
    let other = changed(|feed| feed["id"] = json!("climate"));
    assert_eq!(
        errors(&found(&streets(), &other)),
        [("other-assembly", "id".to_owned())]
    );
}

#[test]
fn everything_else_is_told_in_a_sentence() {
    let now = changed(|feed| {
        let all = feed["recommendations"].as_array_mut().unwrap();
        all[2]["response"] = json!({"decision": "accepted"});
        all[1]["progress"]["summary"] = json!("Most are done.");
        all.push(
            json!({"id": "10", "number": "10", "title": "Benches", "response": {"decision": "accepted"}}),
        );
        all.push(json!({"id": "11", "title": "Lamps"}));
    });
    let problems = found(&streets(), &now);
    let notes: Vec<_> = problems.iter().filter(|it| it.weight == Weight::Note).collect();
    let notes: Vec<_> = notes.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(
        notes,
        [
            "2 recommendations are new: 10, 11",
            "1 answer is new: 9",
            "1 report on progress is new or changed: 7b"
        ]
    );
}

#[test]
fn votes_and_reports_that_changed_are_doubtful() {
    let mut before = streets();
    before["recommendations"][0]["support"] = json!({"percent": 80});
    before["recommendations"][0]["updates"] = json!([{"id": "u", "date": "2026-07-01", "title": "A bus"}]);
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    now["recommendations"][0]["support"]["percent"] = json!(90);
    now["recommendations"][0]["updates"] = json!([]);
    let problems = found(&before, &now);
    let warnings = problems.iter().filter(|it| it.weight == Weight::Warning);
    assert_eq!(
        warnings.map(|it| it.rule).collect::<Vec<_>>(),
        ["update-gone", "votes-changed"]
    );
}

#[test]
fn a_previous_feed_that_cannot_be_read_is_said() {
    assert_eq!(
        errors(&found(&json!({"some": "json"}), &streets())),
        [("previous-unreadable", "all of it".to_owned())]
    );
}

#[test]
fn a_very_long_feed_is_compared_in_no_time() {
    let mut before = streets();
    let all: Vec<_> = (0..20_000)
        .map(|at| json!({"id": format!("r-{at}"), "title": format!("Title {at}")}))
        .collect();
    before["recommendations"] = json!(all);
    let mut now = before.clone();
    now["updated"] = json!(LATER);
    for at in 0..20_000 {
        now["recommendations"][at]["progress"] = json!({"state": "under-way"});
    }
    let read = |feed: &Value| {
        assembly_feed::read(&serde_json::to_vec(feed).unwrap())
            .unwrap()
            .feed
    };
    let (before, now) = (read(&before), read(&now));
    let begun = Instant::now();
    let notes = assembly_publish::compare(&before, &now, assembly_feed::Day::MIN);
    // Looked up one by one it takes a minute.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert!(
        notes[0].message.ends_with(" and 19970 more"),
        "{}",
        notes[0].message
    );
}
