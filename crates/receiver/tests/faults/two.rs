//! Two receivers on one PostgreSQL database, as on two machines, and one of the machines stands still. (`kills.rs` kills one.)

use std::thread;

use crate::crowd::post;
use crate::stage::{Stage, eventually, submission, submission_id};

/// A machine that stands still in the middle of a commit, or lost its power or its network, tells the server nothing. What it was about
/// to store keeps nobody waiting at the other: neither whoever sends it again, nor those who send at the same time.
#[test]
fn one_stands_still_in_the_middle_of_a_commit() {
    let Some(stage) = Stage::postgres() else { return };
    let (one, other) = (stage.receiver(&[]), stage.receiver(&[]));
    let sent = submission(&submission_id(), r#""why":"x""#);
    stage.database.execute(
        "CREATE FUNCTION waits() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared(7); RETURN NEW; END';
        CREATE TRIGGER waits AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION waits()",
    );
    let waiting = "SELECT CAST(COUNT(*) AS TEXT) FROM pg_locks JOIN pg_database ON pg_database.oid = database
        WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted";
    thread::scope(|scope| {
        let mut lost = None;
        stage.database.held("BEGIN; SELECT pg_advisory_xact_lock(7)", || {
            lost = Some(scope.spawn(|| one.try_send(&sent)));
            eventually("the row is written, and not committed", || {
                stage.database.text(waiting) == "1"
            });
            one.freeze();
        });
        let answer = post(&other.address, &sent).expect("an answer");
        // It goes on at last, and finds that nothing of its own was stored.
        one.thaw();
        let late = lost.unwrap().join().unwrap().expect("an answer");
        assert_eq!(answer.status, 201, "{answer:?}");
        assert_eq!((late.status, &*late.problem()), (503, "busy"));
        let again = post(&one.address, &sent).expect("an answer");
        assert_eq!((again.status, again.body), (200, answer.body));
    });
    assert_eq!(stage.database.rows().len(), 1);
}
