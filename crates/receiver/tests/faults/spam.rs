//! A flood of made-up submissions (failure test 16).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::cycles::long;
use crate::stage::{Stage, submission, submission_id};

/// The most memory that it may ever have had, in KiB.
const CAP: u64 = 192 * 1024;

/// A program that sends one request after the other on one connection.
struct Program {
    stream: BufReader<TcpStream>,
}

impl Program {
    fn to(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream: BufReader::new(stream),
        }
    }

    /// The status of the answer, and whether it says when to come back.
    fn post(&mut self, from: Ipv4Addr, body: &str) -> (u16, bool) {
        let request = format!(
            "POST /submissions HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\nX-Forwarded-For: {from}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut status, mut length, mut later) = (0, 0, false);
        loop {
            let mut line = String::new();
            assert!(
                self.stream.read_line(&mut line).unwrap() > 0,
                "it closed the connection"
            );
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(said) = line.strip_prefix("http/1.1 ") {
                status = said[..3].parse().unwrap();
            } else if let Some(said) = line.strip_prefix("content-length: ") {
                length = said.parse().unwrap();
            } else if line.starts_with("retry-after: ") {
                later = true;
            } else if line.is_empty() {
                break;
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).unwrap();
        (status, later)
    }
}

fn spam() -> String {
    let sent = submission(
        &submission_id(),
        r#""why":"Buy cheap tickets at http://spam.example""#,
    );
    sent.replace(
        r#""seconds":40"#,
        r#""seconds":0,"website":"http://spam.example""#,
    )
}

/// Floods from these addresses while people send, each from an address of their own.
fn flood(stage: &Stage, kind: &str, address: impl Fn(u32) -> Ipv4Addr + Sync) -> (usize, usize) {
    let many = if long() { 50_000 } else { 2_000 };
    let receiver = stage.receiver(&["--behind-proxy", "--burst", "60", "--per-minute", "30"]);
    let (next, taken, stopped) = (AtomicU32::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let (over, start) = (AtomicBool::new(false), Instant::now());
    let mut took = Vec::new();
    thread::scope(|scope| {
        let programs: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    let mut program = Program::to(&receiver.address);
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= many {
                            return;
                        }
                        match program.post(address(number), &spam()) {
                            (201, _) => taken.fetch_add(1, Ordering::Relaxed),
                            (429, true) => stopped.fetch_add(1, Ordering::Relaxed),
                            other => panic!("{other:?}"),
                        };
                    }
                })
            })
            .collect();
        let people = scope.spawn(|| {
            let mut took: Vec<Duration> = Vec::new();
            while !over.load(Ordering::Relaxed) || took.len() < 100 {
                let from = Ipv4Addr::new(192, 0, (took.len() >> 8) as u8, took.len() as u8);
                let asked = Instant::now();
                let sent = submission(&submission_id(), r#""why":"More buses""#);
                let answer = Program::to(&receiver.address).post(from, &sent);
                assert_eq!(answer.0, 201, "somebody honest was kept out");
                took.push(asked.elapsed());
            }
            took
        });
        for program in programs {
            program.join().unwrap();
        }
        over.store(true, Ordering::Relaxed);
        took = people.join().unwrap();
    });
    let rate = f64::from(many) / start.elapsed().as_secs_f64();
    took.sort();
    let (middle, late) = (took[took.len() / 2], took[took.len() * 99 / 100]);
    let (taken, stopped, memory) = (taken.into_inner(), stopped.into_inner(), receiver.peak_memory());
    println!(
        "{many} of spam from {kind}, {rate:.0} a second: {taken} kept, {stopped} told to wait; {} honest ones all taken, \
         in {middle:?} (median), {late:?} (p99); at most {memory} KiB",
        took.len()
    );
    assert!(memory < CAP, "{memory} KiB");
    drop(receiver);
    let rows = stage.database.rows();
    // Kept and marked, never dropped; and nobody honest is marked.
    let marked = rows.iter().filter(|row| row.marks == "honeypot too-fast").count();
    assert_eq!((marked, rows.len()), (taken, taken + took.len()));
    (taken, stopped)
}

#[test]
fn from_one_address() {
    let stage = Stage::sqlite();
    let (taken, stopped) = flood(&stage, "one address", |_| Ipv4Addr::new(203, 0, 113, 7));
    assert!(taken < stopped, "{taken} {stopped}");
}

#[test]
fn from_many_addresses() {
    let stage = Stage::sqlite();
    // Each has an address of its own: no counter stops them, so all are kept, marked.
    flood(&stage, "many addresses", |number| {
        Ipv4Addr::from(0x0A00_0000 + number)
    });
}
