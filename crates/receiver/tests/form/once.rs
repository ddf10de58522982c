//! Stored once, whatever happens on the way.

use crate::browser::{FORM, encoded, post};
use crate::council::{PATH, filled, form, publish, views};
use crate::stage::{Feed, Receiver, Stage, on_both};

on_both!(sent_again_it_is_the_same_receipt, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = filled(&receiver).press(&receiver, "check");
    let first = check.press(&receiver, "send");
    let again = check.press(&receiver, "send");
    assert_eq!((first.status, again.status), (200, 200));
    assert_eq!(first.words(".reference"), again.words(".reference"));
    assert_eq!(stage.database.rows().len(), 1);
    // Another person at the same kiosk has a number of their own.
    let other = filled(&receiver)
        .press(&receiver, "check")
        .press(&receiver, "send");
    assert_ne!(first.words(".reference"), other.words(".reference"));
    assert_eq!(stage.database.rows().len(), 2);
});

on_both!(two_clicks_at_once_are_one_submission, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = filled(&receiver).press(&receiver, "check");
    let body = encoded(&check.pairs("send"));
    let references: Vec<String> = std::thread::scope(|scope| {
        let click = || scope.spawn(|| post(&receiver, PATH, &[FORM], body.as_bytes()).words(".reference"));
        let clicks: Vec<_> = (0..8).map(|_| click()).collect();
        clicks.into_iter().map(|click| click.join().unwrap()).collect()
    });
    assert!(references.iter().all(|reference| *reference == references[0]));
    assert_eq!(stage.database.rows().len(), 1);
});

on_both!(other_answers_under_one_number_are_both_kept, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let page = filled(&receiver);
    page.press(&receiver, "check").press(&receiver, "send");
    // Back in the browser, something changed, sent again.
    let check = page.fill("q.name", &["Siôn"]).press(&receiver, "check");
    let conflict = check.press(&receiver, "send");
    assert_eq!(conflict.status, 409);
    conflict.says("Those have been kept.");
    conflict.says("Siôn");
    assert_eq!(stage.database.rows().len(), 1);
    assert_eq!(conflict.press(&receiver, "send").status, 200);
    let rows = stage.database.rows();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].body.contains("Siân") && rows[1].body.contains("Siôn"));
});

#[test]
fn while_nothing_can_be_stored_everything_is_kept_on_the_page() {
    let stage = Stage::sqlite();
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = filled(&receiver).press(&receiver, "check");
    let mut busy = None;
    stage
        .database
        .locked(|| busy = Some(check.press(&receiver, "send")));
    let busy = busy.unwrap();
    assert_eq!((busy.status, busy.header("retry-after")), (503, Some("5")));
    busy.says("could not be stored just now");
    assert_eq!(stage.database.rows().len(), 0);
    assert_eq!(busy.press(&receiver, "send").status, 200);
    assert_eq!(stage.database.rows().len(), 1);
}

on_both!(who_sends_too_much_waits_and_keeps_everything, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&["--burst", "1", "--per-minute", "1"]);
    let send = || {
        filled(&receiver)
            .press(&receiver, "check")
            .press(&receiver, "send")
    };
    assert_eq!(send().status, 200);
    let stopped = send();
    assert_eq!(stopped.status, 429);
    assert!(stopped.header("retry-after").is_some());
    stopped.says("=1+1 <b>Siân</b>");
    assert_eq!(stage.database.rows().len(), 1);
});

on_both!(a_trap_that_was_filled_in_is_marked_also_after_a_change, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = form(&receiver)
        .fill("q.why", &["x"])
        .fill("website", &["https://spam.example"])
        .press(&receiver, "check");
    let receipt = check
        .press(&receiver, "change")
        .press(&receiver, "check")
        .press(&receiver, "send");
    assert_eq!(receipt.status, 200);
    assert!(stage.database.rows()[0].marks.contains("honeypot"));
});

/// Two machines behind one address, of which one alone has read the new questions.
#[test]
fn a_form_of_one_receiver_is_posted_to_another() {
    let Some(stage) = Stage::postgres() else { return };
    let old = Feed::at(stage.folder.path().join("old.json"));
    old.publish(&[views("0", "").replace("\"name\"", "\"called\"")]);
    let other = Receiver::start(old.path(), &stage.database.url, &[]).expect("it starts");
    publish(&stage);
    let one = stage.receiver(&[]);
    let check = filled(&one).press(&other, "check");
    assert_eq!(check.status, 200);
    check.says("=1+1 <b>Siân</b>");
    let (first, again) = (check.press(&one, "send"), check.press(&other, "send"));
    assert_eq!((first.status, again.status), (200, 200));
    assert_eq!(first.words(".reference"), again.words(".reference"));
    assert_eq!(stage.database.rows().len(), 1);
}
