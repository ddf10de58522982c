//! A database that is brought back from a backup (failure test 26).

use std::path::Path;
use std::process::Command;

use crate::crowd::{Crowd, post};
use crate::stage::{Database, Stage, eventually, on_both, program};

on_both!(
    /// Made while residents send, as the documentation says.
    made_while_residents_send_has_every_receipt_of_before,
    |stage| {
        let receiver = stage.receiver(&[]);
        let crowd = Crowd::of(8, &receiver.address);
        eventually("submissions go through", || crowd.ledger().promised() > 50);
        let before = crowd.ledger().ids();
        let copy = stage.folder.path().join("backup.db");
        back_up(&stage.database, &copy);
        eventually("submissions go on", || {
            crowd.ledger().promised() > before.len() + 20
        });
        let ledger = crowd.finish();
        drop(receiver);
        // The disk is gone; the backup takes its place.
        let stage = Stage {
            database: restored(&stage.database, &copy),
            ..stage
        };
        let restored = stage.database.rows();
        // Each row is whole, and what somebody sent; what came after the backup is not there.
        assert!(ledger.lost(&restored) > 0);
        let receiver = stage.receiver(&[]);
        for id in &before {
            let (body, receipt) = ledger.entry(id);
            let again = post(&receiver.address, &body).expect("an answer");
            assert_eq!((again.status, again.body), (200, receipt.to_json()));
        }
        // Whoever still has a draft of what came later is taken anew, once.
        let later = ledger
            .ids()
            .into_iter()
            .find(|id| restored.iter().all(|row| row.submission_id != *id))
            .unwrap();
        let (body, _) = ledger.entry(&later);
        assert_eq!(post(&receiver.address, &body).expect("an answer").status, 201);
        assert_eq!(stage.database.rows().len(), restored.len() + 1);
    }
);

/// By SQLite's own `VACUUM INTO`, or by `pg_dump`.
fn back_up(database: &Database, copy: &Path) {
    match database.url.starts_with("sqlite") {
        true => database.execute(&format!("VACUUM INTO '{}'", copy.display())),
        false => run(Command::new(program("pg_dump").unwrap())
            .args(["--format=custom", "--file"])
            .arg(copy)
            .arg(&database.url)),
    }
}

/// The copy in its place, or by `pg_restore` in an empty database.
fn restored(lost: &Database, copy: &Path) -> Database {
    if lost.url.starts_with("sqlite") {
        let database = Database::sqlite(copy);
        assert_eq!(database.text("PRAGMA integrity_check"), "ok");
        return database;
    }
    let database = Database::at(format!("{}restored", lost.url));
    let (_, name) = database.url.rsplit_once('/').unwrap();
    lost.execute(&format!("CREATE DATABASE {name} TEMPLATE template0"));
    run(Command::new(program("pg_restore").unwrap())
        .args(["--dbname", &database.url])
        .arg(copy));
    database
}

fn run(command: &mut Command) {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
