//! Which pages may send (failure tests 14 and 15).

use crate::stage::{on_both, submission, submission_id};

const COUNCIL: &str = "https://www.council.example";

on_both!(only_the_councils_own_pages_may_send, |stage| {
    let receiver = stage.receiver(&[
        "--allow-origin",
        "https://www.council.example,http://127.0.0.1:8080",
    ]);
    let send = |origin: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("origin", origin),
            ("cookie", "session=1"),
        ];
        receiver.ask(
            "POST",
            "/submissions",
            &headers,
            submission(&submission_id(), r#""why":"x""#).as_bytes(),
        )
    };
    for origin in [COUNCIL, "http://127.0.0.1:8080"] {
        let answer = send(origin);
        assert_eq!(
            (answer.status, answer.header("access-control-allow-origin")),
            (201, Some(origin))
        );
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        assert_eq!(
            answer.header("access-control-expose-headers"),
            Some("retry-after")
        );
        assert_eq!(answer.header("vary"), Some("origin"));
        assert_eq!(answer.header("set-cookie"), None);
    }
    for foreign in [
        "https://evil.example",
        "null",
        "https://www.council.example.evil.tld",
        "https://evilwww.council.example",
        "http://www.council.example",
        "https://www.council.example:8443",
        "https://WWW.council.example",
        "http://127.0.0.1",
    ] {
        let answer = send(foreign);
        assert_eq!((answer.status, &*answer.problem()), (403, "origin"), "{foreign}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
        assert_eq!(answer.header("vary"), Some("origin"));
    }
    assert_eq!(stage.database.rows().len(), 2);
});

on_both!(browsers_are_told_before_they_send, |stage| {
    let receiver = stage.receiver(&["--allow-origin", COUNCIL]);
    let ask = |origin: &str| {
        let headers = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "content-type"),
        ];
        receiver.ask("OPTIONS", "/submissions", &headers, b"")
    };
    let own = ask(COUNCIL);
    assert_eq!(own.header("access-control-allow-origin"), Some(COUNCIL));
    assert_eq!(own.header("access-control-allow-methods"), Some("POST"));
    assert_eq!(own.header("access-control-allow-headers"), Some("content-type"));
    assert_eq!(own.header("access-control-allow-credentials"), None);
    // A cache must not give one site's answer to another.
    assert_eq!(own.header("vary"), Some("origin"));
    let foreign = ask("https://www.council.example.evil.tld");
    assert_eq!(foreign.header("access-control-allow-origin"), None);
    assert_eq!(foreign.header("vary"), Some("origin"));
});

on_both!(a_refusal_can_be_read_by_the_page_that_sent, |stage| {
    let receiver = stage.receiver(&["--allow-origin", COUNCIL]);
    let headers = [("content-type", "application/json"), ("origin", COUNCIL)];
    let answer = receiver.ask("POST", "/submissions", &headers, b"{}");
    assert_eq!(
        (answer.status, answer.header("access-control-allow-origin")),
        (422, Some(COUNCIL))
    );
});
