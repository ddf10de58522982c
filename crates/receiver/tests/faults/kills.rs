//! `kill -9` while residents send.

use std::thread;
use std::time::Instant;

use crate::cluster::{Cluster, Crash};
use crate::crowd::Crowd;
use crate::cycles::{cycles, moment};
use crate::ledger::rows_after_crash;
use crate::stage::Stage;

const WRITERS: usize = 8;

#[test]
fn of_the_receiver_on_sqlite() {
    let stage = Stage::sqlite();
    let file = stage.folder.path().join("responses.db");
    let (cycles, start) = (cycles(10), Instant::now());
    let mut receiver = stage.receiver(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for _ in 0..cycles {
        thread::sleep(moment());
        // By SIGKILL.
        drop(receiver);
        crowd.ledger().check(&rows_after_crash(&file));
        receiver = stage.receiver(&[]);
        crowd.turn_to(&receiver.address);
    }
    let ledger = crowd.finish();
    drop(receiver);
    ledger.check_all(&rows_after_crash(&file));
    println!(
        "SQLite: {cycles} kills, {} submissions acknowledged, sent again {} times, each stored once; {:.0} s",
        ledger.promised(),
        ledger.again(),
        start.elapsed().as_secs_f64()
    );
}

#[test]
fn of_the_receiver_and_its_server_on_postgresql() {
    let Some(mut cluster) = Cluster::new() else { return };
    let mut stage = Stage::sqlite();
    stage.database = cluster.database();
    let (cycles, start, mut crashes) = (cycles(10), Instant::now(), 0);
    let mut receiver = stage.receiver(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for cycle in 0..cycles {
        thread::sleep(moment());
        if cycle % 2 == 1 {
            crashes += 1;
            cluster.crash(if cycle % 4 == 1 {
                Crash::Killed
            } else {
                Crash::Immediate
            });
            // Sometimes the receiver lives long enough to find its server gone, and there again.
            if fastrand::bool() {
                cluster.start();
                thread::sleep(moment());
            }
        }
        drop(receiver);
        cluster.start();
        crowd.ledger().check(&stage.database.rows());
        receiver = stage.receiver(&[]);
        crowd.turn_to(&receiver.address);
    }
    let ledger = crowd.finish();
    drop(receiver);
    ledger.check_all(&stage.database.rows());
    println!(
        "PostgreSQL: {cycles} kills and {crashes} of its server, {} submissions acknowledged, sent again {} times, each stored once; {:.0} s",
        ledger.promised(),
        ledger.again(),
        start.elapsed().as_secs_f64()
    );
}

#[test]
fn of_the_server_alone() {
    let Some(mut cluster) = Cluster::new() else { return };
    let mut stage = Stage::sqlite();
    stage.database = cluster.database();
    let receiver = stage.receiver(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for crash in [Crash::Killed, Crash::Immediate] {
        let (before, refused) = (crowd.ledger().promised(), crowd.ledger().all_refusals());
        crate::stage::eventually("submissions go through", || crowd.ledger().promised() > before);
        cluster.crash(crash);
        crate::stage::eventually("submissions are refused", || {
            crowd.ledger().all_refusals() > refused
        });
        cluster.start();
    }
    let ledger = crowd.finish();
    ledger.check(&stage.database.rows());
    assert_eq!(
        ledger.all_refusals(),
        ledger.refusals(503),
        "never anything but \"later\""
    );
}

/// Two on one PostgreSQL database, as on two machines. Whoever had no answer tries any of them.
#[test]
fn of_one_receiver_while_another_goes_on() {
    let Some(stage) = Stage::postgres() else { return };
    let start = || stage.receiver(&[]);
    let (cycles, begun) = (cycles(4), Instant::now());
    let (mut one, mut other) = (start(), start());
    let crowd = Crowd::before(WRITERS, &[&one.address, &other.address]);
    for _ in 0..cycles {
        thread::sleep(moment());
        let before = crowd.ledger().promised();
        // By SIGKILL.
        drop(one);
        crate::stage::eventually("the other goes on", || {
            crowd.ledger().promised() > before + WRITERS
        });
        (one, other) = (other, start());
        crowd.turn_to_any(&[&one.address, &other.address]);
    }
    let ledger = crowd.finish();
    assert_eq!(ledger.all_refusals(), 0, "there was always one that took them");
    drop((one, other));
    ledger.check_all(&stage.database.rows());
    println!(
        "one of two: {cycles} kills, {} submissions acknowledged, sent again {} times, each stored once; {:.0} s",
        ledger.promised(),
        ledger.again(),
        begun.elapsed().as_secs_f64()
    );
}
