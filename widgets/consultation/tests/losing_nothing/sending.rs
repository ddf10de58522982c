//! From "send" to the receipt.

use assembly_consultation::state::reply::Reply;
use assembly_consultation::state::{Act, Goal, Place};

use crate::tab::{FEED, Tab, World};

pub fn about_to_send(world: &World, keep: bool) -> Tab {
    let mut tab = world.tab();
    tab.act(Act::Keep(keep));
    tab.fill_in("Mair");
    tab
}

fn stored(world: &World) -> Vec<String> {
    world.receiver.stored.borrow().values().cloned().collect()
}

#[test]
fn a_receipt_ends_it() {
    for keep in [false, true] {
        let world = World::new();
        let mut tab = about_to_send(&world, keep);
        tab.send();
        assert!(matches!(tab.screen.place, Place::Sending(_)));
        assert_eq!(tab.screen.would_lose(), !keep);
        assert_eq!(world.device.kept.borrow().len(), usize::from(keep));
        tab.land();
        let Place::Sent(sent) = &tab.screen.place else {
            panic!("{:?}", tab.screen.place)
        };
        let name = sent.draft.entries.get("name").unwrap();
        assert_eq!((name.typed(""), tab.told.len()), ("Mair", 1));
        assert!(world.device.kept.borrow().is_empty() && !tab.screen.would_lose());
        let body = r#"{"consultation":"buses","version":"2","submission_id":""#;
        assert!(stored(&world)[0].starts_with(body), "{:?}", stored(&world));
        assert!(stored(&world)[0].contains(r#""answers":{"name":"Mair","fix":["fares"]}"#));
    }
}

#[test]
fn a_double_click_sends_once() {
    let world = World::new();
    let mut tab = about_to_send(&world, false);
    tab.send();
    tab.send();
    tab.land();
    tab.send();
    tab.land();
    assert_eq!((world.receiver.posts.get(), stored(&world).len()), (1, 1));
}

#[test]
fn what_fails_is_sent_again_with_the_same_body_until_a_receipt_comes() {
    let world = World::new();
    let mut tab = about_to_send(&world, false);
    world.receiver.mute.set(true);
    tab.send();
    tab.land();
    let first = stored(&world);
    let mut waits = Vec::new();
    for _ in 0..10 {
        let before = world.clock.get();
        tab.wait();
        waits.push(world.clock.get() - before);
    }
    assert!(waits.iter().all(|wait| (1..=300).contains(wait)), "{waits:?}");
    assert!(waits[9] >= 150 && waits[0] <= 8, "{waits:?}");
    world.receiver.mute.set(false);
    tab.wait();
    assert!(matches!(tab.screen.place, Place::Sent(_)));
    assert_eq!(stored(&world), first);
}

#[test]
fn after_many_tries_only_a_person_or_the_connection_has_it_tried_again() {
    let world = World::new();
    let mut tab = about_to_send(&world, false);
    world.receiver.down.set(true);
    tab.send();
    tab.land();
    while tab.due.is_some() {
        tab.wait();
    }
    assert!(world.receiver.posts.get() > 50);
    world.receiver.down.set(false);
    tab.act(Act::Online(true));
    tab.land();
    assert!(matches!(tab.screen.place, Place::Sent(_)));
}

#[test]
fn a_tab_that_is_closed_while_sending_sends_when_it_is_opened_again() {
    for stored_before in [false, true] {
        let world = World::new();
        let mut tab = about_to_send(&world, true);
        world.receiver.down.set(!stored_before);
        tab.send();
        tab.die();
        world.receiver.down.set(false);
        let mut tab = world.tab();
        assert!(tab.is_sending());
        tab.land();
        assert!(matches!(tab.screen.place, Place::Sent(_)));
        assert_eq!(stored(&world).len(), 1);
        assert!(world.device.kept.borrow().is_empty());
    }
}

#[test]
fn only_a_receipt_for_these_very_answers_counts() {
    let receipt = r#"{"reference":"R","received":"x","content":"sha-256:00"}"#;
    let odd = [
        (200, "<p>Log in"),
        (201, "{}"),
        (200, receipt),
        (204, ""),
        (302, ""),
        (403, "<h1>Forbidden"),
        (404, "{}"),
        (422, r#"{"status":400}"#),
        (500, r#"{"status":500}"#),
        (403, r#"{"type":"about:blank","status":403}"#),
        (400, r#"{"type":"urn:assembly:problem:cut-short","status":400}"#),
        (403, r#"{"type":"urn:assembly:problem:origin","status":403}"#),
        (
            422,
            r#"{"type":"urn:assembly:problem:unknown-consultation","status":422}"#,
        ),
    ];
    for (status, body) in odd {
        let world = World::new();
        let mut tab = about_to_send(&world, true);
        let body = body.to_owned();
        world.receiver.says.replace(Some(Reply { status, body }));
        tab.send();
        tab.land();
        assert!(matches!(tab.screen.place, Place::Sending(_)), "{status}");
        assert_eq!(world.device.kept.borrow().len(), 1);
        world.receiver.says.replace(None);
        tab.wait();
        assert!(matches!(tab.screen.place, Place::Sent(_)), "{status}");
    }
}

#[test]
fn a_receiver_may_ask_for_time() {
    let world = World::new();
    let mut tab = about_to_send(&world, true);
    let body = r#"{"type":"urn:assembly:problem:busy","status":503,"retry_after":900}"#.to_owned();
    world.receiver.says.replace(Some(Reply { status: 503, body }));
    tab.send();
    tab.land();
    assert_eq!(tab.due, Some(world.clock.get() + 900));
}

#[test]
fn in_a_library_each_person_has_an_id_of_their_own_and_all_are_sent() {
    let world = World::new();
    world.receiver.down.set(true);
    let mut tab = world.tab();
    for name in ["Mair", "Ali", "Zoë"] {
        tab.fill_in(name);
        tab.send();
        tab.land();
        tab.act(Act::Again);
        assert!(tab.screen.draft.entries.is_empty(), "nobody sees the one before");
    }
    world.receiver.down.set(false);
    tab.act(Act::TryNow);
    tab.land();
    assert_eq!(stored(&world).len(), 3);
    assert_eq!(
        tab.screen.place,
        Place::Start,
        "nobody is shown another's receipt"
    );
    assert_eq!(tab.screen.references, tab.told, "but the references are told");
    tab.act(Act::Again);
    assert!(tab.screen.references.is_empty(), "to those who were there");
}

#[test]
fn a_receipt_that_was_not_read_is_told_when_the_page_is_opened_again() {
    let world = World::new();
    world.receiver.down.set(true);
    let (mut one, mut other) = (about_to_send(&world, true), about_to_send(&world, true));
    one.send();
    one.land();
    other.send();
    world.receiver.down.set(false);
    // The receipt of the second comes, and its tab is closed before it is shown.
    let kept = world.device.kept.borrow().clone();
    other.land();
    let Place::Sent(sent) = &other.screen.place else {
        panic!("{:?}", other.screen.place)
    };
    for (name, value) in kept {
        let sent = match name.ends_with(&sent.id) {
            true => sent.to_json(),
            false => value,
        };
        world.device.kept.borrow_mut().insert(name, sent);
    }
    let mut tab = world.tab();
    assert!(matches!(&tab.screen.place, Place::Sent(shown) if shown.id == sent.id));
    tab.land();
    assert!(matches!(&tab.screen.place, Place::Sent(shown) if shown.id == sent.id));
    assert_eq!((&tab.screen.references, stored(&world).len()), (&tab.told, 2));
}

#[test]
fn consent_given_while_waiting_keeps_it_from_then_on() {
    let world = World::new();
    let mut tab = about_to_send(&world, false);
    world.receiver.down.set(true);
    tab.send();
    tab.land();
    assert!(tab.screen.would_lose());
    tab.act(Act::Keep(true));
    assert!(!tab.screen.would_lose());
    world.receiver.down.set(false);
    let mut tab = world.tab();
    tab.land();
    assert_eq!(stored(&world).len(), 1);
    assert!(
        world.device.kept.borrow().is_empty(),
        "nothing stays once it is received"
    );
}

#[test]
fn what_waits_can_be_deleted_from_the_device_and_is_sent_all_the_same() {
    let world = World::new();
    let mut tab = about_to_send(&world, true);
    world.receiver.down.set(true);
    tab.send();
    tab.land();
    tab.act(Act::Keep(false));
    assert!(world.device.kept.borrow().is_empty() && tab.screen.would_lose());
    world.receiver.down.set(false);
    tab.wait();
    assert!(matches!(tab.screen.place, Place::Sent(_)));
    assert!(world.device.kept.borrow().is_empty());
}

#[test]
fn a_clock_that_jumps_keeps_nobody_waiting() {
    for jump in [-400_000_000, 400_000_000] {
        let world = World::new();
        let mut tab = about_to_send(&world, true);
        world.receiver.down.set(true);
        tab.send();
        tab.land();
        world.clock.set(world.clock.get() + jump);
        world.receiver.down.set(false);
        tab.act(Act::Due);
        tab.land();
        assert!(matches!(tab.screen.place, Place::Sent(_)), "{jump}");
    }
}

#[test]
fn the_silence_of_a_post_that_was_answered_means_nothing() {
    let world = World::new();
    let mut tab = about_to_send(&world, true);
    let body = r#"{"type":"urn:assembly:problem:busy","status":503,"retry_after":900}"#.to_owned();
    world.receiver.says.replace(Some(Reply { status: 503, body }));
    let id = tab.screen.draft.id.clone();
    tab.send();
    tab.goal = None;
    tab.land();
    let due = tab.due;
    assert_eq!(
        tab.goal,
        Some(Goal::Heading),
        "that it did not get through is told"
    );
    world.clock.set(world.clock.get() + 60);
    tab.act(Act::Answered(id, Reply::default()));
    assert_eq!((tab.due, tab.screen.parcels[0].tries), (due, 1));
}

#[test]
fn a_device_without_room_for_what_is_sent_keeps_the_draft() {
    let world = World::new();
    let mut tab = about_to_send(&world, true);
    world.device.full.set(true);
    world.receiver.down.set(true);
    tab.send();
    tab.land();
    assert!(tab.screen.would_lose(), "what is sent is not kept");
    assert_eq!(world.device.kept.borrow().len(), 1, "and the draft still is");
    world.device.full.set(false);
    world.receiver.down.set(false);
    let mut opened = world.tab();
    opened.act(Act::Resume);
    assert_eq!(opened.typed("name"), "Mair");
    // Until they are received.
    tab.wait();
    assert!(matches!(tab.screen.place, Place::Sent(_)));
    assert!(world.device.kept.borrow().is_empty());
}

#[test]
fn one_persons_consent_keeps_nobody_elses_answers() {
    let world = World::new();
    world.receiver.down.set(true);
    let mut tab = about_to_send(&world, false);
    tab.send();
    tab.land();
    tab.act(Act::Again);
    tab.act(Act::Keep(true));
    tab.fill_in("Ali");
    tab.send();
    tab.land();
    let kept = world.device.kept.borrow();
    assert!(kept.values().all(|kept| !kept.contains("Mair")) && kept.len() == 1);
    assert!(
        tab.screen.would_lose(),
        "the first one's answers are in this tab alone"
    );
}

#[test]
fn what_is_cleared_elsewhere_is_not_said_to_be_kept() {
    let world = World::new();
    world.receiver.down.set(true);
    let mut tab = about_to_send(&world, true);
    tab.send();
    tab.land();
    assert!(!tab.screen.would_lose());
    tab.act(Act::Elsewhere(String::new(), None));
    assert!(tab.screen.would_lose());
}

#[test]
fn a_receiver_that_has_moved_gets_what_was_kept_for_the_one_before() {
    let world = World::new();
    world.receiver.down.set(true);
    let mut tab = about_to_send(&world, true);
    tab.send();
    tab.die();
    world.receiver.down.set(false);
    let moved = FEED.replace(
        r#""submit_to": "submissions""#,
        r#""submit_to": "answers/submissions""#,
    );
    let mut tab = world.tab_of(&moved);
    tab.land_at("https://council.example/answers/submissions");
    assert!(matches!(tab.screen.place, Place::Sent(_)));
}
