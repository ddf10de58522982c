//! One answer is stored once, and has one receipt (failure tests 6, 7 and 17).

use std::sync::Barrier;
use std::thread;

use assembly_submission::Receipt;

use crate::stage::{on_both, submission, submission_id};

on_both!(
    /// Sent again, in the same run or after a restart, it gets the same receipt to the byte.
    an_answer_is_stored_once_and_its_receipt_never_changes,
    |stage| {
        let sent = submission(&submission_id(), r#""why":"Because <b>I</b> say so, 😀 \u0007"}"#.trim_end_matches('}'));
        let receiver = stage.receiver(&[]);
        let first = receiver.send(&sent);
        assert_eq!((first.status, first.header("content-type")), (201, Some("application/json")));
        assert_eq!(first.header("cache-control"), Some("no-store"));
        assert_eq!(first.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(first.header("set-cookie"), None);
        let receipt = Receipt::read(&first.body, &sent).expect("a receipt for what was sent");
        let rows = stage.database.rows();
        assert_eq!(rows.len(), 1);
        assert_eq!((&rows[0].body, &rows[0].marks), (&sent, &String::new()));
        assert_eq!((&rows[0].reference, &rows[0].received, &rows[0].content), (&receipt.reference, &receipt.received, &receipt.content));

        let again = receiver.send(&sent);
        assert_eq!((again.status, &again.body), (200, &first.body));
        assert!(receiver.stop().0.success());
        let again = stage.receiver(&[]).send(&sent);
        assert_eq!((again.status, &again.body), (200, &first.body));
        assert_eq!(stage.database.rows(), rows);
    }
);

on_both!(
    /// 37 duplicates among 642 answers came of this (decidim-app#774).
    fifty_at_the_same_moment_are_one,
    |stage| {
        let receiver = stage.receiver(&[]);
        let sent = submission(&submission_id(), r#""why":"x""#);
        let start = Barrier::new(50);
        let answers: Vec<_> = thread::scope(|scope| {
            let send = || {
                start.wait();
                receiver.send(&sent)
            };
            let threads: Vec<_> = (0..50).map(|_| scope.spawn(send)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let first: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
        assert_eq!(first.len(), 1);
        for answer in &answers {
            assert!(matches!(answer.status, 200 | 201), "{answer:?}");
            assert_eq!(answer.body, first[0].body);
        }
        assert_eq!(stage.database.rows().len(), 1);
    }
);

on_both!(
    /// A kiosk: many people, one browser, one address, at once.
    many_answers_at_the_same_moment_are_many,
    |stage| {
        let receiver = stage.receiver(&[]);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..25 {
                        let sent = submission(&submission_id(), r#""why":"x""#);
                        let answer = receiver.send(&sent);
                        assert_eq!(answer.status, 201, "{answer:?}");
                        assert!(Receipt::read(&answer.body, &sent).is_some());
                    }
                });
            }
        });
        let rows = stage.database.rows();
        let mut references: Vec<&str> = rows.iter().map(|row| &*row.reference).collect();
        references.sort_unstable();
        references.dedup();
        assert_eq!((rows.len(), references.len()), (200, 200));
    }
);

on_both!(
    other_answers_under_the_same_id_are_refused_and_the_first_kept,
    |stage| {
        let receiver = stage.receiver(&[]);
        let id = submission_id();
        let first = receiver.send(&submission(&id, r#""why":"one""#));
        let other = receiver.send(&submission(&id, r#""why":"two""#));
        assert_eq!((other.status, other.problem()), (409, "conflict".to_owned()));
        let rows = stage.database.rows();
        assert_eq!(
            (rows.len(), &rows[0].body),
            (1, &submission(&id, r#""why":"one""#))
        );
        let again = receiver.send(&submission(&id, r#""why":"one""#));
        assert_eq!((again.status, again.body), (200, first.body));
    }
);

on_both!(
    /// Written in another way, or after another time of thinking.
    the_same_answers_in_other_bytes_get_the_first_receipt,
    |stage| {
        let receiver = stage.receiver(&[]);
        let id = submission_id();
        let sent = submission(&id, r#""why":"é","which":["a","b"]"#);
        let first = receiver.send(&sent);
        assert_eq!(first.status, 201, "{first:?}");
        for other in [
            sent.replace("\"answers\"", "\n \"answers\""),
            sent.replace("é", "\\u00e9"),
            sent.replace(r#"["a","b"]"#, r#"["b","a"]"#),
            sent.replace("\"seconds\":40", "\"seconds\":41"),
        ] {
            assert_ne!(other, sent);
            let again = receiver.send(&other);
            assert_eq!((again.status, &again.body), (200, &first.body), "{other}");
        }
        assert_eq!(stage.database.rows().len(), 1);
    }
);

on_both!(what_looks_like_sql_is_only_words, |stage| {
    let receiver = stage.receiver(&[]);
    for words in [
        "'; DROP TABLE submissions; --",
        "\\\" OR 1=1 --",
        "$1; DELETE FROM submissions",
        "x'); INSERT INTO submissions VALUES (NULL); --",
        "%27%20UNION%20SELECT%20*%20FROM%20definitions",
        "\\u0000",
        "?1 :name @name $$ quoted $$",
        "pg_sleep(60)",
        "=HYPERLINK(\\\"http://evil.example\\\")",
        "\u{202e}\u{2066}\u{1F468}\u{200D}\u{1F469}",
    ] {
        let sent = submission(&submission_id(), &format!(r#""why":"{words}","name":"{words}""#));
        let answer = receiver.send(&sent);
        assert_eq!(answer.status, 201, "{words}: {answer:?}");
        assert_eq!(stage.database.rows().last().unwrap().body, sent);
        for field in ["consultation", "version", "submission_id", "language"] {
            let wrong = sent.replacen(&format!(r#""{field}":""#), &format!(r#""{field}":"{words}"#), 1);
            let answer = receiver.send(&wrong);
            assert_eq!(answer.status, 422, "{wrong}: {answer:?}");
        }
    }
    assert_eq!(stage.database.rows().len(), 10);
});

on_both!(what_looks_like_a_program_is_kept_and_marked, |stage| {
    let receiver = stage.receiver(&[]);
    let fast = submission(&submission_id(), r#""why":"x""#).replace("\"seconds\":40", "\"seconds\":1");
    let spam = submission(&submission_id(), r#""why":"x""#)
        .replace("\"seconds\":40", "\"website\":\"http://spam.example\"");
    for sent in [&fast, &spam] {
        let answer = receiver.send(sent);
        assert_eq!(answer.status, 201);
        assert!(Receipt::read(&answer.body, sent).is_some());
    }
    let marks: Vec<String> = stage.database.rows().into_iter().map(|row| row.marks).collect();
    assert_eq!(marks, ["too-fast", "honeypot"]);
});
