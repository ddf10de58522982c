//! The power goes while residents send: what was not synced is lost.

use std::thread;

use crate::crowd::Crowd;
use crate::cycles::{cycles, moment};
use crate::ledger::rows_after_crash;
use crate::machine::Machine;
use crate::stage::eventually;

const WRITERS: usize = 8;

#[test]
fn loses_nothing_that_was_acknowledged() {
    let Some(machine) = Machine::new() else { return };
    let cuts = cycles(10);
    // Disks are slow: mostly something is on its way to them when the power goes.
    machine.order("slow", "5");
    let mut undone = 0;
    let mut receiver = machine.start(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for cut in 0..cuts {
        thread::sleep(moment());
        // Every other time the disk has written some of it, in an order of its own.
        let chance = (cut % 2 == 1).then(|| fastrand::u64(1..));
        undone += machine.lights_out(receiver, chance);
        crowd.ledger().check(&rows_after_crash(&machine.file()));
        receiver = machine.start(&[]);
        crowd.turn_to(&receiver.address);
    }
    let ledger = crowd.finish();
    drop(receiver);
    let rows = rows_after_crash(&machine.file());
    ledger.check(&rows);
    assert_eq!(rows.len(), ledger.promised());
    println!(
        "{cuts} power cuts lost {undone} writes, and none of {} submissions acknowledged",
        ledger.promised()
    );
}

/// With SQLite's weaker setting acknowledged answers are lost: so the test above can fail.
#[test]
fn would_lose_answers_that_are_not_synced() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&["--synchronous", "normal"]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    eventually("answers are acknowledged", || crowd.ledger().promised() > 20);
    machine.lights_out(receiver, None);
    let lost = crowd.ledger().lost(&rows_after_crash(&machine.file()));
    assert!(lost > 0, "of {} acknowledged", crowd.ledger().promised());
    println!(
        "synchronous=NORMAL: {lost} of {} acknowledged submissions lost in one power cut",
        crowd.ledger().promised()
    );
    // Not so that all is well, but so that those who have no receipt yet can go home.
    let receiver = machine.start(&[]);
    crowd.turn_to(&receiver.address);
    crowd.finish();
}
