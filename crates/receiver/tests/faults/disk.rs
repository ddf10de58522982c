//! A disk that is full, that fails, that is slow (failure tests 3 and 4).

use crate::cluster::Cluster;
use crate::crowd::{Crowd, post};
use crate::cycles::cycles;
use crate::ledger::{Ledger, rows_after_crash};
use crate::machine::Machine;
use crate::small::Small;
use crate::stage::{Database, Stage, eventually, submission, submission_id};

const WRITERS: usize = 4;

/// Waits until some more have a receipt.
fn flows(ledger: &Ledger) {
    let before = ledger.promised();
    eventually("submissions go through", || ledger.promised() > before + 8);
}

/// Nobody was told anything but to come later.
fn only_later(ledger: &Ledger) {
    assert_eq!(ledger.all_refusals(), ledger.refusals(503));
}

/// The log cannot grow: everybody is told to come later, nothing is lost, and it goes on by itself when there is room.
#[test]
fn full_while_the_log_grows() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    // The log alone, and then everything: also the log's index.
    for ending in ["-wal", ""] {
        flows(crowd.ledger());
        machine.order("full", ending);
        let before = crowd.ledger().all_refusals();
        eventually("they are told that it is full", || {
            crowd.ledger().all_refusals() > before + 8
        });
        let (all, late) = (crowd.ledger().all_refusals(), crowd.ledger().refusals(503));
        assert!(late > 0 && all <= late + WRITERS as u64, "{all} {late}");
        machine.revoke("full");
        flows(crowd.ledger());
    }
    let ledger = crowd.finish();
    only_later(&ledger);
    let (status, said) = receiver.stop();
    assert!(status.success(), "{said}");
    ledger.check(&rows_after_crash(&machine.file()));
}

/// The database cannot take what is in the log: that stays in the log, which is as safe.
#[test]
fn full_while_the_log_is_moved_into_the_database() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    machine.order("full", "responses.db");
    let log = machine.file().with_extension("db-wal");
    // After a thousand pages SQLite tries to move them, and again with each commit.
    eventually("the log grows over its usual length", || {
        log.metadata().is_ok_and(|about| about.len() > 6_000_000)
    });
    let full = machine.file().metadata().unwrap().len();
    machine.lights_out(receiver, None);
    crowd.ledger().check(&rows_after_crash(&machine.file()));
    // It starts on a full disk too, as nothing that it must do needs room; or says why not.
    let receiver = machine.try_start(&[]).unwrap_or_else(|said| {
        assert!(said.contains("full"), "{said}");
        machine.revoke("full");
        machine.start(&[])
    });
    crowd.turn_to(&receiver.address);
    machine.revoke("full");
    let ledger = crowd.finish();
    let (status, said) = receiver.stop();
    assert!(status.success(), "{said}");
    assert!(!log.exists() && machine.file().metadata().unwrap().len() > full);
    ledger.check(&rows_after_crash(&machine.file()));
}

/// After a sync that failed nobody knows what is on disk: nothing is acknowledged, and it ends, to be started again.
#[test]
fn that_fails_to_sync() {
    fails_once("fail-sync", "");
}

/// The kernel may throw away what it could not write.
#[test]
fn that_fails_to_sync_and_forgets() {
    fails_once("fail-sync", "lose");
}

#[test]
fn that_fails_to_write() {
    fails_once("fail-write", "");
}

fn fails_once(sign: &str, says: &str) {
    let Some(machine) = Machine::new() else { return };
    let mut receiver = machine.start(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for _ in 0..3 {
        flows(crowd.ledger());
        machine.order(sign, says);
        let (status, said) = receiver.ended();
        assert!(!status.success(), "{said}");
        assert!(said.contains("not to be trusted"), "{said}");
        crowd.ledger().check(&rows_after_crash(&machine.file()));
        receiver = machine.start(&[]);
        crowd.turn_to(&receiver.address);
        flows(crowd.ledger());
        // What the new process acknowledged is on disk, whatever the old one left behind.
        machine.lights_out(receiver, None);
        crowd.ledger().check(&rows_after_crash(&machine.file()));
        receiver = machine.start(&[]);
        crowd.turn_to(&receiver.address);
    }
    let ledger = crowd.finish();
    only_later(&ledger);
    drop(receiver);
    ledger.check(&rows_after_crash(&machine.file()));
}

/// Where each sync takes long, many share one.
#[test]
fn that_is_slow() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&[]);
    machine.order("slow", "150");
    machine.order("syncs", "");
    let crowd = Crowd::of(64, &receiver.address);
    eventually("many are acknowledged", || crowd.ledger().promised() > 300);
    let ledger = crowd.finish();
    let (promised, syncs) = (ledger.promised() as u64, machine.syncs());
    println!(
        "a sync of 150 ms: {promised} submissions by {syncs} syncs, {} sent again",
        ledger.again()
    );
    assert!(syncs * 4 < promised, "{syncs} syncs for {promised}");
    assert_eq!(ledger.again(), 0, "nobody had to try again");
    drop(receiver);
    ledger.check(&rows_after_crash(&machine.file()));
}

/// The server stores it, but too slowly for an impatient client that sends again and again.
#[test]
fn that_is_slow_makes_one_of_a_storm_of_the_same() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&[]);
    machine.order("slow", "500");
    let sent = submission(&submission_id(), r#""why":"x""#);
    let head = format!(
        "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        sent.len()
    );
    for _ in 0..40 {
        let mut stream = std::net::TcpStream::connect(&receiver.address).unwrap();
        std::io::Write::write_all(&mut stream, format!("{head}{sent}").as_bytes()).unwrap();
        // Gone before the answer.
    }
    let first = post(&receiver.address, &sent).expect("an answer");
    let again = post(&receiver.address, &sent).expect("an answer");
    assert!(matches!(first.status, 200 | 201), "{first:?}");
    assert_eq!((again.status, again.body), (200, first.body));
    drop(receiver);
    assert_eq!(rows_after_crash(&machine.file()).len(), 1);
}

/// A sync that takes longer than anybody waits: they are told to come later, and what then was committed after all is there once.
#[test]
fn that_hangs() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&[]);
    machine.order("slow", "16000");
    let sent = submission(&submission_id(), r#""why":"x""#);
    let answer = post(&receiver.address, &sent).expect("an answer");
    assert_eq!((answer.status, &*answer.problem()), (503, "busy"));
    machine.revoke("slow");
    let mut receipt = String::new();
    eventually("it is stored", || {
        let answer = post(&receiver.address, &sent).expect("an answer");
        receipt = answer.body;
        matches!(answer.status, 200 | 201)
    });
    machine.lights_out(receiver, None);
    let rows = rows_after_crash(&machine.file());
    assert_eq!(rows.len(), 1);
    assert!(receipt.contains(&rows[0].received) && receipt.contains(&rows[0].content));
}

/// A real file system without room.
#[test]
fn that_is_a_small_file_system() {
    let Some(disk) = Small::of(16) else { return };
    let mut stage = Stage::sqlite();
    let file = disk.path().join("responses.db");
    stage.database = Database::sqlite(&file);
    let receiver = stage.receiver(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for _ in 0..cycles(3) {
        fills_up(&disk, &crowd);
        if std::fs::metadata(&file).unwrap().len() > 8 << 20 {
            break;
        }
    }
    let ledger = crowd.finish();
    only_later(&ledger);
    let (status, said) = receiver.stop();
    assert!(status.success(), "{said}");
    ledger.check(&rows_after_crash(&file));
}

/// The same below PostgreSQL's tables. Where there is no room for its log it ends by itself, and with that begins `kills.rs`.
#[test]
fn that_is_a_small_file_system_below_postgresql() {
    let Some(disk) = Small::of(24) else { return };
    let Some(cluster) = Cluster::new() else { return };
    let mut stage = Stage::sqlite();
    stage.database = cluster.database_in(disk.path());
    let receiver = stage.receiver(&[]);
    let crowd = Crowd::of(WRITERS, &receiver.address);
    for _ in 0..2 {
        fills_up(&disk, &crowd);
    }
    let ledger = crowd.finish();
    only_later(&ledger);
    let (status, said) = receiver.stop();
    assert!(status.success(), "{said}");
    ledger.check(&stage.database.rows());
}

/// There is no room, and then there is again: everybody is told to come later meanwhile.
fn fills_up(disk: &Small, crowd: &Crowd) {
    flows(crowd.ledger());
    // All the room there is, and then one page after the other.
    disk.fill();
    let before = crowd.ledger().all_refusals();
    eventually("they are told that it is full", || {
        crowd.ledger().all_refusals() > before + 8
    });
    disk.empty();
    flows(crowd.ledger());
}
