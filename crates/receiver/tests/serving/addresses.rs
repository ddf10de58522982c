//! Feeds at an address.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::stage::{Receiver, Stage, eventually, submission, submission_id, views};

/// A council's site, with a feed whose tag is its length.
struct Site {
    url: String,
    /// Status and feed.
    shown: Arc<Mutex<(u16, String)>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    fn open(feed: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/feeds/feed.json", listener.local_addr().unwrap());
        let shown = Arc::new(Mutex::new((200, feed)));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (show, ask) = (shown.clone(), asked.clone());
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let lines = BufReader::new(stream.try_clone().unwrap())
                    .lines()
                    .map_while(Result::ok);
                let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
                let head = head.join("\n").to_lowercase();
                let (status, feed) = show.lock().unwrap().clone();
                let tag = format!("\"{}\"", feed.len());
                let answer = match head.contains(&format!("if-none-match: {tag}")) {
                    true => "HTTP/1.1 304 Same\r\nConnection: close\r\n\r\n".to_owned(),
                    false => format!(
                        "HTTP/1.1 {status} Said\r\nETag: {tag}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{feed}",
                        feed.len()
                    ),
                };
                let _ = stream.write_all(answer.as_bytes());
                ask.lock().unwrap().push(answer.chars().skip(9).take(3).collect());
            }
        });
        Self { url, shown, asked }
    }

    fn show(&self, status: u16, feed: &str) {
        *self.shown.lock().unwrap() = (status, feed.to_owned());
    }

    fn said(&self, status: &str) -> bool {
        self.asked.lock().unwrap().iter().any(|said| said == status)
    }
}

/// The feed of a stage, with these consultations.
fn feed(stage: &Stage, consultation: String) -> String {
    stage.feed.publish(&[consultation]);
    std::fs::read_to_string(stage.feed.path()).unwrap()
}

#[test]
fn an_address_is_asked_again_and_what_it_said_last_counts() {
    let stage = Stage::sqlite();
    let site = Site::open(feed(&stage, views("1", "")));
    let receiver = Receiver::start(site.url.as_ref(), &stage.database.url, &["--reread", "1"]).unwrap();
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
    eventually("it is told that nothing changed", || site.said("304"));

    site.show(500, "Sorry");
    eventually("the feed to be called old", || {
        receiver.health().body.contains("\"old\"")
    });
    assert_eq!(receiver.health().status, 200);
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );

    site.show(200, &feed(&stage, views("22", "")));
    let second =
        || submission(&submission_id(), r#""why":"x""#).replace("\"version\":\"1\"", "\"version\":\"22\"");
    eventually("the new version", || receiver.send(&second()).status == 201);
    assert!(
        !receiver.health().body.contains("127.0.0.1:"),
        "only the host and the path are told"
    );
}

#[test]
fn a_site_that_is_down_at_the_start_is_waited_for() {
    let stage = Stage::sqlite();
    let site = Site::open(String::new());
    site.show(503, "Down");
    let receiver = Receiver::start(site.url.as_ref(), &stage.database.url, &["--reread", "1"]).unwrap();
    let answer = receiver.send(&submission(&submission_id(), r#""why":"x""#));
    // Not refused for good: it may be in there.
    assert_eq!((answer.status, &*answer.problem()), (503, "feed-unread"));
    assert_eq!(receiver.health().status, 503);
    site.show(200, &feed(&stage, views("1", "")));
    eventually("it is taken", || {
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status
            == 201
    });
    assert_eq!(receiver.health().status, 200);
}
