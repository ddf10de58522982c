//! Starting and stopping.

use std::sync::Mutex;
use std::thread;

use crate::stage::{Stage, eventually, on_both, submission, submission_id, views};

on_both!(
    /// Asked to stop in the middle of it all, it answers what it has begun, and ends well.
    what_was_begun_is_finished,
    |stage| {
        let receiver = stage.receiver(&[]);
        let (acknowledged, address) = (Mutex::new(Vec::new()), receiver.address.clone());
        thread::scope(|scope| {
            let (receiver_ref, acknowledged) = (&receiver, &acknowledged);
            let clients: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(move || {
                        loop {
                            let sent = submission(&submission_id(), r#""why":"x""#);
                            match receiver_ref.try_send(&sent) {
                                Some(answer) => {
                                    assert_eq!(answer.status, 201, "{answer:?}");
                                    acknowledged.lock().unwrap().push(sent);
                                }
                                None => return,
                            }
                        }
                    })
                })
                .collect();
            eventually("some answers", || acknowledged.lock().unwrap().len() > 40);
            receiver_ref.terminate();
            for client in clients {
                client.join().unwrap();
            }
        });
        let (status, log) = receiver.ended();
        assert!(status.success(), "{log}");
        assert!(!log.contains("broken off"), "{log}");
        assert!(std::net::TcpStream::connect(address).is_err());
        let stored: Vec<String> = stage.database.rows().into_iter().map(|row| row.body).collect();
        for sent in acknowledged.lock().unwrap().iter() {
            assert_eq!(stored.iter().filter(|body| *body == sent).count(), 1);
        }
    }
);

#[test]
fn one_tidy_file_is_left_which_only_its_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
    let log = stage.folder.path().join("responses.db-wal");
    for file in [&log, &stage.folder.path().join("responses.db")] {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(receiver.stop().0.success());
    assert!(!log.exists());
}

#[test]
fn logs_say_nothing_of_anybody() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&["--behind-proxy"]);
    let headers = [
        ("content-type", "application/json"),
        ("x-forwarded-for", "192.0.2.77"),
    ];
    let sent = submission(
        "8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f",
        r#""why":"something private""#,
    );
    let reference = receiver
        .ask("POST", "/submissions", &headers, sent.as_bytes())
        .json();
    let reference = reference.get("reference").unwrap().as_str().unwrap().to_owned();
    receiver.ask(
        "POST",
        "/submissions",
        &headers,
        sent.replace("something", "other").as_bytes(),
    );
    receiver.ask(
        "POST",
        "/submissions",
        &headers,
        sent.replace("\"something private\"", "7").as_bytes(),
    );
    let (status, log) = receiver.stop();
    assert!(status.success());
    assert!(log.contains("stored 1"), "{log}");
    for private in ["private", "192.0.2", "127.0.0.1", "8f14e45f", &reference] {
        assert!(!log.contains(private), "{private}: {log}");
    }
}

#[test]
fn wrong_settings_are_told_in_a_sentence() {
    let stage = Stage::sqlite();
    let said = |settings: &[&str]| stage.try_receiver(settings).err().expect("it started");
    assert!(said(&["--allow-origin", "*"]).contains("wanted one such as https://www.council.example"));
    assert!(
        said(&["--allow-origin", "https://council.example/"]).contains("perhaps https://council.example")
    );
    assert!(said(&["--connections", "many"]).contains("--connections"));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert!(said(&["--listen", &address]).contains("cannot listen on"));
    std::fs::remove_file(stage.feed.path()).unwrap();
    assert!(said(&[]).contains("feed.json cannot be read: No such file"));
    stage.feed.write("<html>");
    assert!(said(&[]).contains("web page"));
    // One feed that is missing is no reason not to start where another is there; nor is any, once questions are known.
    stage.feed.publish(&[views("1", "")]);
    assert!(stage.try_receiver(&["--feed", "/nowhere/feed.json"]).is_ok());
    stage.feed.write("<html>");
    assert!(stage.try_receiver(&[]).is_ok());
}
