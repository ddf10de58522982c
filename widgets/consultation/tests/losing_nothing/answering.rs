//! From page to page.

use assembly_consultation::state::{Act, Goal, Place};
use assembly_submission::{Change, Rule};

use crate::tab::{World, id};

#[test]
fn pages_without_questions_to_ask_are_passed_over() {
    let mut tab = World::new().tab();
    assert_eq!(tab.screen.place, Place::Start);
    tab.act(Act::Begin);
    assert_eq!(
        (&tab.screen.place, &tab.goal),
        (&Place::Page(0), &Some(Goal::Heading))
    );
    assert_eq!(tab.screen.pages(), [0, 2]);
    tab.type_into("name", "Mair");
    tab.change("rides", Change::Pick("yes".to_owned()));
    assert_eq!(tab.screen.pages(), [0, 1, 2]);
    tab.act(Act::Next);
    assert_eq!(tab.screen.place, Place::Page(1));
    tab.act(Act::Back);
    tab.change("rides", Change::Pick("no".to_owned()));
    tab.act(Act::Next);
    assert_eq!(tab.screen.place, Place::Page(2));
    tab.act(Act::Back);
    assert_eq!(tab.screen.place, Place::Page(0));
    tab.act(Act::Back);
    assert_eq!(tab.screen.place, Place::Start);
    tab.act(Act::Begin);
    assert_eq!(tab.typed("name"), "Mair", "going back to the start loses nothing");
}

#[test]
fn nobody_gets_past_an_error_and_it_takes_the_focus() {
    let mut tab = World::new().tab();
    tab.act(Act::Begin);
    tab.act(Act::Next);
    assert_eq!(
        (&tab.screen.place, &tab.goal),
        (&Place::Page(0), &Some(Goal::Problems))
    );
    let [problem] = &tab.screen.problems[..] else {
        panic!("{:?}", tab.screen.problems)
    };
    assert_eq!((&*problem.question, &problem.rule), ("name", &Rule::WordsNeeded));
    tab.type_into("name", "x");
    tab.act(Act::Next);
    assert_eq!(tab.screen.place, Place::Page(2));
    assert!(tab.screen.problems.is_empty());
}

#[test]
fn from_checking_one_goes_to_a_question_and_straight_back() {
    let mut tab = World::new().tab();
    tab.fill_in("Mair");
    assert_eq!(tab.screen.place, Place::Check);
    tab.act(Act::GoTo(id("name")));
    assert_eq!(
        (&tab.screen.place, &tab.goal),
        (&Place::Page(0), &Some(Goal::Question(id("name"))))
    );
    tab.type_into("name", "Mair Jones");
    tab.act(Act::Next);
    assert_eq!(tab.screen.place, Place::Check);
}

#[test]
fn a_change_that_asks_more_leads_past_what_is_new_only_if_it_must_be_answered() {
    let mut tab = World::new().tab();
    tab.fill_in("Mair");
    tab.act(Act::GoTo(id("fix")));
    tab.change("fix", Change::Untick("fares".to_owned()));
    tab.act(Act::GoTo(id("name")));
    tab.act(Act::Next);
    assert_eq!(
        (&tab.screen.place, &tab.goal),
        (&Place::Page(2), &Some(Goal::Problems))
    );
}

#[test]
fn an_option_that_stands_alone_takes_the_others_ticks_and_leaves_their_words() {
    let mut tab = World::new().tab();
    tab.act(Act::Begin);
    tab.change("fix", Change::Tick("other".to_owned()));
    tab.change("fix", Change::Type("other".to_owned(), "benches".to_owned()));
    tab.change("fix", Change::Tick("none".to_owned()));
    let entry = tab.screen.draft.entries.get("fix").unwrap();
    assert_eq!(
        (&entry.chosen[..], entry.typed("other")),
        (&["none".to_owned()][..], "benches")
    );
    tab.change("fix", Change::Tick("other".to_owned()));
    assert_eq!(tab.screen.draft.entries.get("fix").unwrap().chosen, ["other"]);
}

#[test]
fn on_another_page_nothing_is_said_of_what_was_typed_before() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Begin);
    tab.type_into("name", "Mair");
    assert!(tab.screen.typed.is_some());
    tab.act(Act::Next);
    assert_eq!(tab.screen.typed, None);
}
