//! Two receivers on one PostgreSQL database, as on two machines.

use std::sync::Barrier;
use std::thread;

use crate::stage::{Answer, Feed, Receiver, Stage, submission, submission_id, views};

/// Two receivers, each with a feed in a file of its own.
struct Two {
    stage: Stage,
    one: Receiver,
    other: Receiver,
}

impl Two {
    /// Started at the same moment, on a database without tables. `None` where there is no PostgreSQL.
    fn alike() -> Option<Self> {
        let stage = Stage::postgres()?;
        let (one, other) = thread::scope(|scope| {
            let other = scope.spawn(|| stage.receiver(&[]));
            (stage.receiver(&[]), other.join().unwrap())
        });
        Some(Self { stage, one, other })
    }

    /// The first one alone reads this consultation; the other has version 1 of "views", and started before.
    fn of_which_one_reads(news: String) -> Option<Self> {
        let stage = Stage::postgres()?;
        let old = Feed::at(stage.folder.path().join("old.json"));
        old.publish(&[views("1", "")]);
        let other = Receiver::start(old.path(), &stage.database.url, &[]).expect("it starts");
        stage.feed.publish(&[news]);
        let one = stage.receiver(&[]);
        Some(Self { stage, one, other })
    }

    /// Sends to the first one, which stores it; then to the other, which has to say the same.
    fn sends_to_both(&self, sent: &str) {
        let first = self.one.send(sent);
        assert_eq!(first.status, 201, "{first:?}");
        // In other bytes too, as the form without scripts sends it again.
        for again in [sent.replace("\"seconds\":40", "\"seconds\":41"), sent.to_owned()] {
            let again = self.other.send(&again);
            assert_eq!((again.status, &again.body), (200, &first.body));
        }
    }
}

#[test]
fn the_same_answer_at_both_at_once_is_stored_once() {
    let Some(two) = Two::alike() else { return };
    for _ in 0..8 {
        let sent = submission(&submission_id(), r#""why":"x""#);
        let start = Barrier::new(20);
        let answers: Vec<Answer> = thread::scope(|scope| {
            let (start, sent) = (&start, &sent);
            let threads: Vec<_> = [&two.one, &two.other]
                .into_iter()
                .cycle()
                .take(20)
                .map(|receiver| {
                    scope.spawn(move || {
                        start.wait();
                        receiver.send(sent)
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let first = answers.iter().filter(|answer| answer.status == 201).count();
        assert_eq!(first, 1, "{answers:?}");
        for answer in &answers {
            assert!(matches!(answer.status, 200 | 201), "{answer:?}");
            assert_eq!(answer.body, answers[0].body);
        }
    }
    assert_eq!(two.stage.database.rows().len(), 8);
}

#[test]
fn other_answers_under_the_same_id_are_refused_by_either() {
    let Some(two) = Two::alike() else { return };
    for (first, second) in [(&two.one, &two.other), (&two.other, &two.one)] {
        let id = submission_id();
        let receipt = first.send(&submission(&id, r#""why":"one""#));
        assert_eq!(receipt.status, 201);
        let other = submission(&id, r#""why":"two""#);
        for receiver in [second, first] {
            let answer = receiver.send(&other);
            assert_eq!((answer.status, &*answer.problem()), (409, "conflict"));
        }
        let again = second.send(&submission(&id, r#""why":"one""#));
        assert_eq!((again.status, &again.body), (200, &receipt.body));
    }
    assert_eq!(two.stage.database.rows().len(), 2);
}

/// The receipt of one is lost on its way, and the form asks the other, which has not read the new questions.
#[test]
fn a_version_that_one_alone_has_read_is_known_to_the_other() {
    let news = views("2", "").replace("\"count\"", "\"number\"");
    let Some(two) = Two::of_which_one_reads(news) else {
        return;
    };
    let of_two =
        |id: &str, answers: &str| submission(id, answers).replace("\"version\":\"1\"", "\"version\":\"2\"");
    let id = submission_id();
    two.sends_to_both(&of_two(&id, r#""why":"x","number":2"#));
    let conflict = two.other.send(&of_two(&id, r#""why":"y""#));
    assert_eq!((conflict.status, &*conflict.problem()), (409, "conflict"));
    // From now on it takes them itself, and the old ones still.
    for sent in [
        of_two(&submission_id(), r#""why":"x","number":2"#),
        submission(&submission_id(), r#""why":"x","count":2"#),
    ] {
        assert_eq!(two.other.send(&sent).status, 201);
    }
    let wrong = two
        .other
        .send(&of_two(&submission_id(), r#""why":"x","count":2"#));
    assert_eq!(
        wrong.errors(),
        [("count".to_owned(), "unknown-question".to_owned())]
    );
    assert_eq!(two.stage.database.rows().len(), 3);
}

#[test]
fn a_consultation_that_one_alone_has_read_is_known_to_the_other() {
    let parks = |text: &str| text.replace("\"views\"", "\"parks\"");
    let Some(two) = Two::of_which_one_reads(parks(&views("1", ""))) else {
        return;
    };
    assert_eq!(two.other.ask("GET", "/form/parks", &[], b"").status, 200);
    two.sends_to_both(&parks(&submission(&submission_id(), r#""why":"x""#)));
}

/// A council changed questions and not their version. Some answers fit the new questions alone; others fit both, and are stored as
/// answers to the new ones.
#[test]
fn questions_that_changed_under_one_version_are_known_to_the_other() {
    for answers in [r#""why":"x","number":2"#, r#""why":"x""#] {
        let news = views("1", "").replace("\"count\"", "\"number\"");
        let Some(two) = Two::of_which_one_reads(news) else {
            return;
        };
        two.sends_to_both(&submission(&submission_id(), answers));
    }
}
