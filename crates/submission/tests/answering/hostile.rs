//! Documents that no form sends. Reading them ends, soon, in a refusal; were work to grow with the square of what is
//! sent, these tests would take minutes.

use super::documents::{every_kind, rules, submission};
use super::*;
use assembly_feed::json::{Kind, MOST_ITEMS};
use assembly_submission::{Refused, read};

/// A submission with this written in the place of its answers.
fn with(answers: &str) -> String {
    submission(Vec::new())
        .to_json()
        .replace("\"answers\":{}", &format!("\"answers\":{answers}"))
}

fn many(item: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = (0..MOST_ITEMS).map(item).collect();
    items.join(",")
}

fn refusal(sent: &str) -> Refused {
    let consultation = every_kind();
    read(sent, |_, _| Some(&consultation)).expect_err("refused")
}

#[test]
fn fifty_thousand_answers() {
    let unknown = with(&format!("{{{}}}", many(|place| format!("\"q{place}\":\"x\""))));
    let found = rules(&unknown);
    assert_eq!(found.len(), 100, "nobody needs a list of all");
    assert!(found.iter().all(|(_, rule)| *rule == Rule::UnknownQuestion));

    let repeated = with(&format!("{{{}}}", many(|_| "\"name\":\"x\"".to_owned())));
    let found = rules(&repeated);
    assert_eq!(found.len(), 100);
    assert!(
        found
            .iter()
            .all(|found| *found == ("name".to_owned(), Rule::WrongType))
    );
}

#[test]
fn fifty_thousand_choices_and_cells() {
    let choices = format!("[{}]", many(|_| "\"bus\"".to_owned()));
    let texts = format!(
        "[{}]",
        many(|_| "{\"value\":\"other\",\"text\":\"x\"}".to_owned())
    );
    let cells = format!("{{{}}}", many(|place| format!("\"r{place}\":\"bus\"")));
    let same_cells = format!("{{{}}}", many(|_| "\"kitchen\":\"bus\"".to_owned()));
    for (question, answer) in [
        ("many", &choices),
        ("order", &choices),
        ("many", &texts),
        ("rooms", &cells),
        ("rooms", &same_cells),
    ] {
        let found = rules(&with(&format!("{{\"{question}\":{answer}}}")));
        assert_eq!(found, [(question.to_owned(), Rule::WrongType)]);
    }
}

#[test]
fn names_that_stand_there_twice() {
    let sent = submission(Vec::new()).to_json();
    for name in ["consultation", "version", "submission_id", "language", "answers"] {
        let twice = sent.replacen('{', &format!("{{\"{name}\":\"other\","), 1);
        assert_eq!(refusal(&twice), Refused::Malformed(name, "there once"));
    }
    for (question, answer) in [
        ("rooms", r#"{"kitchen":"bus","kitchen":"tram"}"#),
        ("one", r#"{"value":"other","text":"mine","text":"yours"}"#),
        ("one", r#"{"value":"other","value":"other","text":"mine"}"#),
        ("many", r#"[{"value":"other","text":"mine","text":"yours"}]"#),
    ] {
        let found = rules(&with(&format!("{{\"{question}\":{answer}}}")));
        assert_eq!(found, [(question.to_owned(), Rule::WrongType)], "{answer}");
    }
    let found = rules(&with(r#"{"name":"mine","people":1,"name":"yours"}"#));
    assert_eq!(found, [("name".to_owned(), Rule::WrongType)]);
}

#[test]
fn what_goes_beyond_every_limit() {
    let deep = format!("{{\"name\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!(
        "{{{},\"more\":\"x\"}}",
        many(|place| format!("\"q{place}\":\"x\""))
    );
    for answers in [deep, wide] {
        match refusal(&with(&answers)) {
            Refused::NotJson(fault) => assert_eq!(fault.kind, Kind::TooLarge),
            other => panic!("{other:?}"),
        }
    }
    for not_json in [
        "{\"name\":NaN}",
        "{\"people\":1e}",
        "{\"people\":01}",
        "{\"name\":\"\\ud800\"}",
        "{\"name\":\"a\nb\"}",
        "{\"name\":\"x\",}",
        "{'name':'x'}",
    ] {
        assert!(
            matches!(refusal(&with(not_json)), Refused::NotJson(_)),
            "{not_json}"
        );
    }
    assert!(matches!(
        refusal(&format!("\u{feff}{}", with("{}"))),
        Refused::NotJson(_)
    ));
    assert!(matches!(
        refusal(&format!("{} x", with("{}"))),
        Refused::NotJson(_)
    ));
    // Infinity, as JSON can write it.
    assert_eq!(
        rules(&with("{\"people\":1e999}")),
        [("people".to_owned(), Rule::NotANumber)]
    );
    assert_eq!(
        rules(&with("{\"step\":-1e999}")),
        [("step".to_owned(), Rule::UnknownValue("-inf".to_owned()))]
    );
    // Names that mean something to JavaScript.
    assert_eq!(
        refusal(&with("{\"__proto__\":\"x\"}")),
        Refused::Malformed("answers", "an object of question ids and answers")
    );
    assert_eq!(
        rules(&with("{\"constructor\":\"x\"}")),
        [("constructor".to_owned(), Rule::UnknownQuestion)]
    );
}

/// Each question waits for the one before it.
#[test]
fn a_chain_of_conditions() {
    let mut list = vec![json!({"id": "q0", "kind": "short-text", "label": "Q"})];
    for place in 1..300 {
        let before = format!("q{}", place - 1);
        list.push(json!({
            "id": format!("q{place}"), "kind": "short-text", "label": "Q",
            "show_if": {"question": before, "any_of": ["x"]},
        }));
    }
    let consultation = questions(json!(list));
    let mut entries = Entries::default();
    for place in 0..300 {
        *entries.of(&id(&format!("q{place}"))) = typed("x");
    }
    assert_eq!(answers(&consultation, &entries).expect("answers").len(), 300);
    *entries.of(&id("q0")) = typed("y");
    assert_eq!(answers(&consultation, &entries).expect("answers").len(), 1);
}
