//! How often what was answered.

use super::*;
use crate::forms::{feed, first, second, second_pages};
use assembly_feed::{Day, Severity};
use assembly_receive::summary::{Summary, Wish, summary};
use serde_json::{Value as Json, json};

async fn counted(database: &Database, wish: &Wish) -> Summary {
    let mut archive = Archive::of(database.open().await, "homes").await.unwrap();
    let counted = summary(&mut archive, wish).await.unwrap();
    archive.close().await.unwrap();
    counted
}

fn results(summary: &Summary) -> Json {
    serde_json::from_str(&summary.to_json()).expect("JSON")
}

async fn answered(database: &Database) {
    let (first, second) = (first(), second());
    database.publish(&first, "2026-11-01T00:00:00.000Z").await;
    database.publish(&second, "2026-11-05T00:00:00.000Z").await;
    database
        .send(
            &first,
            json!({"tenure": "rent", "landlord": "Jones", "why": ["cost", "old"], "age": 40}),
            1,
        )
        .await;
    for (tenure, why, warm, order, bed, bath) in [
        (
            "own",
            json!(["cost", "damp"]),
            1,
            json!(["a", "b"]),
            "cold",
            "cold",
        ),
        ("own", json!(["damp"]), 5, json!(["b"]), "mild", "cold"),
        (
            "rent",
            json!([{"value": "other", "text": "wind"}]),
            5,
            json!(["b", "a"]),
            "mild",
            "mild",
        ),
    ] {
        let answers = json!({"tenure": tenure, "why": why, "warm": warm, "order": order, "rooms": {"bed": bed, "bath": bath}, "bill": warm, "age": 50});
        database.send(&second, answers, 6).await;
    }
    let body = database.body(&second, r#"{"tenure":"own","story":"words"}"#);
    database.store(&second, &body, 7, "too-fast").await;
}

#[tokio::test]
async fn results_are_ready_for_the_feed() {
    for database in Database::each().await {
        answered(&database).await;
        let counted = counted(&database, &Wish::default()).await;
        let found = results(&counted);
        assert_eq!(
            found,
            json!([
                {"question": "tenure", "answered": 5, "counts": {"rent": 2, "own": 3, "other": 0}},
                {"question": "why", "answered": 4, "counts": {"cost": 2, "damp": 2, "other": 1}},
                {"question": "warm", "answered": 3, "counts": {"1": 1, "2": 0, "3": 0, "4": 0, "5": 2}},
                {"question": "order", "answered": 3, "counts": {"a": 1, "b": 2, "c": 0}},
                {"question": "rooms", "answered": 3, "counts": {"bed:cold": 1, "bed:mild": 2, "bath:cold": 2, "bath:mild": 1}},
            ])
        );
        assert_eq!((counted.submissions, counted.marked, counted.unread), (5, 1, 0));

        // Pasted, the feed has no other faults than before.
        let today = Day {
            year: 2026,
            month: 12,
            day: 1,
        };
        let findings = |feed: &Json| {
            let findings =
                assembly_feed::check(&assembly_feed::read(feed.to_string().as_bytes()).unwrap(), today);
            findings
                .into_iter()
                .filter(|finding| finding.severity == Severity::Error)
                .count()
        };
        let before = feed("2", &second_pages());
        let mut after = before.clone();
        after["consultations"][0]["outcome"] = json!({"results": found});
        assert_eq!(findings(&after), findings(&before));
    }
}

#[tokio::test]
async fn text_tells_more() {
    for database in Database::each().await {
        answered(&database).await;
        let text = counted(&database, &Wish::default()).await.to_text("cy");
        for line in [
            "Pa gartrefi yn gyntaf? (homes). Submissions: 5",
            "Ydych chi'n rhentu? (tenure, single-choice)\n  5 answered\n           2   40.0 %  rent (cy) (rent)\n           3   60.0 %  own (cy) (own)\n",
            "           1   25.0 %  old\n",
            "as first choice; ranked by 3, 1.33 on average\n",
            "  Ystafell wely (bed)\n             1   33.3 %  cold (cy) (cold)\n",
            "from 1 to 5, 3.67 on average",
            "Stori (story, long-text)\n  1 answered\n",
            "Gan bwy? (landlord, short-text, only in earlier versions of the form)\n  1 answered\n",
        ] {
            assert!(text.contains(line), "{line:?} is not in:\n{text}");
        }
        assert!(!text.contains("Oedran"), "who answers stands apart");
    }
}

#[tokio::test]
async fn who_answers_and_what_is_marked_are_counted_as_one_likes() {
    for database in Database::each().await {
        answered(&database).await;
        let wish = Wish {
            with_monitoring: true,
            without_marked: true,
            ..Wish::default()
        };
        let counted = counted(&database, &wish).await;
        assert_eq!((counted.submissions, counted.marked), (4, 1));
        let found = results(&counted);
        assert!(
            found
                .as_array()
                .unwrap()
                .iter()
                .any(|result| result["question"] == "faith")
        );
        assert!(
            counted
                .to_text("en")
                .contains("Age (age, number)\n  4 answered\n  from 40 to 50, 47.50 on average\n")
        );
    }
}

#[tokio::test]
async fn small_counts_are_hidden() {
    for database in Database::each().await {
        let (first, second) = (first(), second());
        database.publish(&first, "2026-11-01T00:00:00.000Z").await;
        for number in 0..20 {
            let (tenure, landlord) = match number {
                0 => (json!("rent"), json!("Jones")),
                1..7 => (json!({"value": "other", "text": "a boat"}), json!(null)),
                _ => (json!("own"), json!(null)),
            };
            let mut answers =
                json!({"tenure": tenure, "why": if number < 2 { json!(["old"]) } else { json!(["cost"]) }});
            if !landlord.is_null() {
                answers["landlord"] = landlord;
            }
            database.send(&first, answers, 1).await;
        }
        let wish = Wish {
            suppress_below: Some(5),
            ..Wish::default()
        };
        let found = counted(&database, &wish).await;
        // One rents: shown alone it could be worked out, so the next smallest is hidden as well.
        assert_eq!(
            results(&found),
            json!([
                {"question": "tenure", "answered": 20, "counts": {"own": 13}},
                {"question": "why", "answered": 20, "counts": {"other": 0}},
            ])
        );
        assert_eq!(found.hidden(), 4);
        assert!(
            found
                .to_text("en")
                .contains("From whom? (landlord, short-text)\n  few answered\n")
        );
        assert!(found.to_text("en").contains("      hidden         RENT (rent)\n"));
        // Those who were asked whom they rent from are too few to be shown, so they tell nothing.
        assert_eq!(found.telltale(), Vec::<&str>::new());
        // Five more do: their count is no small one any more, and is hidden only for the boats' sake; how many were asked tells it.
        for _ in 0..5 {
            database
                .send(&first, json!({"tenure": "rent", "landlord": "Jones"}), 2)
                .await;
        }
        let wish = Wish {
            suppress_below: Some(7),
            ..Wish::default()
        };
        let found = counted(&database, &wish).await;
        assert_eq!(results(&found)[0]["counts"], json!({"own": 13}));
        assert_eq!(found.telltale(), Vec::<&str>::new());
        database
            .send(&first, json!({"tenure": "rent", "landlord": "Jones"}), 2)
            .await;
        let found = counted(&database, &wish).await;
        assert_eq!(results(&found)[0]["counts"], json!({"own": 13}));
        assert_eq!(found.telltale(), ["landlord"]);
        database.publish(&second, "2026-11-05T00:00:00.000Z").await;
        assert_eq!(counted(&database, &wish).await.tallies.len(), 9);
    }
}

/// The least and the greatest number are one person's each, however many answered.
#[tokio::test]
async fn no_number_of_one_person_is_shown_where_small_counts_are_hidden() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        for age in [18, 40, 41, 42, 43, 44, 97] {
            let answers = json!({"tenure": "own", "age": age});
            database.send(&form, answers, 1).await;
        }
        for (below, wanted) in [
            (None, "  7 answered\n  from 18 to 97, 46.43 on average\n"),
            (Some(5), "  7 answered\n  46.43 on average\n"),
            (Some(8), "  few answered\n\n"),
        ] {
            let wish = Wish {
                suppress_below: below,
                with_monitoring: true,
                ..Wish::default()
            };
            let found = counted(&database, &wish).await;
            let text = found.to_text("en");
            let wanted = ["Age (age, number)\n", wanted].concat();
            assert!(text.contains(&wanted), "{below:?}: {text}");
            assert!(below.is_none() || !format!("{text}{}", found.to_json()).contains("97"));
        }
    }
}
