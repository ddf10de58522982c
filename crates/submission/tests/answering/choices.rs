//! One option, several, and options in order.

use super::*;

const SEVERAL: [&str; 2] = ["multiple-choice", "ranking"];

fn ways(more: Json) -> Json {
    let mut question = more;
    question["options"] = json!([
        {"value": "bus", "label": "Bus"},
        {"value": "train", "label": "Train"},
        {"value": "other", "label": "Another way", "write_in": true},
        {"value": "none", "label": "None", "exclusive": true},
    ]);
    question
}

fn list(chosen: &[Chosen]) -> Result<Option<Answer>, Rule> {
    Ok(Some(Answer::Several(chosen.to_vec())))
}

fn alone(chosen: Chosen) -> Result<Option<Answer>, Rule> {
    Ok(Some(Answer::One(chosen)))
}

fn unknown(value: &str) -> Result<Option<Answer>, Rule> {
    Err(Rule::UnknownValue(value.to_owned()))
}

#[test]
fn one_option() {
    let kind = "single-choice";
    assert_eq!(
        one(kind, ways(json!({})), &ticked(&["train"])),
        alone(option("train"))
    );
    assert_eq!(
        one(kind, ways(json!({})), &ticked(&["none"])),
        alone(option("none"))
    );
    assert_eq!(one(kind, ways(json!({})), &ticked(&[])), Ok(None));
    assert_eq!(
        one(kind, ways(json!({"required": true})), &ticked(&[])),
        Err(Rule::ChoiceNeeded)
    );
    assert_eq!(one(kind, ways(json!({})), &ticked(&["Bus"])), unknown("Bus"));
    assert_eq!(one(kind, ways(json!({})), &ticked(&[""])), unknown(""));
    // Of two neither may be dropped.
    assert_eq!(
        one(kind, ways(json!({})), &ticked(&["bus", "train"])),
        Err(Rule::TooMany(1))
    );
}

/// The order of ticking says nothing; the order of ranking says all.
#[test]
fn several_options() {
    let chosen = ticked(&["other", "bus"]);
    assert_eq!(
        one("multiple-choice", ways(json!({})), &chosen),
        list(&[option("bus"), option("other")])
    );
    assert_eq!(
        one("ranking", ways(json!({})), &chosen),
        list(&[option("other"), option("bus")])
    );
    for (kind, rule) in [
        ("multiple-choice", Rule::ChoicesNeeded),
        ("ranking", Rule::OrderNeeded),
    ] {
        assert_eq!(one(kind, ways(json!({})), &ticked(&[])), Ok(None));
        assert_eq!(
            one(kind, ways(json!({"required": true})), &ticked(&[])),
            Err(rule)
        );
        assert_eq!(
            one(kind, ways(json!({"required": true})), &ticked(&["bus"])),
            list(&[option("bus")])
        );
        assert_eq!(
            one(kind, ways(json!({})), &ticked(&["bus", "car"])),
            unknown("car")
        );
        let mut twice = ticked(&["bus", "train"]);
        twice.chosen.push("bus".to_owned());
        assert_eq!(one(kind, ways(json!({})), &twice), unknown("bus"));
    }
}

#[test]
fn so_many_options() {
    for kind in SEVERAL {
        let two = ways(json!({"max_choices": 2}));
        assert!(one(kind, two.clone(), &ticked(&["bus", "train"])).is_ok());
        assert_eq!(
            one(kind, two, &ticked(&["bus", "train", "other"])),
            Err(Rule::TooMany(2))
        );
        // A mistake of the feed's that the checker finds.
        let none = ways(json!({"max_choices": 0}));
        assert_eq!(one(kind, none.clone(), &ticked(&["bus"])), Err(Rule::TooMany(0)));
        assert_eq!(one(kind, none, &ticked(&[])), Ok(None));
    }
}

#[test]
fn an_option_that_rules_out_the_others() {
    let kind = "multiple-choice";
    let exclusive = Err(Rule::Exclusive("none".to_owned()));
    assert_eq!(
        one(kind, ways(json!({})), &ticked(&["none"])),
        list(&[option("none")])
    );
    assert_eq!(one(kind, ways(json!({})), &ticked(&["none", "bus"])), exclusive);
    assert_eq!(one(kind, ways(json!({})), &ticked(&["bus", "none"])), exclusive);
    // It is told before the number is.
    assert_eq!(
        one(kind, ways(json!({"max_choices": 1})), &ticked(&["bus", "none"])),
        exclusive
    );
    // In an order it can stand behind others.
    assert_eq!(
        one("ranking", ways(json!({})), &ticked(&["bus", "none"])),
        list(&[option("bus"), option("none")])
    );
}

#[test]
fn words_beside_an_option() {
    for kind in SEVERAL {
        let chosen = beside(ticked(&["bus", "other"]), "other", " by boat\n");
        assert_eq!(
            one(kind, ways(json!({})), &chosen),
            list(&[option("bus"), option_with("other", " by boat\n")])
        );
    }
    let kind = "single-choice";
    for words in ["", "  \n"] {
        let chosen = beside(ticked(&["other"]), "other", words);
        assert_eq!(one(kind, ways(json!({})), &chosen), alone(option("other")));
        assert_eq!(
            one(kind, ways(json!({"required": true})), &chosen),
            Err(Rule::WriteInNeeded("other".to_owned()))
        );
    }
    let chosen = beside(ticked(&["other"]), "other", "boats");
    assert_eq!(
        one(kind, ways(json!({"max_length": 5})), &chosen),
        alone(option_with("other", "boats"))
    );
    assert_eq!(
        one(kind, ways(json!({"max_length": 4})), &chosen),
        Err(Rule::TooLong(4, 1))
    );
    // What stands beside an option that is not chosen stays in the form, and is no answer; however long it is.
    let left = beside(ticked(&["bus"]), "other", "boats");
    assert_eq!(
        one(kind, ways(json!({"max_length": 4})), &left),
        alone(option("bus"))
    );
    // An option that asks for no words gets none.
    let strange = beside(ticked(&["bus"]), "bus", "number 65");
    assert_eq!(one(kind, ways(json!({})), &strange), alone(option("bus")));
}

/// The checker says that an option stands there twice; until somebody mends it, residents can still answer.
#[test]
fn an_option_that_stands_there_twice_is_chosen_once() {
    let twice = json!({"options": [{"value": "bus", "label": "A"}, {"value": "bus", "label": "B"}]});
    for kind in SEVERAL {
        assert_eq!(
            one(kind, twice.clone(), &ticked(&["bus"])),
            list(&[option("bus")])
        );
    }
}

/// A feed may forget the options. Nobody is to be stopped by a question that cannot be answered.
#[test]
fn where_there_is_nothing_to_choose_nothing_is_needed() {
    let needed = || json!({"required": true});
    for kind in ["single-choice", "multiple-choice", "ranking", "grid"] {
        assert_eq!(one(kind, needed(), &Entry::default()), Ok(None), "{kind}");
    }
    let rows = json!({"required": true, "rows": [{"value": "a", "label": "A"}]});
    assert_eq!(one("grid", rows, &Entry::default()), Ok(None));
    assert_eq!(
        one("short-text", needed(), &Entry::default()),
        Err(Rule::WordsNeeded)
    );
}
