//! The document that travels.

use super::*;
use assembly_feed::json::Kind;
use assembly_submission::{Refused, Signs, Submission, digest, quote, read, version};

const KEY: &str = "5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c11";

/// One question of each kind.
pub fn every_kind() -> Consultation {
    let options = json!([
        {"value": "bus", "label": "Bus"}, {"value": "tram", "label": "Tram"},
        {"value": "other", "label": "Other", "write_in": true},
    ]);
    questions(json!([
        {"id": "name", "kind": "short-text", "label": "Name"},
        {"id": "story", "kind": "long-text", "label": "Story"},
        {"id": "one", "kind": "single-choice", "label": "One", "options": options},
        {"id": "many", "kind": "multiple-choice", "label": "Many", "options": options},
        {"id": "step", "kind": "scale", "label": "Step", "min": 1, "max": 5},
        {"id": "order", "kind": "ranking", "label": "Order", "options": options},
        {"id": "rooms", "kind": "grid", "label": "Rooms", "options": options,
         "rows": [{"value": "bed room", "label": "Bed"}, {"value": "kitchen", "label": "Kitchen"}]},
        {"id": "people", "kind": "number", "label": "People"},
        {"id": "since", "kind": "date", "label": "Since"},
        {"id": "reach", "kind": "email", "label": "Email"},
        {"id": "where", "kind": "postcode", "label": "Postcode"},
        {"id": "new", "kind": "unheard-of", "label": "New"},
        {"id": "read-this", "kind": "information", "label": "Read"},
    ]))
}

pub fn submission(answers: Vec<(Id, Answer)>) -> Submission {
    Submission {
        consultation: id("homes"),
        version: "2".to_owned(),
        submission_id: KEY.to_owned(),
        language: "cy".to_owned(),
        answers,
        signs: Signs::default(),
    }
}

fn full() -> Submission {
    let words = |words: &str| Answer::Words(words.to_owned());
    let mut full = submission(vec![
        (id("name"), words("Tŷ \"Ann\" \\ /")),
        (
            id("story"),
            words("One\r\n\ttwo\u{0}\u{1f}\u{7f}\u{2028}</script>👩‍👩‍👧"),
        ),
        (id("one"), Answer::One(option_with("other", "by boat"))),
        (
            id("many"),
            Answer::Several(vec![option("bus"), option_with("other", "=1+1")]),
        ),
        (id("step"), Answer::Number("4".to_owned())),
        (
            id("order"),
            Answer::Several(vec![option_with("other", "walk"), option("bus")]),
        ),
        (
            id("rooms"),
            Answer::Grid(vec![
                ("bed room".to_owned(), "bus".to_owned()),
                ("kitchen".to_owned(), "tram".to_owned()),
            ]),
        ),
        (id("people"), Answer::Number("-1200.5".to_owned())),
        (id("since"), words("2024-02-29")),
        (id("reach"), words("ann@b.example")),
        (id("where"), words("KT1 1EU")),
        (id("new"), words("words")),
    ]);
    full.signs = Signs {
        seconds: Some(95),
        website: "https://spam.example/".to_owned(),
    };
    full
}

/// A hash is made of these bytes, on phones that keep an old copy of the form: they must never change.
const FULL: &str = r#"{"consultation":"homes","version":"2","submission_id":"5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c11","language":"cy","answers":{"name":"Tŷ \"Ann\" \\ /","story":"One\u000d\n\u0009two\u0000\u001f\u{7f}\u{2028}</script>👩‍👩‍👧","one":{"value":"other","text":"by boat"},"many":["bus",{"value":"other","text":"=1+1"}],"step":4,"order":[{"value":"other","text":"walk"},"bus"],"rooms":{"bed room":"bus","kitchen":"tram"},"people":-1200.5,"since":"2024-02-29","reach":"ann@b.example","where":"KT1 1EU","new":"words"},"seconds":95,"website":"https://spam.example/"}"#;

#[test]
fn the_bytes_of_a_submission_never_change() {
    let golden = FULL.replace(r"\u{7f}", "\u{7f}").replace(r"\u{2028}", "\u{2028}");
    assert_eq!(full().to_json(), golden);
    assert_eq!(
        submission(Vec::new()).to_json(),
        r#"{"consultation":"homes","version":"2","submission_id":"5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c11","language":"cy","answers":{}}"#
    );
    // Others read the same.
    let read: Json = serde_json::from_str(&golden).expect("JSON");
    assert_eq!(read["answers"]["order"][0]["text"], "walk");
    assert_eq!(
        read["answers"]["story"],
        "One\r\n\ttwo\u{0}\u{1f}\u{7f}\u{2028}</script>👩‍👩‍👧"
    );
}

#[test]
fn the_hash_is_sha_256() {
    assert_eq!(
        digest(b""),
        "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    assert_eq!(
        digest(b"abc"),
        "sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn what_is_read_is_what_was_sent() {
    let consultation = every_kind();
    let found = read(&full().to_json(), |asked, version| {
        assert_eq!((asked, version), ("homes", "2"));
        Some(&consultation)
    });
    assert_eq!(found, Ok(full()));
    assert_eq!(version(&consultation), "2");
    let unnamed = Consultation {
        version: None,
        ..consultation.clone()
    };
    assert_eq!(version(&unnamed), "1");
    // White space and another order of fields are the sender's affair.
    let loose = format!(
        " {{ \"future\": [1], \"answers\": {{ }}, \"language\": \"en-GB\", \"submission_id\": \"{KEY}\",
        \"version\": \"2\", \"consultation\": \"homes\", \"seconds\": 3.7, \"website\": 5 }}\n"
    );
    let found = read(&loose, |_, _| Some(&consultation)).expect("a submission");
    assert_eq!((found.answers.len(), found.language.as_str()), (0, "en-GB"));
    assert_eq!(
        found.signs,
        Signs {
            seconds: Some(3),
            website: String::new()
        }
    );
}

#[test]
fn signs_decide_nothing() {
    for (seconds, wanted) in [
        (json!(0), Some(0)),
        (json!(u32::MAX), Some(u32::MAX)),
        (json!(4_294_967_296_u64), None),
        (json!(-1), None),
        (json!("9"), None),
        (json!(null), None),
    ] {
        let mut sent: Json = serde_json::from_str(&submission(Vec::new()).to_json()).expect("JSON");
        sent["seconds"] = seconds.clone();
        sent["website"] = json!("x".repeat(300));
        let found = read(&sent.to_string(), |_, _| Some(every_kind_once())).map(|found| found.signs);
        let found = found.expect("a submission");
        assert_eq!(
            (found.seconds, found.website.len()),
            (wanted, 200),
            "after {seconds}"
        );
    }
}

fn every_kind_once() -> &'static Consultation {
    static ONCE: std::sync::OnceLock<Consultation> = std::sync::OnceLock::new();
    ONCE.get_or_init(every_kind)
}

/// The rule that is broken when one answer is this.
fn broken(question: &str, answer: Json) -> Vec<(String, Rule)> {
    let mut sent: Json = serde_json::from_str(&submission(Vec::new()).to_json()).expect("JSON");
    sent["answers"][question] = answer;
    rules(&sent.to_string())
}

pub fn rules(sent: &str) -> Vec<(String, Rule)> {
    match read(sent, |_, _| Some(every_kind_once())) {
        Ok(_) => Vec::new(),
        Err(Refused::Answers(of, problems)) => {
            assert_eq!(of.submission_id, KEY, "what there is of it is in it");
            problems
                .into_iter()
                .map(|problem| (problem.question.to_string(), problem.rule))
                .collect()
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn answers_are_of_their_question_s_type() {
    let wrong = [
        (
            "name",
            vec![
                json!(1),
                json!(null),
                json!(["a"]),
                json!({"a": "b"}),
                json!(true),
            ],
        ),
        ("story", vec![json!(1), json!(["a"])]),
        (
            "one",
            vec![
                json!(1),
                json!(null),
                json!(["bus"]),
                json!({}),
                json!({"value": "bus"}),
                json!({"value": 1, "text": "x"}),
                json!({"value": "other", "text": 1}),
                json!({"value": "bus", "text": "which takes no words"}),
            ],
        ),
        (
            "many",
            vec![
                json!("bus"),
                json!({"0": "bus"}),
                json!([1]),
                json!([["bus"]]),
                json!(["bus", "tram", "other", "bus"]),
            ],
        ),
        (
            "order",
            vec![
                json!("bus"),
                json!([null]),
                json!([{"value": "tram", "text": "x"}]),
            ],
        ),
        ("step", vec![json!("4"), json!([4]), json!(null)]),
        ("people", vec![json!("4"), json!([4]), json!(null)]),
        (
            "rooms",
            vec![
                json!("bus"),
                json!(["bus"]),
                json!({"kitchen": 1}),
                json!({"kitchen": ""}),
                json!({"a": "bus", "b": "bus", "c": "bus"}),
            ],
        ),
        ("since", vec![json!(2024), json!({"day": 1}), json!(null)]),
        ("reach", vec![json!(1), json!(["a@b.example"])]),
        ("where", vec![json!(1)]),
        ("new", vec![json!(1), json!([])]),
    ];
    for (question, answers) in wrong {
        for answer in answers {
            let found = broken(question, answer.clone());
            assert_eq!(found, [(question.to_owned(), Rule::WrongType)], "{answer}");
        }
    }
}

#[test]
fn answers_obey_the_rules_of_the_form() {
    for (question, answer, rule) in [
        ("one", json!("car"), Rule::UnknownValue("car".to_owned())),
        (
            "many",
            json!(["bus", "bus"]),
            Rule::UnknownValue("bus".to_owned()),
        ),
        (
            "order",
            json!(["bus", "bus"]),
            Rule::UnknownValue("bus".to_owned()),
        ),
        ("step", json!(6), Rule::UnknownValue("6".to_owned())),
        ("step", json!(2.5), Rule::UnknownValue("2.5".to_owned())),
        (
            "rooms",
            json!({"attic": "bus"}),
            Rule::UnknownValue("attic".to_owned()),
        ),
        ("people", json!(1e300), Rule::NotANumber),
        ("people", json!(1e-20), Rule::NotANumber),
        ("since", json!("2026-02-30"), Rule::NotADate),
        ("since", json!("2026-02"), Rule::NotADate),
        ("since", json!("2026-02-01T10:00:00Z"), Rule::NotADate),
        ("reach", json!("ann"), Rule::NotAnEmail),
        ("where", json!("here"), Rule::NotAPostcode),
        ("read-this", json!("words"), Rule::UnknownQuestion),
        ("nowhere", json!("words"), Rule::UnknownQuestion),
        ("name", json!("x".repeat(50_001)), Rule::TooLong(50_000, 1)),
    ] {
        assert_eq!(
            broken(question, answer.clone()),
            [(question.to_owned(), rule)],
            "{answer}"
        );
    }
    // An answer that says nothing is none, and no fault.
    for (question, answer) in [
        ("name", json!("")),
        ("many", json!([])),
        ("rooms", json!({})),
        ("since", json!("")),
    ] {
        assert_eq!(broken(question, answer), []);
    }
}

#[test]
fn a_submission_has_all_its_fields() {
    let whole: Json = serde_json::from_str(&submission(Vec::new()).to_json()).expect("JSON");
    let refused = |name: &str, value: Json| {
        let mut sent = whole.clone();
        match value.is_null() {
            true => drop(sent.as_object_mut().expect("an object").remove(name)),
            false => sent[name] = value.clone(),
        }
        match read(&sent.to_string(), |_, _| Some(every_kind_once())) {
            Err(Refused::Malformed(field, _)) => assert_eq!(field, name, "{value}"),
            other => panic!("{name} = {value}: {other:?}"),
        }
    };
    for name in ["consultation", "version", "submission_id", "language", "answers"] {
        refused(name, json!(null));
        refused(name, json!(5));
        refused(name, json!(["homes"]));
    }
    for id in ["", "-", "Homes", "../homes", "homes\n"] {
        refused("consultation", json!(id));
    }
    for key in [
        "",
        "5f0c7f3e8d0a4c569b1e0a9d2f6f3c11",
        "5F0C7F3E-8D0A-4C56-9B1E-0A9D2F6F3C11",
        "5f0c7f3e-8d0a-1c56-9b1e-0a9d2f6f3c11",
        "5f0c7f3e-8d0a-4c56-cb1e-0a9d2f6f3c11",
        "5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c1",
        "5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c111",
        "{5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c1}",
        "00000000-0000-0000-0000-000000000000",
        "5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3cé",
    ] {
        refused("submission_id", json!(key));
    }
    for language in ["", "englishlanguage", "e n", "en_GB", "-en", "en-", "<b>", "ŵ"] {
        refused("language", json!(language));
    }
    refused("answers", json!({"Not an id": "x"}));
    refused("version", json!("x".repeat(201)));
}

#[test]
fn a_submission_that_cannot_be_read_says_why() {
    let nobody = |sent: &str| read(sent, |_, _| None).expect_err("refused");
    let Refused::NotJson(fault) = nobody("{\"consultation\": ") else {
        panic!("half a document is none");
    };
    assert_eq!(fault.kind, Kind::EndsEarly);
    assert!(
        nobody("hello")
            .to_string()
            .starts_with("This is no JSON: expected value")
    );
    assert_eq!(nobody("[]").to_string(), "`the document` must be an object.");
    assert_eq!(
        nobody(&submission(Vec::new()).to_json()).to_string(),
        "No consultation \"homes\" with questions of version \"2\" is known here."
    );
    assert_eq!(
        nobody("{\"consultation\":5}").to_string(),
        "`consultation` must be a string."
    );
    let mut quoted = String::new();
    quote("a\"\u{1}", &mut quoted);
    assert_eq!(quoted, "\"a\\\"\\u0001\"");
}
