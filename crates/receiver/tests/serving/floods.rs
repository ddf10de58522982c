//! Too much at once (failure tests 13 and 16).

use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::stage::{Stage, raw, submission, submission_id};

#[test]
fn one_address_may_send_much_but_not_without_end() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&["--burst", "60", "--per-minute", "1"]);
    let mut taken = 0;
    for _ in 0..70 {
        let answer = receiver.send(&submission(&submission_id(), r#""why":"x""#));
        if answer.status == 201 {
            taken += 1;
            continue;
        }
        assert_eq!((answer.status, &*answer.problem()), (429, "too-many"));
        let seconds: u32 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=61).contains(&seconds), "{seconds}");
    }
    // A library's whole queue; a minute may have passed meanwhile.
    assert!((60..65).contains(&taken), "{taken}");
    assert_eq!(stage.database.rows().len(), taken);
    // Health is not counted.
    assert_eq!(receiver.health().status, 200);
}

#[test]
fn behind_a_proxy_each_address_counts_for_itself() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&["--burst", "2", "--per-minute", "1", "--behind-proxy"]);
    let send = |forwarded: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("x-forwarded-for", forwarded),
        ];
        let sent = submission(&submission_id(), r#""why":"x""#);
        receiver
            .ask("POST", "/submissions", &headers, sent.as_bytes())
            .status
    };
    // What the sender made up itself, before the proxy's own word, gives no new allowance.
    assert_eq!(
        [
            send("198.51.100.1, 192.0.2.1"),
            send("198.51.100.2, 192.0.2.1"),
            send("198.51.100.3, 192.0.2.1")
        ],
        [201, 201, 429]
    );
    assert_eq!(send("192.0.2.2"), 201);
}

#[test]
fn hundreds_that_send_nothing_keep_nobody_out() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&["--connections", "50"]);
    let connect = || TcpStream::connect(&receiver.address).unwrap();
    let mut idle: Vec<TcpStream> = Vec::new();
    for number in 0..400 {
        let mut stream = connect();
        match number % 3 {
            // Nothing; half of a header; a body that does not come.
            0 => {}
            1 => drop(stream.write_all(b"POST /submissions HTTP/1.1\r\nHost: c")),
            _ => drop(stream.write_all(b"GET /health HTTP/1.1\r\nHost: c\r\n\r\n")),
        }
        idle.push(stream);
    }
    let asked = Instant::now();
    for _ in 0..20 {
        assert_eq!(
            receiver
                .send(&submission(&submission_id(), r#""why":"x""#))
                .status,
            201
        );
    }
    assert!(asked.elapsed() < Duration::from_secs(20), "{:?}", asked.elapsed());
    drop(idle);
}

#[test]
fn a_body_that_comes_too_slowly_is_given_up() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    let head = "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    let said = raw(&receiver.address, head.as_bytes());
    assert!(said.starts_with("HTTP/1.1 408"), "{said}");
    assert!(said.contains("problem:too-slow"));
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
}

#[test]
fn who_sends_nothing_is_shown_out() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    // After the half minute that headers may take.
    thread::scope(|scope| {
        for begun in ["", "POST /submissions HTTP/1.1\r\nHo"] {
            scope.spawn(|| assert_eq!(raw(&receiver.address, begun.as_bytes()), ""));
        }
    });
}
