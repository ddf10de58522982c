use assembly_feed::follow_up::State;

use super::super::next::{Coming, next};
use super::super::testing::{NOON, at, feed_of, feed_with, with_clock};
use super::super::whereabouts::{Whereabouts, whereabouts};
use super::*;

/// The course in letters: `p` a past phase, `C` current, `n` next, `l` later, `u` undated, `!` a promise, `|` today;
/// within a phase, `|` and the place of the session before which today stands.
fn drawn(feed: &Feed, now: i64) -> String {
    let mut drawn = String::new();
    with_clock(now, |clock| {
        let course = Course::new(feed, clock);
        for mark in &course.marks {
            match mark {
                Mark::Today => drawn.push('|'),
                Mark::Promise(_) => drawn.push('!'),
                Mark::Phase(at) => {
                    let stage = &course.stages[*at];
                    drawn.push(match stage.standing {
                        Standing::Past => 'p',
                        Standing::Current => 'C',
                        Standing::Next => 'n',
                        Standing::Later => 'l',
                        Standing::Undated => 'u',
                    });
                    if let Some(place) = stage.today_before {
                        drawn += &format!("(|{place})");
                    }
                }
            }
        }
    });
    drawn
}

#[track_caller]
fn coming(feed: &Feed, now: i64, expected: &str) {
    with_clock(now, |clock| {
        let course = Course::new(feed, clock);
        let coming = match next(feed, &course, clock) {
            Some(Coming::Session(session, tense)) => format!("{} {tense:?}", &*session.id),
            Some(Coming::Phase(at)) => feed.phases[at].id.to_string(),
            Some(Coming::Answer(it)) => format!("answer {}", it.due),
            Some(Coming::Report(it)) => format!("report {}", it.due),
            None => "nothing".to_owned(),
        };
        assert_eq!(coming, expected);
    });
}

const COURSE: &str = r#"{"id": "a", "start": "2026-09", "end": "2026-09"},
    {"id": "b", "start": "2026-10-01", "end": "2026-12-05", "sessions": [{"id": "1", "start": "2026-10-03"},
        {"id": "2", "start": "2026-11-30T18:30:00+00:00"}]},
    {"id": "c", "start": "2027-01"}, {"id": "d", "start": "2027-02"}"#;

#[test]
fn today_stands_between_what_was_and_what_comes_and_never_twice() {
    let feed = feed_of(COURSE);
    for (moment, expected) in [
        ("2026-08-01T12:00:00Z", "|nlll"),
        ("2026-09-15T12:00:00Z", "C|nll"),
        ("2026-10-02T12:00:00Z", "pC(|0)nl"),
        ("2026-11-22T12:00:00Z", "pC(|1)nl"),
        ("2026-12-01T12:00:00Z", "pC|nl"),
        ("2026-12-20T12:00:00Z", "pp|nl"),
        ("2027-01-20T12:00:00Z", "ppC|n"),
        ("2030-01-01T12:00:00Z", "pppC|"),
    ] {
        assert_eq!(drawn(&feed, at(moment)), expected, "{moment}");
    }
    assert_eq!(drawn(&feed_of(r#"{"id": "a"}, {"id": "b"}"#), NOON), "uu");
    assert_eq!(drawn(&feed_of(""), NOON), "");
}

#[test]
fn promises_stand_where_their_dates_are() {
    let promised = r#""follow_up": {"response_due": "2026-12-31", "report_every": "P12M"},"#;
    let feed = feed_with(COURSE, promised);
    // The answer before the phase that begins after it; the report, a year on, at the end.
    assert_eq!(drawn(&feed, NOON), "pC(|1)!nl!");
    assert_eq!(drawn(&feed, at("2027-01-20T12:00:00Z")), "pp!C|n!");
    with_clock(at("2027-01-20T12:00:00Z"), |clock| {
        let course = Course::new(&feed, clock);
        assert!(course.promises[0].is_overdue());
    });
    let only = feed_with("", promised);
    assert_eq!(drawn(&only, NOON), "|!!");
    let undated = feed_with(r#"{"id": "a"}, {"id": "b"}"#, promised);
    assert_eq!(drawn(&undated, NOON), "uu|!!");
}

#[test]
fn published_reports_are_entries_and_the_next_is_due_after_the_last() {
    let feed = feed_with(
        r#"{"id": "a", "start": "2025-01", "end": "2025-02", "documents": [
            {"id": "2", "kind": "progress-report", "title": "2", "url": "2", "published": "2026-06"},
            {"id": "f", "kind": "progress-report", "title": "F", "url": "f", "published": "2028"}]}"#,
        r#""follow_up": {"response_due": "2025-05", "report_every": "P6M"},
        "documents": [{"id": "r", "kind": "response", "title": "R", "url": "r", "published": "2025-06-02"},
        {"id": "1", "kind": "progress-report", "title": "1", "url": "1", "published": "2025-12-01"}],"#,
    );
    assert_eq!(drawn(&feed, NOON), "p!!!|!");
    with_clock(NOON, |clock| {
        let course = Course::new(&feed, clock);
        let days: Vec<String> = course
            .promises
            .iter()
            .map(|it| it.day(course.today).to_string())
            .collect();
        assert_eq!(days, ["2025-06-02", "2025-12-01", "2026-06-01", "2026-12-31"]);
        let Promised::Answer(answer) = course.promises[0] else {
            panic!("{:?}", course.promises[0])
        };
        assert!(matches!(answer.state, State::MetLate { days: 2, .. }));
    });
    coming(&feed, NOON, "report 2026-12");
}

#[test]
fn what_comes_next_takes_place_and_is_not_over() {
    let feed = feed_of(COURSE);
    coming(&feed, NOON, "2 ToCome");
    coming(&feed, at("2026-11-30T12:00:00Z"), "2 Today");
    coming(&feed, at("2026-12-01T12:00:00Z"), "c");
    coming(&feed, at("2027-03-01T12:00:00Z"), "nothing");
    let feed = feed_of(
        r#"{"id": "a", "sessions": [
        {"id": "off", "start": "2026-11-23", "state": "cancelled"},
        {"id": "unclear", "start": "2026-11-24", "state": "postponed"},
        {"id": "some-time", "start": "2026-11"},
        {"id": "moved", "start": "2026-11-30", "state": "postponed", "previous_start": "2026-11-20"},
        {"id": "later", "start": "2026-12-01"}]}"#,
    );
    coming(&feed, NOON, "moved ToCome");
    coming(
        &feed_of(
            r#"{"id": "a", "sessions": [{"id": "x", "start": "2026-11-22T10:00:00Z", "end": "2026-11-22T16:00:00Z"},
        {"id": "y", "start": "2026-11-22"}]}"#,
        ),
        NOON,
        "x Now",
    );
}

#[test]
fn overlapping_and_one_day_phases_are_all_current() {
    let feed = feed_of(
        r#"{"id": "a", "start": "2026-11-01", "end": "2026-11-30"}, {"id": "b", "start": "2026-11-22", "end": "2026-11-22"},
        {"id": "c", "start": "2026-11-22T18:00:00Z"}, {"id": "d", "start": "2026"}"#,
    );
    assert_eq!(drawn(&feed, NOON), "CCCC|");
    let where_now = |moment: &str| {
        let mut now = Whereabouts::NoPhases;
        with_clock(at(moment), |clock| now = whereabouts(&Course::new(&feed, clock)));
        now
    };
    assert_eq!(where_now("2026-11-21T12:00:00Z"), Whereabouts::In(vec![0, 3]));
    assert_eq!(
        where_now("2026-11-22T12:00:00Z"),
        Whereabouts::In(vec![0, 1, 2, 3])
    );
    assert_eq!(where_now("2025-11-22T12:00:00Z"), Whereabouts::NotStarted);
}

/// Half past eleven at night and half past midnight, on both days when London's clocks change.
#[test]
fn the_day_is_londons_around_both_clock_changes() {
    for (change, next_day, before, after) in [
        (
            "2026-03-29",
            "2026-03-30",
            "2026-03-28T23:30:00+00:00",
            "2026-03-29T00:30:00+00:00",
        ),
        (
            "2026-10-25",
            "2026-10-26",
            "2026-10-24T23:30:00+01:00",
            "2026-10-25T00:30:00+01:00",
        ),
    ] {
        let feed = feed_of(&format!(
            r#"{{"id": "before", "start": "2026-01-01", "end": "{before_day}"}},
               {{"id": "the-day", "start": "{change}", "end": "{change}", "sessions": [{{"id": "s", "start": "{change}"}}]}},
               {{"id": "after", "start": "{next_day}", "end": "2026-12-31"}}"#,
            before_day = &before[..10],
        ));
        assert_eq!(drawn(&feed, at(before)), "C|nl", "{change}");
        coming(&feed, at(before), "s ToCome");
        assert_eq!(drawn(&feed, at(after)), "pC(|0)n", "{change}");
        coming(&feed, at(after), "s Today");
        // The end of the same day, on the other side of the change.
        let (late, past) = match change {
            "2026-03-29" => ("2026-03-29T23:30:00+01:00", "2026-03-30T00:30:00+01:00"),
            _ => ("2026-10-25T23:30:00+00:00", "2026-10-26T00:30:00+00:00"),
        };
        assert_eq!(drawn(&feed, at(late)), "pC(|0)n", "{change}");
        coming(&feed, at(late), "s Today");
        assert_eq!(drawn(&feed, at(past)), "ppC|", "{change}");
        coming(&feed, at(past), "nothing");
    }
}
