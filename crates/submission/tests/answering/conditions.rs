//! Which questions are asked, and pages on which nobody has to answer.

use super::*;
use assembly_submission::{asked, is_asked};

/// What is asked after these entries.
fn asks(consultation: &Consultation, entries: &[(&str, Entry)]) -> Vec<String> {
    let entries = all(entries);
    let mut ids = Vec::new();
    for question in asked(consultation, &entries) {
        assert!(is_asked(consultation, question, &entries));
        ids.push(question.id.to_string());
    }
    ids
}

fn all(list: &[(&str, Entry)]) -> Entries {
    let mut entries = Entries::default();
    for (question, entry) in list {
        *entries.of(&id(question)) = entry.clone();
    }
    entries
}

fn text(id: &str, condition: Json) -> Json {
    json!({"id": id, "kind": "short-text", "label": id, "required": true, "show_if": condition})
}

fn rent() -> Json {
    json!({
        "id": "tenure", "kind": "single-choice", "label": "Do you rent?",
        "options": [{"value": "rent", "label": "Yes"}, {"value": "own", "label": "No"}],
    })
}

#[test]
fn a_question_waits_for_an_answer() {
    let consultation = questions(json!([
        rent(),
        {"id": "read", "kind": "information", "label": "Read this"},
        text("landlord", json!({"question": "tenure", "any_of": ["rent", "lodge"]})),
    ]));
    assert_eq!(asks(&consultation, &[]), ["tenure"]);
    assert_eq!(
        asks(&consultation, &[("tenure", ticked(&["rent"]))]),
        ["tenure", "landlord"]
    );
    assert_eq!(asks(&consultation, &[("tenure", ticked(&["own"]))]), ["tenure"]);

    // Required, but only where it is asked; and nothing is sent that is not asked.
    let written = ("landlord", typed("Mr Jones"));
    let owner = all(&[("tenure", ticked(&["own"])), written.clone()]);
    assert_eq!(
        answers(&consultation, &owner),
        Ok(vec![(id("tenure"), Answer::One(option("own")))])
    );
    let renter = all(&[("tenure", ticked(&["rent"]))]);
    let problems = answers(&consultation, &renter).expect_err("a landlord is needed");
    assert_eq!(
        (problems.len(), &*problems[0].question, &problems[0].rule),
        (1, "landlord", &Rule::WordsNeeded)
    );
    let both = all(&[("tenure", ticked(&["rent"])), written]);
    assert_eq!(answers(&consultation, &both).expect("answers").len(), 2);
}

/// A chain holds as long as each link does.
#[test]
fn a_question_that_waits_for_one_that_is_not_asked_is_not_asked() {
    let consultation = questions(json!([
        rent(),
        text("landlord", json!({"question": "tenure", "any_of": ["rent"]})),
        text("since", json!({"question": "landlord", "any_of": ["council"]})),
        text("why", json!({"question": "since", "any_of": ["1999"]})),
    ]));
    let entries = |tenure| {
        [
            ("tenure", ticked(&[tenure])),
            ("landlord", typed(" council ")),
            ("since", typed("1999")),
        ]
    };
    assert_eq!(
        asks(&consultation, &entries("rent")),
        ["tenure", "landlord", "since", "why"]
    );
    assert_eq!(asks(&consultation, &entries("own")), ["tenure"]);
}

/// The checker refuses these; a page that shows such a feed all the same must not hang.
#[test]
fn a_condition_that_makes_no_sense_never_holds() {
    let consultation = questions(json!([
        text("self", json!({"question": "self", "any_of": ["x"]})),
        text("chicken", json!({"question": "egg", "any_of": ["x"]})),
        text("egg", json!({"question": "chicken", "any_of": ["x"]})),
        text("nobody", json!({"question": "nowhere", "any_of": ["x"]})),
        text("nothing", json!({"question": "free", "any_of": []})),
        text("free", json!(null)),
        text("read-only", json!({"question": "read", "any_of": ["", "x"]})),
        {"id": "read", "kind": "information", "label": "Read this"},
    ]));
    let mut entries = Vec::new();
    for question in [
        "self", "chicken", "egg", "nobody", "nothing", "free", "nowhere", "read",
    ] {
        entries.push((question, typed("x")));
    }
    let mut asked = asks(&consultation, &entries);
    asked.retain(|id| id != "read-only");
    assert_eq!(asked, ["free"]);
}

/// In the form somebody typed "1,200"; the receiver reads 1200. Both must ask the same, or the answers are refused for ever.
#[test]
fn a_condition_is_about_what_is_sent() {
    for (kind, more, entry, value) in [
        ("number", json!({}), typed("1,200"), "1200"),
        ("number", json!({}), typed("1200.0"), "1,200"),
        ("number", json!({}), typed("-0"), "0"),
        ("scale", json!({"min": 1, "max": 5}), ticked(&["04"]), "4"),
        ("postcode", json!({}), typed("kt11eu"), "KT1 1EU"),
        ("email", json!({}), typed(" a@b.example "), "a@b.example"),
        ("short-text", json!({}), typed(" yes "), "yes"),
    ] {
        let mut first = json!({"id": "first", "kind": kind, "label": "First"});
        for (name, value) in more.as_object().expect("an object") {
            first[name] = value.clone();
        }
        let second = text("second", json!({"question": "first", "any_of": [value]}));
        let consultation = questions(json!([first, second]));
        assert_eq!(
            asks(&consultation, &[("first", entry)]),
            ["first", "second"],
            "{kind} {value}"
        );
        assert_eq!(
            asks(&consultation, &[("first", typed(""))]),
            ["first"],
            "{kind} {value}"
        );
    }
    let date = json!([
        {"id": "first", "kind": "date", "label": "First"},
        text("second", json!({"question": "first", "any_of": ["2026-02-01"]})),
    ]);
    let mut day = beside(Entry::default(), "day", "1");
    day = beside(beside(day, "month", "2"), "year", "2026");
    assert_eq!(asks(&questions(date), &[("first", day)]), ["first", "second"]);
}

#[test]
fn a_condition_is_about_any_of_several_answers() {
    let options = json!([{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]);
    let mut cell = Entry::default();
    cell.change(Change::Cell("row".to_owned(), "b".to_owned()));
    for (kind, entry) in [
        ("multiple-choice", ticked(&["a", "b"])),
        ("ranking", ticked(&["a", "b"])),
        ("grid", cell),
    ] {
        let consultation = questions(json!([
            {
                "id": "first", "kind": kind, "label": "First", "options": options,
                "rows": [{"value": "row", "label": "Row"}],
            },
            text("second", json!({"question": "first", "any_of": ["b"]})),
        ]));
        assert_eq!(
            asks(&consultation, &[("first", entry)]),
            ["first", "second"],
            "{kind}"
        );
    }
}

#[test]
fn nobody_has_to_say_who_they_are() {
    let who = |monitoring: bool| {
        pages(
            json!([{"id": "you", "title": "You", "monitoring": monitoring, "questions": [
                {"id": "age", "kind": "number", "label": "Age", "required": true, "min": 0, "max": 120},
                {"id": "name", "kind": "short-text", "label": "Name", "required": true},
                {
                    "id": "disability", "kind": "grid", "label": "Disability", "required": true,
                    "rows": [{"value": "sight", "label": "Sight"}], "options": [{"value": "yes", "label": "Yes"}],
                },
                {
                    "id": "faith", "kind": "multiple-choice", "label": "Faith", "required": true,
                    "options": [{"value": "other", "label": "Other", "write_in": true}],
                },
            ]}]),
        )
    };
    assert_eq!(answers(&who(true), &Entries::default()), Ok(Vec::new()));
    assert_eq!(
        answers(&who(false), &Entries::default())
            .expect_err("needed")
            .len(),
        4
    );
    // The choice alone will do.
    let faith = all(&[("faith", ticked(&["other"]))]);
    assert_eq!(
        answers(&who(true), &faith),
        Ok(vec![(id("faith"), Answer::Several(vec![option("other")]))])
    );
    // What is answered must still be an answer.
    let age = all(&[("age", typed("old"))]);
    assert_eq!(
        answers(&who(true), &age).expect_err("no number")[0].rule,
        Rule::NotANumber
    );
}

/// Every problem is told, in the form's order.
#[test]
fn problems_stand_in_the_order_of_the_form() {
    let consultation = questions(json!([
        text("a", json!(null)),
        {"id": "b", "kind": "number", "label": "B", "required": true},
        {"id": "c", "kind": "date", "label": "C", "required": true},
    ]));
    let entries = all(&[("c", typed("")), ("b", typed("x"))]);
    let problems = answers(&consultation, &entries).expect_err("problems");
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (&*problem.question, problem.rule.name()))
        .collect();
    assert_eq!(
        found,
        [("a", "words-needed"), ("b", "not-a-number"), ("c", "date-needed")]
    );
}
