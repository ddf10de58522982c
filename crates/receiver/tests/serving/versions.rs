//! Consultations as they change, open and close.

use jiff::{SignedDuration, Timestamp};

use crate::stage::{eventually, on_both, submission, submission_id, views};

on_both!(
    earlier_versions_stay_known_when_the_feed_moves_on_and_after_a_restart,
    |stage| {
        let receiver = stage.receiver(&[]);
        stage
            .feed
            .publish(&[views("2", "").replace("\"count\"", "\"number\"")]);
        let second = |id: &str| {
            submission(id, r#""why":"x","number":2"#).replace("\"version\":\"1\"", "\"version\":\"2\"")
        };
        // Without waiting: what is not known makes it read the feed again.
        let answer = receiver.send(&second(&submission_id()));
        assert_eq!(answer.status, 201, "{answer:?}");
        assert_eq!(
            receiver
                .send(&submission(&submission_id(), r#""why":"x","count":2"#))
                .status,
            201
        );
        assert!(receiver.stop().0.success());

        // Gone from the feed altogether, which after that is no feed at all.
        stage.feed.publish(&[]);
        let receiver = stage.receiver(&[]);
        assert_eq!(
            receiver
                .send(&submission(&submission_id(), r#""why":"x","count":2"#))
                .status,
            201
        );
        stage.feed.write("<html>");
        assert_eq!(receiver.send(&second(&submission_id())).status, 201);
        eventually("the feed to be called old", || {
            receiver.health().body.contains("\"old\"")
        });
        assert_eq!(receiver.health().status, 200);
        assert!(receiver.stop().0.success());

        let receiver = stage.receiver(&[]);
        assert!(receiver.health().body.contains("\"unread\""));
        assert_eq!(receiver.send(&second(&submission_id())).status, 201);
        // It may be in the feed that cannot be read: nobody is told that it is not there.
        let third =
            submission(&submission_id(), r#""why":"x""#).replace("\"version\":\"1\"", "\"version\":\"3\"");
        let answer = receiver.send(&third);
        assert_eq!((answer.status, &*answer.problem()), (503, "feed-unread"));
        assert!(answer.header("retry-after").is_some());
        let versions: Vec<String> = stage.database.rows().into_iter().map(|row| row.version).collect();
        assert_eq!(versions, ["2", "1", "1", "2", "2"]);
    }
);

on_both!(questions_changed_under_one_version_lose_no_answer, |stage| {
    let receiver = stage.receiver(&[]);
    stage
        .feed
        .publish(&[views("1", "").replace("\"count\"", "\"number\"")]);
    eventually("the new questions", || {
        receiver
            .send(&submission(&submission_id(), r#""why":"x","number":2"#))
            .status
            == 201
    });
    assert_eq!(
        receiver
            .send(&submission(&submission_id(), r#""why":"x","count":2"#))
            .status,
        201
    );
    let (status, log) = receiver.stop();
    assert!(status.success());
    assert!(log.contains("its version did not"), "{log}");
});

on_both!(
    it_opens_and_closes_by_the_clock_here_with_a_day_for_what_was_on_its_way,
    |stage| {
        let at = |hours| Timestamp::now() + SignedDuration::from_hours(hours);
        let period = |opens, closes| {
            let dates = format!(r#""opens":"{:.0}","closes":"{:.0}","#, at(opens), at(closes));
            stage.feed.publish(&[views("1", &dates)]);
        };
        let receiver = stage.receiver(&[]);
        let another = || receiver.send(&submission(&submission_id(), r#""why":"x""#));
        let stored = submission(&submission_id(), r#""why":"x""#);
        let receipt = receiver.send(&stored);
        assert_eq!(receipt.status, 201);
        for (opens, closes, name) in [(1, 48, "not-yet-open"), (-72, -25, "closed")] {
            period(opens, closes);
            eventually(name, || {
                let answer = another();
                answer.status == 403 && answer.problem() == name
            });
            // What was stored in time keeps its receipt.
            let again = receiver.send(&stored);
            assert_eq!((again.status, &again.body), (200, &receipt.body));
            let other = receiver.send(&stored.replace("\"x\"", "\"y\""));
            assert_eq!((other.status, &*other.problem()), (409, "conflict"));
        }
        period(-72, -1);
        eventually("it is taken, a little late", || another().status == 201);
        assert_eq!(stage.database.rows().last().unwrap().marks, "late");
    }
);
