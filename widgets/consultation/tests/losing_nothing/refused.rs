//! What the receiver does not take.

use assembly_consultation::state::reply::Reply;
use assembly_consultation::state::{Act, Place};

use crate::sending::about_to_send;
use crate::tab::World;

#[test]
fn what_is_refused_can_be_mended_and_goes_under_another_name() {
    let world = World::new();
    let mut tab = about_to_send(&world, true);
    let body =
        r#"{"type":"urn:assembly:problem:answers","status":422,"detail":"No.","errors":[{"question":"name","detail":"Too long."}]}"#.to_owned();
    world.receiver.says.replace(Some(Reply { status: 422, body }));
    let first = tab.screen.draft.id.clone();
    tab.send();
    tab.land();
    let Place::Refused(trouble) = &tab.screen.place else {
        panic!("{:?}", tab.screen.place)
    };
    assert_eq!(trouble.words, "No.");
    assert_eq!(trouble.answers, [("name".to_owned(), "Too long.".to_owned())]);
    assert_eq!(tab.typed("name"), "Mair");
    assert_ne!(tab.screen.draft.id, first);
    assert_eq!(world.device.kept.borrow().len(), 1, "a draft again, and kept");
    world.receiver.says.replace(None);
    tab.act(Act::Mend);
    tab.send();
    tab.land();
    assert!(matches!(tab.screen.place, Place::Sent(_)));
}

#[test]
fn what_is_refused_while_somebody_else_answers_waits_for_its_sender() {
    let world = World::new();
    let mut tab = about_to_send(&world, false);
    let body = r#"{"type":"urn:assembly:problem:closed","status":403}"#.to_owned();
    world.receiver.says.replace(Some(Reply { status: 403, body }));
    tab.send();
    tab.act(Act::Again);
    tab.land();
    assert_eq!((tab.screen.parcels.len(), &tab.screen.offered), (1, &None));
    assert!(tab.screen.would_lose());
    // Not while somebody else is in the middle of it.
    tab.act(Act::Begin);
    tab.type_into("name", "Ali");
    tab.act(Act::Mine);
    assert_eq!(tab.typed("name"), "Ali");
    tab.act(Act::Again);
    let posts = world.receiver.posts.get();
    tab.act(Act::TryNow);
    tab.act(Act::Mine);
    assert_eq!(
        (tab.typed("name"), world.receiver.posts.get()),
        ("Mair".to_owned(), posts)
    );
    assert!(matches!(tab.screen.place, Place::Refused(_)));
}
