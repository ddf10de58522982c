//! Questions as they are asked on a page.

use assembly_consultation::fixtures::example;
use assembly_consultation::state::Act;
use assembly_kit::markup::{in_order, says, silent, values, words};
use assembly_submission::Change;

use crate::drawn::{free, id, live, live_of, picks, ticks, types};

fn begun(name: &'static str, acts: fn() -> Vec<Act>) -> String {
    live(name, move || {
        let mut all = vec![Act::Begin];
        all.extend(acts());
        all
    })
}

#[test]
fn every_kind_has_its_words_and_its_fields() {
    let html = begun("every-kind", Vec::new);
    in_order(
        &html,
        &[
            "Page 1 of 1",
            "Every kind of question",
            "Before you begin",
            "What do you call the place?",
            "You can write up to 60 characters.",
            "You have 60 characters left",
            "Why does it matter to you?One or two sentences are enough.",
            "How do you mostly get there?",
            "What would help you most? (optional)Select up to 2 answers.",
            "or",
            "None of these",
            "How safe do you feel there after dark?From 0 to 10.",
            "0 Not safe at all",
            "10 Perfectly safe",
            "What should be done first?",
            "You have not put any in order yet.",
            "Add: Cleaner water",
            "What do you think of each part of the plan?",
            "Raised paths",
            "How many times did you visit in October? (optional)A number from 0 to 31.",
            "When were you last there?For example, 27 3 2026",
            "Day",
            "Month",
            "Year",
            "Where can we send you the outcome? (optional)",
            "What is your postcode? (optional)",
            "Continue",
            "Your answers are not kept on this device.",
        ],
    );
    for field in [
        "<textarea",
        "autocomplete=\"email\"",
        "autocomplete=\"postal-code\"",
        "inputmode=\"numeric\"",
        "inputmode=\"decimal\"",
        "role=\"radiogroup\"",
    ] {
        assert!(html.contains(field), "{field}");
    }
    // Each question has one place to which the focus is sent, and no more.
    let goals = values(&html, "data-goal");
    for question in [
        "name-of-place",
        "why",
        "travel",
        "needs",
        "safe",
        "order",
        "parts",
        "visits",
        "last",
        "mail",
        "where",
    ] {
        let goal = format!("q.{question}");
        assert_eq!(goals.iter().filter(|it| **it == goal).count(), 1, "{goal}");
    }
}

#[test]
fn what_is_wrong_stands_beside_the_field_and_in_the_summary() {
    let html = begun("every-kind", || vec![types("why", "Because."), Act::Next]);
    in_order(
        &html,
        &[
            "There are 6 problems",
            "What do you call the place?: Enter your answer",
            "What do you think of each part of the plan?: Select an answer for “A new treatment stage at Hollins”",
            "What do you call the place?Error: Enter your answer",
        ],
    );
    // What was typed is still there.
    assert!(html.contains(">Because.</textarea>"));
    for link in values(&html, "href")
        .into_iter()
        .filter_map(|href| href.strip_prefix('#'))
    {
        assert!(values(&html, "id").contains(&link), "{link}");
    }
    // The summary takes the focus and is described by the first problem only; it shouts nothing.
    assert!(!html.contains("role=\"alert\""));
    assert_eq!(html.matches("data-goal=\"problems\"").count(), 1);
}

#[test]
fn words_beside_an_option_come_and_go_and_are_not_lost() {
    let chosen = || {
        vec![
            picks("travel", "other"),
            Act::Change(id("travel"), Change::Type("other".into(), "by boat".into())),
        ]
    };
    let html = live("every-kind", move || [vec![Act::Begin], chosen()].concat_acts());
    says(&html, "Details: In another way");
    assert!(html.contains("value=\"by boat\""));
    let html = live("every-kind", move || {
        [vec![Act::Begin], chosen(), vec![picks("travel", "bus")]].concat_acts()
    });
    silent(&html, "Details");
    let html = live("every-kind", move || {
        [
            vec![Act::Begin],
            chosen(),
            vec![picks("travel", "bus"), picks("travel", "other")],
        ]
        .concat_acts()
    });
    assert!(html.contains("value=\"by boat\""));
}

trait Acts {
    fn concat_acts(self) -> Vec<Act>;
}

impl<const N: usize> Acts for [Vec<Act>; N] {
    fn concat_acts(self) -> Vec<Act> {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn an_order_is_made_by_buttons_that_say_what_they_move() {
    let html = begun("every-kind", || {
        vec![
            ticks("order", "path"),
            ticks("order", "water"),
            ticks("order", "swim"),
        ]
    });
    in_order(
        &html,
        &[
            "Your order",
            "Better paths",
            "Down: Better paths, number 1 of 3 in your order",
            "Take out: Better paths",
            "Cleaner water",
            "Up: Cleaner water, number 2 of 3 in your order",
            "Not in your order",
            "Fewer floods",
            "Add: Fewer floods",
            "3 of 4 in your order",
        ],
    );
    silent(&html, "Up: Better paths");
    silent(&html, "Down: Places to swim");
    let html = begun("long", || {
        vec![ticks("three", "s1"), ticks("three", "s2"), ticks("three", "s3")]
    });
    says(&html, "You have chosen as many as you can.");
    silent(&html, "Add");
}

#[test]
fn a_long_text_says_how_much_too_long_it_is() {
    let html = begun("every-kind", || {
        vec![types("name-of-place", &"ä".repeat(61)), Act::Next]
    });
    says(&html, "You have 1 character too many");
    says(
        &html,
        "Your answer can have 60 characters at most: it is 1 character too long",
    );
    let html = begun("every-kind", || vec![types("name-of-place", "a"), Act::Quiet]);
    // Once for the eyes, once for the ears.
    assert_eq!(words(&html).matches("You have 59 characters left").count(), 2);
}

#[test]
fn an_order_says_how_many_of_those_that_are_wanted() {
    let html = begun("long", || {
        let mut acts = vec![ticks("three", "s1")];
        acts.push(ticks("three", "s2"));
        acts
    });
    says(&html, "2 of 3 in your order");
    let html = begun("long", || {
        ["s1", "s2", "s3"]
            .map(|street| ticks("three", street))
            .into_iter()
            .collect()
    });
    // For the eyes and for the ears.
    assert_eq!(
        words(&html)
            .matches("You have chosen as many as you can.")
            .count(),
        2
    );
}

#[test]
fn words_beside_an_option_have_the_limit_of_the_question() {
    let limited = || {
        let mut example = example("every-kind").unwrap();
        let question = "\"id\": \"travel\",";
        example.json = example
            .json
            .replace(question, &[question, "\"max_length\": 10,"].concat())
            .into();
        example
    };
    let beside = |words: &'static str| {
        let typed = Change::Type("other".to_owned(), words.to_owned());
        vec![
            Act::Begin,
            picks("travel", "other"),
            Act::Change(id("travel"), typed),
        ]
    };
    let html = live_of(limited(), move || beside("by boat"));
    says(&html, "You have 3 characters left");
    let described = values(&html, "aria-describedby");
    assert!(
        described
            .iter()
            .any(|ids| ids.ends_with("-q.travel.text.3-limit")),
        "{described:?}"
    );
    let html = live_of(limited(), move || {
        let mut acts = beside("by rowing boat");
        acts.push(Act::Next);
        acts
    });
    says(&html, "4 characters too long");
    let links = values(&html, "href");
    assert!(
        links.iter().any(|link| link.ends_with("-q.travel.text.3")),
        "{links:?}"
    );
}

#[test]
fn options_that_a_text_should_not_have_lead_nobody_astray() {
    let mut example = example("every-kind").unwrap();
    let question = "\"id\": \"name-of-place\",";
    let stray = [question, "\"options\": [{\"value\": \"x\", \"write_in\": true}],"].concat();
    example.json = example.json.replace(question, &stray).into();
    let html = live_of(example, || {
        vec![Act::Begin, types("name-of-place", &"a".repeat(61)), Act::Next]
    });
    let (links, ids) = (values(&html, "href"), values(&html, "id"));
    let link = links.iter().find(|link| link.contains("name-of-place")).unwrap();
    assert!(ids.contains(&link.trim_start_matches('#')), "{link}");
}

#[test]
fn no_limit_is_told_that_does_not_hold() {
    let mut example = example("every-kind").unwrap();
    let question = "\"id\": \"where\",";
    example.json = example
        .json
        .replace(question, &[question, "\"max_length\": 6,"].concat())
        .into();
    let html = live_of(example, || {
        vec![Act::Begin, types("where", "KT1 1EU"), Act::Quiet]
    });
    silent(&html, "too many");
}

#[test]
fn questions_wait_for_their_conditions() {
    let html = begun("conditional", Vec::new);
    says(&html, "Page 1 of 2");
    silent(&html, "Who is your landlord?");
    let html = begun("conditional", || vec![picks("rent", "yes")]);
    says(&html, "Who is your landlord?");
    let html = begun("conditional", || vec![picks("rent", "no")]);
    says(&html, "Page 1 of 3");
}

#[test]
fn who_answers_is_asked_apart_and_nobody_has_to_tell() {
    let html = live("monitoring", || {
        vec![
            Act::Begin,
            picks("how-often", "never"),
            Act::Next,
            picks("support", "4"),
            Act::Next,
        ]
    });
    in_order(
        &html,
        &[
            "Page 3 of 3",
            "About you",
            "This page asks about you.",
            "You do not have to answer",
        ],
    );
    silent(&html, "(optional)");
}

#[test]
fn a_choice_that_nobody_has_to_make_can_be_taken_back() {
    let html = begun("every-kind", || vec![picks("travel", "bus"), picks("safe", "3")]);
    silent(&html, "Clear");
    let html = begun("conditional", || {
        vec![picks("rent", "no"), Act::Next, picks("insured", "yes")]
    });
    says(&html, "Clear this answer: Is it insured against floods?");
    let html = begun("conditional", || vec![picks("rent", "no"), Act::Next]);
    silent(&html, "Clear");
    let in_a_row = || {
        let change = Change::Cell("paths".to_owned(), "bad".to_owned());
        Act::Change(id("parts"), change)
    };
    let html = live_of(free("every-kind"), move || vec![Act::Begin, in_a_row()]);
    assert_eq!(html.matches("Clear this answer").count(), 1);
    let clear = || Act::Change(id("parts"), Change::Clear);
    let html = live_of(free("every-kind"), move || vec![Act::Begin, in_a_row(), clear()]);
    silent(&html, "Clear");
}

#[test]
fn what_a_feed_gets_wrong_is_asked_all_the_same() {
    let html = begun("hostile", Vec::new);
    says(&html, "There is nothing to choose from here");
    says(&html, "Question without words");
    // Two long texts: the one, and the kind that nobody knows.
    assert_eq!(html.matches("<textarea").count(), 2);
    let count = html.matches("type=\"radio\"").count();
    assert!(count < 100, "{count} buttons for a scale without end");
}

#[test]
fn all_is_said_in_welsh() {
    let html = begun("two-languages", || vec![Act::Next]);
    in_order(
        &html,
        &[
            "Ymgynghoriad",
            "Cartrefi yng Nglan-yr-afon",
            "Mae problem",
            "Pa gartrefi y mae eu hangen fwyaf?: Dewiswch ateb",
            "Tudalen 1 o 1",
            "Where should they be built? (dewisol)",
            "Parhau",
        ],
    );
    assert!(values(&html, "lang").contains(&"en"));
}
