//! A database that is brought back from a backup (failure test 26).

use crate::crowd::{Crowd, post};
use crate::stage::{Database, Stage, eventually};

/// Made by SQLite's own `VACUUM INTO` while residents send.
#[test]
fn made_while_residents_send_has_every_receipt_of_before() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    let crowd = Crowd::of(8, &receiver.address);
    eventually("submissions go through", || crowd.ledger().promised() > 50);
    let before = crowd.ledger().ids();
    let copy = stage.folder.path().join("backup.db");
    stage
        .database
        .execute(&format!("VACUUM INTO '{}'", copy.display()));
    eventually("submissions go on", || {
        crowd.ledger().promised() > before.len() + 20
    });
    let ledger = crowd.finish();
    drop(receiver);
    // The disk is gone; the backup takes its place.
    let stage = Stage {
        database: Database::sqlite(&copy),
        ..stage
    };
    assert_eq!(stage.database.text("PRAGMA integrity_check"), "ok");
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
