//! What is refused, and in which words (failure tests 11 and 12).

use crate::stage::{Stage, on_both, raw, submission, submission_id};

/// Status, name of the problem, and the questions and rules it names.
type Wanted = (u16, &'static str, &'static [(&'static str, &'static str)]);

on_both!(each_rule_is_told_with_its_question, |stage| {
    let receiver = stage.receiver(&[]);
    let long = "x".repeat(20_001);
    let too_long = format!(r#""why":"{long}""#);
    let cases: &[(&str, Wanted)] = &[
        ("", (422, "answers", &[("why", "words-needed")])),
        (r#""why":"  ""#, (422, "answers", &[("why", "words-needed")])),
        (&too_long, (422, "answers", &[("why", "too-long")])),
        (r#""why":1"#, (422, "answers", &[("why", "wrong-type")])),
        (
            r#""why":"x","other":"x""#,
            (422, "answers", &[("other", "unknown-question")]),
        ),
        (
            r#""why":"x","mail":"x""#,
            (422, "answers", &[("mail", "not-an-email")]),
        ),
        (
            r#""why":"x","post":"x""#,
            (422, "answers", &[("post", "not-a-postcode")]),
        ),
        (
            r#""why":"x","when":"2026-02-30""#,
            (422, "answers", &[("when", "not-a-date")]),
        ),
        (
            r#""why":"x","count":0"#,
            (422, "answers", &[("count", "too-small")]),
        ),
        (
            r#""why":"x","count":11"#,
            (422, "answers", &[("count", "too-great")]),
        ),
        (
            r#""why":"x","agree":9"#,
            (422, "answers", &[("agree", "unknown-value")]),
        ),
        (
            r#""why":"x","how":"car""#,
            (422, "answers", &[("how", "unknown-value")]),
        ),
        (
            r#""why":"x","which":["a","b","c"]"#,
            (422, "answers", &[("which", "too-many")]),
        ),
        (
            r#""why":"x","which":["a","none"]"#,
            (422, "answers", &[("which", "exclusive")]),
        ),
        (
            r#""why":"x","order":["a","a"]"#,
            (422, "answers", &[("order", "unknown-value")]),
        ),
        (
            r#""why":"x","grid":{"q":"a"}"#,
            (422, "answers", &[("grid", "unknown-value")]),
        ),
        (
            r#""why":"x","why":"y""#,
            (422, "answers", &[("why", "wrong-type")]),
        ),
        (
            r#""name":1,"count":"x""#,
            (422, "answers", &[("name", "wrong-type"), ("count", "wrong-type")]),
        ),
    ];
    for (answers, (status, name, errors)) in cases {
        let answer = receiver.send(&submission(&submission_id(), answers));
        assert_eq!((answer.status, &*answer.problem()), (*status, *name), "{answers}");
        let told = answer.errors();
        let told: Vec<(&str, &str)> = told
            .iter()
            .map(|(question, rule)| (&**question, &**rule))
            .collect();
        assert_eq!(told, *errors, "{answers}");
    }
    assert_eq!(stage.database.rows(), []);
});

on_both!(what_is_no_submission_is_told_by_field, |stage| {
    let receiver = stage.receiver(&[]);
    let sound = submission(&submission_id(), r#""why":"x""#);
    let changed = |from: &str, to: &str| sound.replacen(from, to, 1);
    let malformed: Vec<(u16, String, &str)> = vec![
        (422, "[]".into(), "malformed"),
        (422, "{}".into(), "malformed"),
        (422, changed("\"language\":\"en\",", ""), "malformed"),
        (422, changed("\"en\"", "7"), "malformed"),
        (422, changed("-4bbb-", "-1bbb-"), "malformed"),
        (
            422,
            changed("\"answers\":{", "\"answers\":[{").replace("},\"seconds", "}],\"seconds"),
            "malformed",
        ),
        (422, changed("{", "{\"version\":\"1\","), "malformed"),
        (422, changed("\"views\"", "\"other\""), "unknown-consultation"),
        (
            422,
            changed("\"version\":\"1\"", "\"version\":\"9\""),
            "unknown-consultation",
        ),
        (400, String::new(), "not-json"),
        (400, "<form>".into(), "not-json"),
        (400, sound[..sound.len() - 1].into(), "not-json"),
        (400, changed("40", "NaN"), "not-json"),
        (400, changed("\"x\"", "\"\\ud800\""), "not-json"),
        (400, changed("\"x\"", "\"\u{0}\""), "not-json"),
        (400, format!("\u{feff}{sound}"), "not-json"),
        (400, sound.clone() + &sound, "not-json"),
    ];
    for (status, text, name) in malformed {
        let answer = receiver.send(&text);
        assert_eq!((answer.status, &*answer.problem()), (status, name), "{text}");
    }
    let mut bytes = sound.clone().into_bytes();
    bytes[20] = 0xff;
    let json = [("content-type", "application/json")];
    let answer = receiver.ask("POST", "/submissions", &json, &bytes);
    assert_eq!((answer.status, &*answer.problem()), (400, "not-json"));
    // A number beyond all numbers, where it is no answer, decides nothing.
    assert_eq!(receiver.send(&changed("40", "1e999")).status, 201);
});

on_both!(hostile_json_is_refused_and_costs_little, |stage| {
    let receiver = stage.receiver(&[]);
    let deep = |depth: usize| {
        submission(
            &submission_id(),
            &format!("\"why\":{}{}", "[".repeat(depth), "]".repeat(depth)),
        )
    };
    let keys: String = (0..80_000).map(|key| format!("\"q{key}\":1,")).collect();
    let millions = format!("[{}]", "1,".repeat(400_000));
    for hostile in [
        deep(200),
        deep(100_000),
        submission(&submission_id(), keys.trim_end_matches(',')),
        millions,
    ] {
        let answer = receiver.send(&hostile);
        assert_eq!((answer.status, &*answer.problem()), (400, "not-json"));
    }
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
});

on_both!(only_plain_json_is_read, |stage| {
    let receiver = stage.receiver(&[]);
    let sent = submission(&submission_id(), r#""why":"x""#);
    let types: &[&[(&str, &str)]] = &[
        &[],
        &[("content-type", "text/plain")],
        &[("content-type", "application/x-www-form-urlencoded")],
        &[("content-type", "application/json; charset=utf-16")],
        &[("content-type", "application/json"), ("content-encoding", "gzip")],
        &[
            ("content-type", "application/json"),
            ("content-encoding", "identity"),
        ],
    ];
    for headers in types {
        let answer = receiver.ask("POST", "/submissions", headers, sent.as_bytes());
        assert_eq!(
            (answer.status, &*answer.problem()),
            (415, "media-type"),
            "{headers:?}"
        );
    }
    assert_eq!(stage.database.rows(), []);
});

/// The same words for every address: they may not speak of one that was not asked.
#[test]
fn what_cannot_be_done_at_an_address_is_told_with_what_can() {
    let stage = Stage::sqlite();
    let receiver = stage.receiver(&[]);
    let (reads, posts, both) = (&["GET", "HEAD"][..], &["POST"][..], &["GET", "HEAD", "POST"][..]);
    for (path, allowed) in [
        ("/submissions", posts),
        ("/health", reads),
        ("/form/style.css", reads),
        ("/form/views", both),
    ] {
        for method in ["GET", "POST", "PUT", "DELETE", "PATCH"] {
            if allowed.contains(&method) {
                continue;
            }
            let answer = receiver.ask(method, path, &[], b"");
            assert_eq!(
                (answer.status, &*answer.problem()),
                (405, "method"),
                "{method} {path}"
            );
            let mut told: Vec<&str> = answer
                .header("allow")
                .expect(path)
                .split(',')
                .map(str::trim)
                .collect();
            told.sort_unstable();
            assert_eq!(told, allowed, "{method} {path}");
            assert!(
                !answer.body.contains("Submissions"),
                "{method} {path}: {}",
                answer.body
            );
        }
    }
    assert_eq!(receiver.ask("GET", "/", &[], b"").problem(), "not-found");
}

on_both!(what_is_too_large_is_refused_before_it_is_kept_anywhere, |stage| {
    let receiver = stage.receiver(&[]);
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
    let head = format!(
        "POST /submissions HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n",
        receiver.address
    );
    // By the length that is told.
    let said = raw(
        &receiver.address,
        format!("{head}Content-Length: 104857600\r\n\r\n{{").as_bytes(),
    );
    assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    assert!(said.contains("problem:too-large"));
    let before = receiver.peak_memory();
    // In pieces without end: 100 MB, of which 4 pass and nothing is kept.
    let piece = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let said = raw(
        &receiver.address,
        format!("{head}Transfer-Encoding: chunked\r\n\r\n{}", piece.repeat(1600)).as_bytes(),
    );
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 413"), "{said}");
    let grown = receiver.peak_memory().saturating_sub(before);
    assert!(grown < 16 * 1024, "{grown} KiB more");
    // Ends before the length that is told: no submission, whatever it looks like.
    let sent = submission(&submission_id(), r#""why":"x""#);
    let mut lying = std::net::TcpStream::connect(&receiver.address).unwrap();
    let bytes = format!("{head}Content-Length: {}\r\n\r\n{sent}", sent.len() + 10);
    std::io::Write::write_all(&mut lying, bytes.as_bytes()).unwrap();
    drop(lying);
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x""#))
            .status,
        201
    );
    assert_eq!(stage.database.rows().len(), 2);
});

on_both!(
    /// Whoever pasted a book has to be told: a connection that ends while they send is taken for a network that failed, and tried again.
    what_is_a_little_too_large_is_told_to_whoever_sends_it,
    |stage| {
        let receiver = stage.receiver(&[]);
        for times in [1, 2, 3] {
            let long = submission(
                &submission_id(),
                &format!(r#""why":"{}""#, "x".repeat(times << 20)),
            );
            for _ in 0..5 {
                let answer = receiver.try_send(&long).expect("an answer");
                assert_eq!((answer.status, &*answer.problem()), (413, "too-large"));
            }
        }
        assert_eq!(stage.database.rows(), []);
    }
);
