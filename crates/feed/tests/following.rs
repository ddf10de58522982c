//! What follows from a feed at a given day.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use assembly_feed::follow_up::{Deadline, State, decisions, latest, overdue_actions, progress, promise};
use assembly_feed::words::{Decision, ProgressState};
use assembly_feed::{Day, Feed, Text, read};
use serde_json::{Value as Json, json};

fn feed(more: Json) -> Feed {
    let mut feed = json!({"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2020",
        "commissioning_body": {"name": "B"}});
    for (field, value) in more.as_object().expect("fields") {
        feed[field] = value.clone();
    }
    read(feed.to_string().as_bytes()).expect("it is read").feed
}

fn day(written: &str) -> Day {
    written.parse().expect("a day")
}

/// Recommendations with these answers: `""` is none, `"?"` one that cannot be read.
fn answers(answers: &[(&str, &str)]) -> Json {
    let answer = |(decision, on): &(&str, &str)| match (*decision, *on) {
        ("", _) => json!({"title": "A"}),
        ("?", _) => json!({"title": "A", "response": {"decision": 1}}),
        (decision, "") => json!({"title": "A", "response": {"decision": decision}}),
        (decision, on) => json!({"title": "A", "response": {"decision": decision, "decided_on": on}}),
    };
    let mut list: Vec<Json> = answers.iter().map(answer).collect();
    for (index, item) in list.iter_mut().enumerate() {
        item["id"] = json!(format!("r-{index}"));
    }
    Json::Array(list)
}

#[test]
fn decisions_are_counted_in_their_order() {
    let words = ["", "rejected", "deferred", "accepted", "?", "", "accepted"].map(|word| (word, ""));
    let feed = feed(json!({"recommendations": answers(&words)}));
    assert_eq!(
        decisions(&feed),
        [
            (Some(Decision::Accepted), 2),
            (Some(Decision::Rejected), 1),
            (Some(Decision::Other("deferred".to_owned())), 1),
            (None, 2),
        ]
    );
    assert_eq!(progress(&feed), [(None, 7)]);
    let none = Feed::default();
    assert_eq!((decisions(&none), progress(&none)), (vec![], vec![]));
}

#[test]
fn progress_is_counted_by_itself() {
    let feed = feed(json!({"recommendations": [
        {"id": "a", "title": "A", "progress": {"state": "completed"}, "response": {"decision": "rejected"}},
        {"id": "b", "title": "B", "progress": {"state": "not-started"}},
        {"id": "c", "title": "C", "progress": {"state": 0}},
    ]}));
    assert_eq!(
        progress(&feed),
        [
            (Some(ProgressState::NotStarted), 1),
            (Some(ProgressState::Completed), 1)
        ]
    );
}

/// How the answer stands: the date by which it is due, and its state.
fn answer(more: Json, today: &str) -> Option<(String, State)> {
    let Deadline { due, state } = promise(&feed(more), day(today)).answer?;
    Some((due.to_string(), state))
}

fn state(due: &str, state: State) -> Option<(String, State)> {
    Some((due.to_owned(), state))
}

#[test]
fn the_answer_is_due_from_what_was_promised() {
    let report = |published: &str| json!([{"kind": "report", "published": published}]);
    let within = json!({"response_within": "P3M"});
    let open = |more: Json| answer(more, "2024-01-01").map(|(due, _)| due);
    assert_eq!(
        open(json!({"documents": report("2024-06-14")})),
        None,
        "nothing was promised"
    );
    assert_eq!(
        open(json!({"follow_up": within})),
        None,
        "there is no report to count from"
    );
    assert_eq!(
        open(json!({"follow_up": within, "documents": report("2024-06-14")})),
        Some("2024-09-14".to_owned())
    );
    assert_eq!(
        open(json!({"follow_up": within, "documents": report("2023-11")})),
        Some("2024-02".to_owned())
    );
    let phases =
        |phase: Json| json!({"follow_up": within, "phases": [{"id": "r", "kind": "reporting"}, phase]});
    assert_eq!(
        open(phases(json!({"id": "x", "documents": report("2024-05-31")}))),
        Some("2024-08-31".to_owned())
    );
    let phase = |more: Json| json!({"follow_up": within, "phases": [more]});
    let ended = json!({"id": "r", "kind": "reporting", "start": "2024-05-01", "end": "2024-05-10"});
    assert_eq!(open(phase(ended)), Some("2024-08-10".to_owned()));
    assert_eq!(
        open(phase(
            json!({"id": "r", "kind": "reporting", "start": "2024-05-01"})
        )),
        Some("2024-08-01".to_owned())
    );
    let dated = json!({"response_within": "P3M", "response_due": "2024-12"});
    assert_eq!(
        open(json!({"follow_up": dated, "documents": report("2024-06-14")})),
        Some("2024-12".to_owned())
    );
}

#[test]
fn the_answer_is_due_overdue_or_met() {
    let with = |list: &[(&str, &str)]| json!({"follow_up": {"response_due": "2020-03"}, "recommendations": answers(list)});
    let none = with(&[("", ""), ("", "")]);
    assert_eq!(
        answer(none.clone(), "2020-03-30"),
        state("2020-03", State::Due { days: 1 })
    );
    assert_eq!(answer(none.clone(), "2020-03-31"), state("2020-03", State::Today));
    assert_eq!(
        answer(none, "2020-04-02"),
        state("2020-03", State::Overdue { days: 2 })
    );

    let some = with(&[("accepted", "2020-02-01"), ("", "")]);
    assert_eq!(
        answer(some.clone(), "2020-04-01"),
        state("2020-03", State::Overdue { days: 1 })
    );
    let partly = promise(&feed(some), day("2020-04-01"));
    assert_eq!((partly.answered, partly.of), (1, 2));

    let undecided = with(&[("accepted", "2020-02-01"), ("under-consideration", "2020-03-09")]);
    let promised = promise(&feed(undecided), day("2020-04-01"));
    assert_eq!(
        (promised.answered, promised.of),
        (1, 2),
        "to consider it still is no answer"
    );

    let all = with(&[("accepted", "2020-02-01"), ("passed-on", "2020-03-09")]);
    let on = "2020-03-09".parse().ok();
    assert_eq!(answer(all, "2021-01-01"), state("2020-03", State::Met { on }));
    let late = with(&[("accepted", "2020-02-01"), ("rejected", "2020-04-10")]);
    let on = "2020-04-10".parse().expect("a date");
    assert_eq!(
        answer(late.clone(), "2021-01-01"),
        state("2020-03", State::MetLate { on, days: 10 })
    );
    assert_eq!(
        answer(late, "2020-04-09"),
        state("2020-03", State::Overdue { days: 9 }),
        "decided tomorrow"
    );

    let undated = with(&[("accepted", "")]);
    assert_eq!(
        answer(undated, "2021-01-01"),
        state("2020-03", State::Met { on: None })
    );
    let unread = with(&[("accepted", "2020-03-09"), ("?", "")]);
    assert_eq!(
        answer(unread, "2021-01-01"),
        state(
            "2020-03",
            State::Met {
                on: "2020-03-09".parse().ok()
            }
        )
    );
}

#[test]
fn a_published_answer_stands_for_all_only_where_none_is_told_apart() {
    let with = |list: &[(&str, &str)]| {
        json!({"follow_up": {"response_due": "2020-03"}, "recommendations": answers(list),
            "documents": [{"kind": "response", "published": "2020-03-20"}]})
    };
    let met = state(
        "2020-03",
        State::Met {
            on: "2020-03-20".parse().ok(),
        },
    );
    assert_eq!(answer(with(&[("", ""), ("", "")]), "2020-05-01"), met);
    assert_eq!(answer(with(&[]), "2020-05-01"), met);
    assert_eq!(
        answer(with(&[("accepted", "")]), "2020-05-01"),
        met,
        "its date serves"
    );
    assert_eq!(
        answer(with(&[]), "2020-03-19"),
        state("2020-03", State::Due { days: 12 }),
        "not published yet"
    );
    let partly = answer(with(&[("accepted", "2020-03-20"), ("", "")]), "2020-05-01");
    assert_eq!(partly, state("2020-03", State::Overdue { days: 31 }));
}

#[test]
fn the_next_report_is_due_after_the_last() {
    let report = |more: Json, today: &str| {
        promise(&feed(more), day(today))
            .report
            .map(|report| (report.due.to_string(), report.state))
    };
    let every = json!({"report_every": "P6M", "response_due": "2020-03-31"});
    let plain = json!({"follow_up": every});
    assert_eq!(report(plain, "2020-09-30"), state("2020-09-30", State::Today));
    let answered = json!({"follow_up": every, "recommendations": answers(&[("accepted", "2020-02-10")])});
    assert_eq!(
        report(answered, "2020-08-09"),
        state("2020-08-10", State::Due { days: 1 })
    );
    let reported = json!({"follow_up": every, "documents": [
        {"kind": "progress-report", "published": "2020-11-05"}, {"kind": "progress-report", "published": "2020-07"}]});
    assert_eq!(
        report(reported.clone(), "2021-05-08"),
        state("2021-05-05", State::Overdue { days: 3 })
    );
    assert_eq!(
        report(reported, "2020-10-01"),
        state("2021-01", State::Due { days: 122 }),
        "one is not out yet"
    );
    assert_eq!(
        report(json!({"follow_up": {"report_every": "P6M"}}), "2020-01-01"),
        None
    );
}

#[test]
fn actions_are_overdue_after_their_last_day() {
    let with =
        |actions: Json| feed(json!({"recommendations": [{"id": "a", "title": "A", "actions": actions}]}));
    let feed = with(
        json!([{"id": "month", "due": "2020-03"}, {"id": "done", "due": "2020-01", "done_on": "2020-03-01"}, {"id": "open"}]),
    );
    let overdue = |feed: &Feed, today: &str| {
        let overdue = overdue_actions(&feed.recommendations[0], day(today));
        overdue
            .iter()
            .filter_map(|action| action.id.as_ref().map(ToString::to_string))
            .collect::<Vec<_>>()
    };
    assert_eq!(overdue(&feed, "2020-03-31"), Vec::<String>::new());
    assert_eq!(overdue(&feed, "2020-04-01"), ["month"]);
    let unread = with(json!([{"id": "unread", "due": "2020-03", "done_on": "yes"}]));
    assert_eq!(overdue(&unread, "2020-04-01"), Vec::<String>::new());
}

#[test]
fn the_latest_date_is_of_any_kind() {
    let mut recommendation = json!({"id": "a", "title": "A", "actions": [{"due": "2030"}]});
    let steps = [
        (
            "response",
            json!({"decision": "accepted", "decided_on": "2020-03-05"}),
            "2020-03-05",
        ),
        (
            "progress",
            json!({"state": "completed", "as_of": "2020-04"}),
            "2020-04",
        ),
        (
            "updates",
            json!([{"date": "2020-05-02"}, {"date": "2020-05-01"}]),
            "2020-05-02",
        ),
        (
            "corrections",
            json!([{"date": "2020-05-02T10:00Z"}]),
            "2020-05-02T10:00Z",
        ),
    ];
    for (field, value, wanted) in steps {
        recommendation[field] = value;
        let feed = feed(json!({"recommendations": [recommendation.clone()]}));
        assert_eq!(
            latest(&feed.recommendations[0]).map(|date| date.to_string()),
            Some(wanted.to_owned())
        );
    }
    assert_eq!(latest(&assembly_feed::Recommendation::default()), None);
}

#[test]
fn readers_get_their_language_or_the_next_best() {
    let text = |words: &[(&str, &str)]| {
        Text::ByLanguage(
            words
                .iter()
                .map(|(tag, words)| ((*tag).to_owned(), (*words).to_owned()))
                .collect(),
        )
    };
    let both = text(&[("cy", "Tai"), ("en-GB", "Homes")]);
    assert_eq!(both.for_reader("cy", "en"), Some(("Tai", "cy")));
    assert_eq!(both.for_reader("CY-GB", "en"), Some(("Tai", "cy")));
    assert_eq!(both.for_reader("en", "cy"), Some(("Homes", "en-GB")));
    assert_eq!(both.for_reader("fr", "en"), Some(("Homes", "en-GB")));
    assert_eq!(
        text(&[("cy", " "), ("cy-GB", "Tai")]).for_reader("cy", "en"),
        Some(("Tai", "cy-GB"))
    );
    assert_eq!(
        text(&[("cy", ""), ("gd", "Taighean")]).for_reader("cy", "en"),
        Some(("Taighean", "gd"))
    );
    assert_eq!(text(&[("cy", "")]).for_reader("cy", "en"), None);
    assert_eq!(Text::from("Homes").for_reader("cy", "en"), Some(("Homes", "en")));
    assert!(Text::from(" \n").is_empty());
}
