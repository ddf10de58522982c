//! The lists of updates, over several publications.

use std::io::Cursor;

use feed_rs::model::Feed;
use serde_json::{Value, json};

use crate::stage::{Before, build, built, streets, text};

fn atom(built: &assembly_publish::Built) -> Feed {
    feed_rs::parser::parse(Cursor::new(text(built, "updates.xml"))).unwrap()
}

fn titles(feed: &Feed) -> Vec<String> {
    let titles = feed
        .entries
        .iter()
        .map(|it| it.title.as_ref().unwrap().content.clone());
    titles.collect()
}

/// The next publication, with what the folder before remembers.
fn next(feed: &Value, before: &Value, folder: &assembly_publish::Built) -> assembly_publish::Built {
    let before = Before {
        feed: Some(before),
        updates: folder.folder.get("updates.json"),
    };
    build(feed, before).unwrap_or_else(|problems| panic!("{}", crate::stage::told(&problems)))
}

fn updated(mut feed: Value, updated: &str) -> Value {
    feed["updated"] = json!(updated);
    feed
}

#[test]
fn what_is_dated_is_told_newest_first() {
    let mut feed = streets();
    feed["recommendations"][0]["updates"] =
        json!([{"id": "u", "date": "2026-07-01", "title": "First night bus"}]);
    feed["recommendations"][0]["actions"] =
        json!([{"id": "x", "title": "Ask", "done_on": "2026-05-01"}, {"id": "y", "title": "Later"}]);
    feed["documents"] =
        json!([{"id": "d", "kind": "report", "title": "Report", "url": "/r.pdf", "published": "2026-02-01"}]);
    let atom = atom(&built(&feed));
    assert_eq!(
        titles(&atom),
        [
            "Recommendation 7b: Progress is “Under way”",
            "Recommendation 1: First night bus",
            "Recommendation 1: Action done",
            "Recommendation 1: The answer is “Accepted”",
            "Recommendation 7b: The answer is “Under consideration”",
            "Document published: Report",
        ]
    );
    let first = &atom.entries[0];
    assert_eq!(
        first.links[0].href,
        "https://www.council.example/streets/tracker.html#recommendation-7b"
    );
    // The day begins where the council is, and that is British Summer Time.
    assert_eq!(first.published.unwrap().to_rfc3339(), "2026-08-31T23:00:00+00:00");
    assert_eq!(
        first.content.as_ref().unwrap().body.as_deref(),
        Some("Lower kerbs\n\nHalf are done.")
    );
}

#[test]
fn json_and_atom_tell_the_same() {
    let built = built(&streets());
    let json = feed_rs::parser::parse(Cursor::new(text(&built, "updates.json"))).unwrap();
    let atom = atom(&built);
    let ids = |feed: &Feed| feed.entries.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&json), ids(&atom));
    assert_eq!(titles(&json), titles(&atom));
    assert!(
        ids(&atom).iter().all(|id| id.starts_with("urn:uuid:")),
        "{:?}",
        ids(&atom)
    );
    let raw: Value = serde_json::from_str(text(&built, "updates.json")).unwrap();
    assert_eq!(raw["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(
        raw["feed_url"],
        "https://www.council.example/streets/updates.json"
    );
}

#[test]
fn ids_stay_and_never_repeat() {
    let mut feed = streets();
    // Two of one day without ids.
    feed["recommendations"][0]["corrections"] =
        json!([{"date": "2026-08-03", "text": "One."}, {"date": "2026-08-03", "text": "One."}]);
    let first = atom(&built(&feed));
    let later = atom(&built(&updated(feed.clone(), "2026-11-01T10:00:00Z")));
    let ids = |feed: &Feed| feed.entries.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&later));
    let mut sorted = ids(&first);
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), 5);
    feed["id"] = json!("other");
    assert!(ids(&atom(&built(&feed))).iter().all(|id| !sorted.contains(id)));
}

#[test]
fn what_bears_no_date_is_told_when_it_is_first_published_and_stays() {
    let first = streets();
    let folder = built(&first);
    assert!(!titles(&atom(&folder)).iter().any(|title| title.contains("Newly")));

    let mut second = updated(first.clone(), "2026-11-01T10:00:00Z");
    second["recommendations"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "10", "number": "10", "title": "Benches"}));
    second["recommendations"][2]["response"] = json!({"decision": "accepted"});
    second["recommendations"][0]["response"]["explanation"] = json!("They are wanted, and paid for.");
    let folder = next(&second, &first, &folder);
    let fresh = [
        "Recommendation 10: Newly published",
        "Recommendation 1: The answer was changed",
        "Recommendation 9: The answer is “Accepted”",
    ];
    let moment = |folder: &assembly_publish::Built, title: &str| {
        let feed = atom(folder);
        let found: Vec<_> = feed
            .entries
            .iter()
            .filter(|it| it.title.as_ref().unwrap().content == title)
            .collect();
        assert_eq!(found.len(), 1, "{title}: {:?}", titles(&feed));
        (found[0].id.clone(), found[0].updated.unwrap().to_rfc3339())
    };
    let told: Vec<_> = fresh.map(|title| moment(&folder, title)).into();
    for (_, moment) in &told {
        assert_eq!(moment, "2026-11-01T10:00:00+00:00");
    }
    assert_eq!(
        atom(&folder).entries.len(),
        6,
        "and nothing twice: {:?}",
        titles(&atom(&folder))
    );

    // They stay as they were, also when the answer is worded anew once more.
    let mut third = updated(second.clone(), "2026-11-10T10:00:00Z");
    third["recommendations"][0]["response"]["explanation"] = json!("They are wanted, paid for and ordered.");
    let folder = next(&third, &second, &folder);
    let all = atom(&folder);
    for (id, moment) in &told {
        let same = all.entries.iter().find(|it| it.id == *id).expect("it stays");
        assert_eq!(same.updated.unwrap().to_rfc3339(), *moment);
    }
    let changed = titles(&all)
        .iter()
        .filter(|title| title.contains("was changed"))
        .count();
    assert_eq!(changed, 2);
    assert_eq!(
        all.entries[0].updated.unwrap().to_rfc3339(),
        "2026-11-10T10:00:00+00:00"
    );
    // Once more, without a change: the same list.
    let again = next(&third, &third, &folder);
    assert_eq!(text(&again, "updates.xml"), text(&folder, "updates.xml"));
}

#[test]
fn words_in_another_language_and_other_spaces_are_no_change_of_an_answer() {
    let first = streets();
    let folder = built(&first);
    let mut second = updated(first.clone(), "2026-11-01T10:00:00Z");
    second["recommendations"][0]["response"]["explanation"] =
        json!({"en": "They  are\nwanted. ", "cy": "Mae eu heisiau."});
    second["recommendations"][0]["title"] = json!({"en": "Late buses", "cy": "Bysiau hwyr"});
    let folder = next(&second, &first, &folder);
    assert_eq!(titles(&atom(&folder)), titles(&atom(&built(&first))));
    let moments = |folder: &assembly_publish::Built| {
        let all = atom(folder).entries.into_iter().map(|it| it.updated.unwrap());
        all.collect::<Vec<_>>()
    };
    assert_eq!(moments(&folder), moments(&built(&first)));
    // Who reads Welsh reads it for the first time: that is no change either.
    let welsh = text(&folder, "updates.cy.json");
    assert!(
        welsh.contains("Mae eu heisiau.") && !welsh.contains("answer-changed"),
        "{welsh}"
    );

    // What readers of one language read otherwise is no news to those of the other.
    let mut third = updated(second.clone(), "2026-11-02T10:00:00Z");
    third["recommendations"][0]["response"]["explanation"]["cy"] = json!("Mae eu hangen.");
    let folder = next(&third, &second, &folder);
    assert!(!text(&folder, "updates.json").contains("answer-changed"));
    assert!(text(&folder, "updates.cy.json").contains("answer-changed"));
}

#[test]
fn a_date_that_becomes_more_precise_is_told_once_and_is_no_news() {
    let mut first = streets();
    first["recommendations"][1]["response"]["decided_on"] = json!("2026-02-05");
    let mut second = updated(first.clone(), "2026-11-01T10:00:00Z");
    first["recommendations"][0]["response"]["decided_on"] = json!("2026-03");
    first["recommendations"][1]["progress"]["as_of"] = json!("2026-09");
    let folder = built(&first);
    second["recommendations"][1]["progress"]["as_of"] = json!("2026-09-15");
    let refined = next(&second, &first, &folder);
    assert_eq!(titles(&atom(&refined)), titles(&atom(&folder)));
    let ids = |folder: &assembly_publish::Built| {
        let all = atom(folder).entries.into_iter().map(|it| it.id);
        all.collect::<Vec<_>>()
    };
    assert_eq!(ids(&refined), ids(&folder));
    let newest = atom(&refined).entries[0].updated.unwrap();
    assert_eq!(newest.to_rfc3339(), "2026-09-14T23:00:00+00:00");

    // A report with other words is news, and replaces the one before.
    let mut third = updated(second.clone(), "2026-11-10T10:00:00Z");
    third["recommendations"][1]["progress"] =
        json!({"state": "under-way", "as_of": "2026-11-09", "summary": "Most are done."});
    let reported = next(&third, &second, &refined);
    assert_eq!(titles(&atom(&reported)), titles(&atom(&folder)));
    assert_ne!(ids(&reported)[0], ids(&refined)[0]);
    let list = text(&reported, "updates.json");
    assert!(
        list.contains("Most are done.") && !list.contains("Half are done."),
        "{list}"
    );
}

#[test]
fn an_old_fact_that_is_published_late_comes_first() {
    let first = streets();
    let folder = built(&first);
    let mut second = updated(first.clone(), "2026-11-01T10:00:00Z");
    second["recommendations"][2]["response"] = json!({"decision": "accepted", "decided_on": "2026-01-10"});
    let all = atom(&next(&second, &first, &folder));
    assert_eq!(titles(&all)[0], "Recommendation 9: The answer is “Accepted”");
    let entry = &all.entries[0];
    assert_eq!(entry.published.unwrap().to_rfc3339(), "2026-01-10T00:00:00+00:00");
    assert_eq!(entry.updated.unwrap().to_rfc3339(), "2026-11-01T10:00:00+00:00");
}

#[test]
fn reports_that_were_replaced_are_kept_and_what_was_withdrawn_is_not() {
    let mut first = streets();
    first["recommendations"][0]["updates"] =
        json!([{"id": "u", "date": "2026-07-01", "title": "Names somebody"}]);
    let folder = built(&first);
    let mut second = updated(first.clone(), "2026-11-01T10:00:00Z");
    second["recommendations"][0]["updates"] = json!([]);
    second["recommendations"][1]["progress"] = json!({"state": "completed", "as_of": "2026-10-20"});
    second["recommendations"][1]["updates"] = json!([{"date": "2026-10-20", "title": "Done"}]);
    let all = titles(&atom(&next(&second, &first, &folder)));
    let has = |words: &str| all.iter().any(|title| title.contains(words));
    assert!(
        has("“Under way”") && has("“Completed”") && !has("Names somebody"),
        "{all:?}"
    );
}

#[test]
fn what_is_dated_after_today_is_not_told_yet() {
    let mut feed = streets();
    feed["recommendations"][0]["updates"] = json!([{"id": "u", "date": "2027-07-01", "title": "Not yet"}]);
    assert!(
        !titles(&atom(&built(&feed)))
            .iter()
            .any(|title| title.contains("Not yet"))
    );
}

#[test]
fn a_list_has_an_end() {
    let mut feed = streets();
    let updates: Vec<_> = (0..300)
        .map(|at| json!({"id": format!("u-{at}"), "date": format!("20{:02}-01-01", at % 26), "title": format!("Update {at}")}))
        .collect();
    feed["recommendations"][0]["updates"] = json!(updates);
    let all = atom(&built(&feed));
    assert_eq!(all.entries.len(), 200);
    let moments: Vec<_> = all.entries.iter().map(|it| it.updated.unwrap()).collect();
    assert!(moments.is_sorted_by(|one, other| one >= other));
}

#[test]
fn what_no_longer_fitted_into_the_list_is_not_told_as_new() {
    let mut feed = streets();
    let answers: Vec<_> = (0..300)
        .map(|at| {
            let day = format!("20{:02}-{:02}-05", 1 + at / 12, 1 + at % 12);
            json!({"id": format!("r-{at}"), "title": format!("Title {at}"),
                   "response": {"decision": "accepted", "decided_on": day}})
        })
        .collect();
    feed["recommendations"] = json!(answers);
    let first = built(&feed);
    let again = |feed: &Value, before: Option<&Value>, folder: &assembly_publish::Built| {
        let before = Before {
            feed: before,
            updates: folder.folder.get("updates.json"),
        };
        build(feed, before).unwrap_or_else(|problems| panic!("{}", crate::stage::told(&problems)))
    };
    let second = updated(feed.clone(), "2026-11-01T10:00:00Z");
    let mut third = updated(feed.clone(), "2026-11-10T10:00:00Z");
    let mut late = answers[299].clone();
    late["id"] = json!("late");
    late["response"]["decided_on"] = json!("2026-10-20");
    third["recommendations"].as_array_mut().unwrap().push(late);
    for with in [false, true] {
        let before = |feed| Some(feed).filter(|_| with);
        let folder = again(&second, before(&feed), &first);
        assert_eq!(titles(&atom(&folder)), titles(&atom(&first)), "{with}");
        let folder = again(&third, before(&second), &folder);
        let (all, old) = (atom(&folder).entries, atom(&first).entries);
        let moments = |all: &[feed_rs::model::Entry]| {
            let all = all
                .iter()
                .map(|it| (it.id.clone(), it.updated.unwrap().to_rfc3339()));
            all.collect::<Vec<_>>()
        };
        let (all, old) = (moments(&all), moments(&old));
        let new = all
            .iter()
            .filter(|it| it.1 == "2026-11-10T10:00:00+00:00")
            .count();
        // That it is there at all bears no date, and only the feed before can tell that it is new.
        assert_eq!(new, if with { 2 } else { 1 });
        assert!(all[new..] == old[..200 - new], "{with}");
    }
}

#[test]
fn a_list_that_is_not_ours_is_passed_over_and_said() {
    let strange = build(
        &streets(),
        Before {
            feed: None,
            updates: Some(b"{\"items\": 3}"),
        },
    )
    .unwrap();
    assert!(strange.problems.iter().any(|it| it.rule == "earlier-unreadable"));
    assert_eq!(
        text(&strange, "updates.xml"),
        text(&built(&streets()), "updates.xml")
    );
}
