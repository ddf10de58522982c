//! Those who take room: endless bodies, and connections on which hardly anything comes (failure tests 11 and 13).

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::crowd::post;
use crate::cycles::long;
use crate::stage::{Receiver, Stage, raw, submission, submission_id};

/// The most memory that it may ever have had, in KiB. Unoptimised, with debugging symbols.
const CAP: u64 = 128 * 1024;

const JSON: &str = "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\n";

/// Somebody who sends one answer, and how long it took.
fn honest(receiver: &Receiver) -> Duration {
    let asked = Instant::now();
    let answer = post(&receiver.address, &submission(&submission_id(), r#""why":"x""#));
    let answer = answer.expect("an answer");
    assert_eq!(answer.status, 201, "{answer:?}");
    asked.elapsed()
}

#[test]
fn endless_bodies() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    let hundred = 100 << 20;
    // Refused by what it says of itself, before anything of it was read.
    let said = raw(
        &receiver.address,
        format!("{JSON}Content-Length: {hundred}\r\n\r\n").as_bytes(),
    );
    assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    // Compressed: not even looked into.
    let said = raw(
        &receiver.address,
        format!("{JSON}Content-Encoding: gzip\r\nContent-Length: 9\r\nConnection: close\r\n\r\n\x1f~~~~~~~~")
            .as_bytes(),
    );
    assert!(said.starts_with("HTTP/1.1 415"), "{said}");
    let heads = [
        "Transfer-Encoding: chunked\r\n\r\n".to_owned(),
        format!("Content-Length: {hundred}\r\n\r\n"),
    ];
    let mut slowest = Duration::ZERO;
    thread::scope(|scope| {
        for number in 0..64 {
            let (head, address) = (&heads[number % 2], &receiver.address);
            scope.spawn(move || {
                let mut stream = TcpStream::connect(address).unwrap();
                let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
                let mut sent = stream.write_all(format!("{JSON}{head}").as_bytes());
                let mut bytes = 0;
                while sent.is_ok() && bytes < hundred {
                    sent = stream.write_all(chunk.as_bytes());
                    bytes += chunk.len();
                }
                assert!(bytes < hundred, "somebody read all of it");
                let mut said = Vec::new();
                let _ = stream.read_to_end(&mut said);
                let said = String::from_utf8_lossy(&said);
                // The answer can be lost where the other end closes on what was not read; 503 where 16 others are as long.
                let fair =
                    said.is_empty() || said.starts_with("HTTP/1.1 413") || said.starts_with("HTTP/1.1 503");
                assert!(fair, "{said}");
            });
        }
        for _ in 0..20 {
            slowest = slowest.max(honest(&receiver));
        }
    });
    assert_eq!(stage.database.rows().len(), 20);
    let memory = receiver.peak_memory();
    println!("64 endless bodies at once: at most {memory} KiB; honest ones waited for {slowest:?} at most");
    assert!(memory < CAP, "{memory} KiB");
}

/// More than there is room for, each in another way of doing nothing.
#[test]
fn slow_senders_of_each_kind() {
    crowded(
        "each kind",
        &[
            "",
            "POST /submissions HTTP/1.1\r\nHost: c",
            SLOW_BODY,
            "GET /health HTTP/1.1\r\nHost: c\r\n\r\n",
        ],
    );
}

/// All of them have begun a request, whose body does not come.
#[test]
fn slow_bodies_alone() {
    crowded("slow bodies", &[SLOW_BODY]);
}

const SLOW_BODY: &str = "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

fn crowded(kind: &str, begun: &[&str]) {
    let (many, room): (usize, &[&str]) = match long() {
        true => (2000, &[]),
        false => (200, &["--connections", "100"]),
    };
    let stage = Stage::sqlite();
    let receiver = stage.receiver(room);
    let sockets: Vec<TcpStream> = (0..many)
        .map(|number| {
            let mut stream = TcpStream::connect(&receiver.address).unwrap();
            let _ = stream.write_all(begun[number % begun.len()].as_bytes());
            stream
        })
        .collect();
    let mut took: Vec<Duration> = (0..30)
        .map(|turn| {
            // Each sends a byte now and then.
            for mut socket in sockets.iter().skip(turn % 7).step_by(7) {
                let _ = socket.write_all(b" ");
            }
            honest(&receiver)
        })
        .collect();
    took.sort();
    let memory = receiver.peak_memory();
    println!(
        "{many} slow sockets ({kind}): honest ones took {:?} in the middle, {:?} at most; at most {memory} KiB",
        took[took.len() / 2],
        took[took.len() - 1]
    );
    assert!(memory < CAP, "{memory} KiB");
    // Not a race: less than any deadline of the receiver's, by which places would come free by themselves.
    assert!(took[took.len() - 1] < Duration::from_secs(15), "{took:?}");
}
