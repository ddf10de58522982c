//! The network breaks (failure test 8).

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::crowd::post;
use crate::line::{Line, Mood};
use crate::stage::{Stage, on_both, submission, submission_id};

on_both!(
    /// Stored, and the answer lost on its way back: whoever asks again is told of the first.
    an_answer_that_got_lost_is_given_again,
    |stage| {
        let receiver = stage.receiver(&[]);
        let line = Line::to(&receiver.address);
        let sent = submission(&submission_id(), r#""why":"x""#);
        line.is(Mood::Swallows);
        for _ in 0..5 {
            assert!(post(&line.address, &sent).is_none());
        }
        let [row] = &stage.database.rows()[..] else {
            panic!("not one row");
        };
        line.is(Mood::Sound);
        let answer = post(&line.address, &sent).expect("an answer");
        assert_eq!(answer.status, 200);
        assert!(answer.body.contains(&row.received) && answer.body.contains(&row.content));
        assert_eq!(stage.database.rows().len(), 1);
    }
);

/// Wherever a request breaks off, half of it is never stored; all of it is, once.
#[test]
fn a_request_that_breaks_off_anywhere() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    let line = Line::to(&receiver.address);
    let sent = submission(&submission_id(), r#""why":"ffordd, \"trên\" 🚲""#);
    let head = format!(
        "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        sent.len()
    );
    let chunked = format!(
        "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{sent}\r\n0\r\n\r\n",
        sent.len()
    );
    let full = format!("{head}{sent}");
    for request in [full.as_bytes(), chunked.as_bytes()] {
        for length in 1..request.len() {
            line.is(Mood::CutAfter(length));
            let mut stream = TcpStream::connect(&line.address).unwrap();
            // The other end may have gone already.
            let _ = stream.write_all(&request[..length]);
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            let answer = String::from_utf8_lossy(&answer);
            assert!(
                !answer.starts_with("HTTP/1.1 2"),
                "after {length} bytes: {answer}"
            );
        }
        assert_eq!(stage.database.rows().len(), 0);
    }
    line.is(Mood::Sound);
    assert_eq!(post(&line.address, &sent).expect("an answer").status, 201);
    assert_eq!(stage.database.rows().len(), 1);
}
