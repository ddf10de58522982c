//! What happens to the database (failure test 5).

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::thread;
use std::time::{Duration, Instant};

use crate::stage::{Database, Stage, eventually, on_both, submission, submission_id};

on_both!(
    /// Somebody holds a lock: whoever sends is told within a bounded time, and the same answer goes through when it is free.
    a_locked_database_is_waited_for_and_not_for_ever,
    |stage| {
        let receiver = stage.receiver(&[]);
        let sent = submission(&submission_id(), r#""why":"x""#);
        stage.database.locked(|| {
            let asked = Instant::now();
            let answer = receiver.send(&sent);
            assert_eq!((answer.status, &*answer.problem()), (503, "busy"));
            assert_eq!(answer.header("retry-after"), Some("5"));
            assert!(asked.elapsed() < Duration::from_secs(30));
        });
        assert_eq!(receiver.send(&sent).status, 201);
        assert_eq!(stage.database.rows().len(), 1);
        assert_eq!(receiver.health().status, 200);
    }
);

#[test]
fn health_tells_when_nothing_can_be_written() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    assert_eq!(receiver.health().status, 200);
    stage.database.locked(|| {
        eventually("it notices", || receiver.health().status == 503);
        assert!(receiver.health().body.contains("not-writable"));
    });
    eventually("it notices again", || receiver.health().status == 200);
}

/// SQLite writes on to a file that has no name any more. Nothing is acknowledged that the next process would not find.
#[test]
fn a_file_that_is_moved_or_deleted_under_it_gets_nothing_more() {
    for deleted in [false, true] {
        let stage = Stage::sqlite();
        let file = stage.folder.path().join("responses.db");
        let old = stage.folder.path().join("old.db");
        let receiver = stage.receiver(&[]);
        let (first, second) = (submission_id(), submission_id());
        let send = |id: &str| {
            receiver
                .try_send(&submission(id, r#""why":"x""#))
                .map(|answer| answer.status)
        };
        assert_eq!(send(&first), Some(201));
        match deleted {
            true => fs::remove_file(&file).unwrap(),
            false => fs::rename(&file, &old).unwrap(),
        }
        assert_ne!(send(&second), Some(201));
        let (status, said) = receiver.ended();
        assert!(!status.success() && said.contains("moved or deleted"), "{said}");
        if !deleted {
            let ids: Vec<_> = Database::sqlite(&old)
                .rows()
                .into_iter()
                .map(|row| row.submission_id)
                .collect();
            assert!(ids.contains(&first), "{ids:?}");
        }
        // Started again, it makes another, and whoever sends again has a receipt from that.
        let receiver = stage.receiver(&[]);
        assert_eq!(receiver.send(&submission(&second, r#""why":"x""#)).status, 201);
        assert_eq!(stage.database.rows().len(), 1);
    }
}

#[test]
fn a_folder_that_is_missing_is_told() {
    let stage = Stage::sqlite();
    let database = Database::sqlite(&stage.folder.path().join("nowhere/responses.db"));
    let stage = Stage { database, ..stage };
    let said = stage.try_receiver(&[]).err().expect("it started");
    assert!(said.contains("nowhere/responses.db cannot be opened: "), "{said}");
    assert!(said.contains("No such file or directory"), "{said}");
}

#[test]
fn a_file_that_is_no_database_is_told_and_left_alone() {
    let stage = Stage::sqlite();
    let file = stage.folder.path().join("responses.db");
    fs::write(&file, "Dear council, ".repeat(100)).unwrap();
    let said = stage.try_receiver(&[]).err().expect("it started");
    assert!(said.contains("not a database"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "Dear council, ".repeat(100));
}

#[test]
fn a_file_that_may_not_be_written_is_told() {
    let stage = Stage::sqlite();
    assert!(stage.receiver(&[]).stop().0.success());
    let file = stage.folder.path().join("responses.db");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    // Root may write whatever the rights say.
    if fs::OpenOptions::new().write(true).open(&file).is_ok() {
        eprintln!("skipped: root may write everything");
        return;
    }
    assert!(
        stage
            .try_receiver(&[])
            .err()
            .expect("it started")
            .contains("cannot be opened")
    );
}

#[test]
fn a_server_that_is_not_there_is_told_without_its_password() {
    let stage = Stage::sqlite();
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let database = Database::at(format!("postgres://me:secret@127.0.0.1:{port}/responses"));
    let stage = Stage { database, ..stage };
    let said = stage.try_receiver(&[]).err().expect("it started");
    assert!(said.contains("/responses cannot be opened"), "{said}");
    assert!(!said.contains("secret"), "{said}");
}

on_both!(
    /// A table is gone, or a rule forbids it: nothing is acknowledged, and it goes on when that is mended.
    what_the_database_refuses_is_not_acknowledged,
    |stage| {
        let receiver = stage.receiver(&[]);
        let sent = submission(&submission_id(), r#""why":"x""#);
        stage.database.execute("ALTER TABLE submissions RENAME TO elsewhere");
        let answer = receiver.send(&sent);
        assert_eq!((answer.status, &*answer.problem()), (503, "busy"));
        stage.database.execute("ALTER TABLE elsewhere RENAME TO submissions");
        assert_eq!(receiver.send(&sent).status, 201);
    }
);

#[test]
fn a_connection_that_was_cut_is_opened_again() {
    let Some(stage) = Stage::postgres() else { return };
    let receiver = stage.receiver(&[]);
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
    stage.database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    let sent = submission(&submission_id(), r#""why":"x""#);
    eventually("it is stored", || {
        matches!(receiver.send(&sent).status, 200 | 201)
    });
    assert_eq!(stage.database.rows().len(), 2);
}

#[test]
fn a_postgresql_that_cannot_hold_every_letter_is_told() {
    let Some(stage) = Stage::postgres() else { return };
    stage
        .database
        .execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
    let (server, _) = stage.database.url.rsplit_once('/').unwrap();
    let database = Database::at(format!("{server}/latin"));
    let stage = Stage { database, ..stage };
    let said = stage.try_receiver(&[]).err().expect("it started");
    assert!(said.contains("ENCODING 'UTF8'"), "{said}");
}

on_both!(
    /// Something that the database will not have is sent beside honest answers, again and again: it takes none of them with it.
    what_the_database_refuses_takes_nothing_else_with_it,
    |stage| {
        let receiver = stage.receiver(&[]);
        stage.database.execute(match stage.database.url.starts_with("sqlite") {
            true => {
                "CREATE TRIGGER no_poison BEFORE INSERT ON submissions WHEN NEW.body LIKE '%poison%'
                BEGIN SELECT RAISE(ABORT, 'no poison'); END"
            }
            false => "ALTER TABLE submissions ADD CHECK (body NOT LIKE '%poison%')",
        });
        thread::scope(|scope| {
            for client in 0..8 {
                let receiver = &receiver;
                scope.spawn(move || {
                    let (why, status) = if client % 2 == 0 { ("poison", 503) } else { ("honest", 201) };
                    for _ in 0..20 {
                        let sent = submission(&submission_id(), &format!(r#""why":"{why}""#));
                        assert_eq!(receiver.send(&sent).status, status);
                    }
                });
            }
        });
        assert_eq!(stage.database.rows().len(), 80);
    }
);
