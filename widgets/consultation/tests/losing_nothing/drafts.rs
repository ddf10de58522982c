//! What is kept on the device.

use assembly_consultation::state::{Act, Place};
use assembly_submission::Change;

use crate::tab::{FEED, World};

#[test]
fn without_consent_nothing_is_kept_and_leaving_is_asked_about() {
    let world = World::new();
    let mut tab = world.tab();
    assert!(!tab.screen.would_lose());
    tab.fill_in("Mair");
    assert!(world.device.kept.borrow().is_empty());
    assert!(tab.screen.would_lose());
}

#[test]
fn with_consent_every_letter_is_kept_before_the_tab_can_be_closed() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.act(Act::Begin);
    tab.type_into("name", "Mai");
    tab.type_into("name", "Mair");
    assert!(!tab.screen.would_lose());
    drop(tab);
    let mut tab = world.tab();
    assert_eq!(
        tab.screen.place,
        Place::Start,
        "a shared computer shows no answers by itself"
    );
    assert!(tab.screen.draft.entries.is_empty());
    let saved = tab.screen.offered.as_ref().unwrap().saved;
    assert_eq!(saved, world.clock.get());
    tab.act(Act::Resume);
    assert_eq!(tab.typed("name"), "Mair");
    assert!(tab.screen.keep);
}

#[test]
fn a_draft_can_be_deleted_from_the_start_and_from_within() {
    for begun in [false, true] {
        let world = World::new();
        let mut tab = world.tab();
        tab.act(Act::Keep(true));
        tab.fill_in("Mair");
        let mut tab = world.tab();
        if begun {
            tab.act(Act::Resume);
        }
        tab.act(Act::Discard);
        assert!(world.device.kept.borrow().is_empty());
        assert!(tab.screen.draft.entries.is_empty());
        assert_eq!(tab.screen.place, Place::Start);
    }
}

#[test]
fn taking_consent_back_deletes_from_the_device_and_not_from_the_screen() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.fill_in("Mair");
    tab.act(Act::Keep(false));
    assert!(world.device.kept.borrow().is_empty());
    assert_eq!(tab.typed("name"), "Mair");
    tab.type_into("name", "Mair J");
    assert!(world.device.kept.borrow().is_empty());
}

#[test]
fn a_device_that_refuses_is_told_of_and_loses_nothing_on_the_screen() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.act(Act::Begin);
    tab.type_into("name", "Mair");
    world.device.full.set(true);
    tab.type_into("name", "Mair J");
    assert!(tab.screen.unkept && tab.screen.would_lose());
    assert_eq!(tab.typed("name"), "Mair J");
    world.device.full.set(false);
    tab.type_into("name", "Mair Jo");
    assert!(!tab.screen.unkept && !tab.screen.would_lose());
}

#[test]
fn of_a_changed_version_what_fits_is_kept_and_the_rest_is_shown_until_it_is_sent() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.act(Act::Begin);
    tab.type_into("name", "Mair");
    tab.change("rides", Change::Pick("yes".to_owned()));
    tab.type_into("why", "No car");
    tab.change("fix", Change::Tick("fares".to_owned()));
    tab.change("fix", Change::Tick("other".to_owned()));
    tab.change("fix", Change::Type("other".to_owned(), "benches".to_owned()));
    let newer = FEED
        .replace(r#""version": "2""#, r#""version": "3""#)
        .replace(r#"{ "value": "fares" }"#, r#"{ "value": "cheaper" }"#)
        .replace(r#""id": "why""#, r#""id": "reason""#);
    let mut tab = world.tab_of(&newer);
    tab.act(Act::Resume);
    assert_eq!(tab.screen.draft.version, "3");
    assert_eq!(tab.typed("name"), "Mair");
    let entry = tab.screen.draft.entries.get("fix").unwrap();
    assert_eq!(
        (&entry.chosen[..], entry.typed("other")),
        (&["other".to_owned()][..], "benches")
    );
    let left: Vec<_> = tab
        .screen
        .draft
        .left
        .iter()
        .map(|left| (&*left.question, &*left.words))
        .collect();
    assert_eq!(left, [("why", "No car"), ("fix", "fares")]);
    tab.type_into("name", "Mair J");
    // Also after one more day, and under the old version again.
    let mut tab = world.tab();
    tab.act(Act::Resume);
    assert!(tab.screen.draft.left.iter().any(|left| left.words == "No car"));
}

#[test]
fn who_begins_beside_anothers_draft_neither_gets_it_nor_deletes_it() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.fill_in("Mair");
    let mut tab = world.tab();
    tab.act(Act::Begin);
    tab.type_into("name", "Ali");
    tab.act(Act::Back);
    assert!(tab.screen.would_lose(), "also at the start");
    for act in [Act::Resume, Act::Discard] {
        tab.act(act);
        assert_eq!(tab.typed("name"), "Ali");
        assert_eq!(world.device.kept.borrow().len(), 1);
    }
    let tab = world.tab();
    assert!(tab.screen.offered.is_some(), "and hers is there for her");
}

#[test]
fn rubbish_on_the_device_is_passed_over() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.fill_in("Mair");
    let names: Vec<String> = world.device.kept.borrow().keys().cloned().collect();
    for rubbish in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"id":1}"#,
        r#"{"id":"x","version":"2","saved":1e999,"begun":0}"#,
    ] {
        for name in &names {
            world
                .device
                .kept
                .borrow_mut()
                .insert(name.clone(), rubbish.to_owned());
            world
                .device
                .kept
                .borrow_mut()
                .insert(name.replace(" draft ", " parcel "), rubbish.to_owned());
        }
        let tab = world.tab();
        assert_eq!(
            (&tab.screen.place, &tab.screen.offered),
            (&Place::Start, &None),
            "{rubbish}"
        );
    }
}

#[test]
fn somebody_else_can_answer_and_leave_the_draft_alone() {
    let world = World::new();
    let mut tab = world.tab();
    tab.act(Act::Keep(true));
    tab.fill_in("Mair");
    let before = world.device.kept.borrow().clone();
    let mut tab = world.tab();
    tab.act(Act::Begin);
    assert!(tab.screen.draft.entries.is_empty() && !tab.screen.keep);
    tab.type_into("name", "Ali");
    assert_eq!(*world.device.kept.borrow(), before);
}
