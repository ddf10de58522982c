//! The same form in two tabs.

use assembly_consultation::state::reply::Reply;
use assembly_consultation::state::{Act, Place};

use crate::tab::{Tab, World, tell};

fn two(world: &World) -> (Tab, Tab) {
    let mut one = world.tab();
    one.act(Act::Keep(true));
    one.fill_in("Mair");
    let mut two = world.tab();
    two.act(Act::Resume);
    tell(&mut [&mut one, &mut two]);
    (one, two)
}

#[test]
fn both_show_what_was_typed_last() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    two.type_into("name", "Mair Jones");
    tell(&mut [&mut one, &mut two]);
    assert_eq!(one.typed("name"), "Mair Jones");
    one.type_into("name", "M. Jones");
    tell(&mut [&mut one, &mut two]);
    assert_eq!(two.typed("name"), "M. Jones");
}

#[test]
fn sent_in_one_is_received_in_both_once() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    one.send();
    tell(&mut [&mut one, &mut two]);
    assert!(matches!(two.screen.place, Place::Sending(_)));
    assert!(!two.is_sending(), "one tab sends");
    one.land();
    tell(&mut [&mut one, &mut two]);
    assert!(matches!(one.screen.place, Place::Sent(_)));
    assert!(matches!(two.screen.place, Place::Sent(_)));
    assert_eq!(world.receiver.stored.borrow().len(), 1);
    assert!(world.device.kept.borrow().is_empty());
}

#[test]
fn the_other_tab_takes_over_if_the_first_is_closed() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    world.receiver.down.set(true);
    one.send();
    tell(&mut [&mut one, &mut two]);
    one.die();
    world.receiver.down.set(false);
    two.wait();
    assert!(matches!(two.screen.place, Place::Sent(_)));
    assert!(world.device.kept.borrow().is_empty());
}

#[test]
fn sent_from_both_at_once_is_stored_once_if_both_say_the_same() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    two.act(Act::Next);
    two.act(Act::Next);
    assert_eq!(two.screen.place, Place::Check);
    world.clock.set(world.clock.get() + 60);
    one.send();
    world.clock.set(world.clock.get() + 5);
    two.send();
    one.land();
    two.land();
    tell(&mut [&mut one, &mut two]);
    assert_eq!(world.receiver.stored.borrow().len(), 1);
    for tab in [&one, &two] {
        assert!(matches!(tab.screen.place, Place::Sent(_)));
        assert!(tab.screen.references.is_empty(), "told where it is shown");
    }
}

#[test]
fn other_answers_under_the_same_id_are_kept_and_can_be_sent_as_ones_of_their_own() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    two.type_into("name", "Somebody else");
    two.act(Act::Next);
    two.act(Act::Next);
    // The news of the change has not reached the first tab when both are sent.
    one.send();
    one.land();
    two.send();
    two.land();
    let Place::Refused(trouble) = &two.screen.place else {
        panic!("{:?}", two.screen.place)
    };
    assert_eq!(trouble.name, "conflict");
    assert_eq!(two.typed("name"), "Somebody else");
    two.act(Act::Mend);
    two.send();
    two.land();
    assert!(matches!(two.screen.place, Place::Sent(_)));
    assert_eq!(world.receiver.stored.borrow().len(), 2);
}

#[test]
fn refused_in_one_is_one_draft_in_both() {
    for late in [false, true] {
        let world = World::new();
        let (mut one, mut two) = two(&world);
        let body = r#"{"type":"urn:assembly:problem:answers","status":422}"#.to_owned();
        world.receiver.says.replace(Some(Reply { status: 422, body }));
        one.send();
        tell(&mut [&mut one, &mut two]);
        one.land();
        if late {
            // Before the other tab hears of it, it has tried as well.
            two.wait();
        }
        tell(&mut [&mut one, &mut two]);
        world.receiver.says.replace(None);
        for tab in [&mut one, &mut two] {
            tab.act(Act::Mend);
            tab.type_into("name", "Mair Jones");
        }
        tell(&mut [&mut one, &mut two]);
        assert_eq!(world.device.kept.borrow().len(), 1, "{late}");
        one.act(Act::Mend);
        one.send();
        one.land();
        tell(&mut [&mut one, &mut two]);
        assert!(world.device.kept.borrow().is_empty(), "{late}");
        assert_eq!(world.receiver.stored.borrow().len(), 1, "{late}");
        assert!(world.tab().screen.offered.is_none());
    }
}

#[test]
fn deleted_in_one_is_not_kept_by_the_other() {
    let world = World::new();
    let (mut one, mut two) = two(&world);
    one.act(Act::Discard);
    tell(&mut [&mut one, &mut two]);
    assert_eq!(two.typed("name"), "Mair", "what is on a screen stays there");
    assert!(two.screen.would_lose() && !two.screen.keep);
    assert!(world.device.kept.borrow().is_empty());
}
