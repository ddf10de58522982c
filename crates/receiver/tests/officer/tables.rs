//! Tables with commas, and JSON Lines.

use std::collections::BTreeMap;

use super::*;
use crate::forms::{first, form, second};
use assembly_submission::digest;
use serde_json::{Value as Json, json};

/// Rows by name of column, as a parser of RFC 4180 reads them.
fn rows(bytes: &[u8]) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        head.iter().cloned().zip(row.iter().map(str::to_owned)).collect()
    });
    (head.clone(), rows.collect())
}

/// What is not empty in a row, without its front.
fn answers(row: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let front = [
        "reference",
        "received",
        "version",
        "language",
        "marks",
        "not-asked",
    ];
    let full = row
        .iter()
        .filter(|(name, cell)| !cell.is_empty() && !front.contains(&&***name));
    full.map(|(name, cell)| (&**name, &**cell)).collect()
}

async fn two_versions(database: &Database) -> Vec<String> {
    let (first, second) = (first(), second());
    database.publish(&first, "2026-11-01T00:00:00.000Z").await;
    database.publish(&second, "2026-11-05T00:00:00.000Z").await;
    vec![
        database
            .send(
                &first,
                json!({"tenure": "rent", "landlord": "=cmd|' /C calc'!A0", "why": ["old", {"value": "other", "text": "- damp\r\n- mould, \"black\""}],
                    "age": 41, "faith": ["none"]}),
                2,
            )
            .await,
        database
            .send(&first, json!({"tenure": {"value": "other", "text": "a boat"}}), 3)
            .await,
        database
            .send(
                &second,
                json!({"tenure": "own", "why": ["cost", "damp"], "story": "Tŷ oer\n  ＝SUM(A1)", "warm": 2, "order": [{"value": "c", "text": "+44"}, "a"],
                    "rooms": {"bath": "cold"}, "bill": -12.5, "since": "2024-02-29", "age": 7, "faith": [{"value": "other", "text": "@home"}]}),
                6,
            )
            .await,
    ]
}

#[tokio::test]
async fn columns_stand_in_the_order_of_the_newest_form() {
    for database in Database::each().await {
        two_versions(&database).await;
        let (written, bytes) = exported(&database, &all(Format::Csv)).await;
        assert_eq!((written.submissions, written.left_out, written.unread), (3, 0, 0));
        let (head, rows) = rows(&bytes);
        let wanted = "reference received version language marks not-asked \
            tenure tenure.other.text why.cost why.damp why.other why.other.text why.old story warm \
            order.a order.b order.c order.c.text rooms.bed rooms.bath bill since landlord \
            age faith.none faith.other faith.other.text";
        assert_eq!(head.join(" "), wanted);

        let (one, two, three) = (&rows[0], &rows[1], &rows[2]);
        assert_eq!(
            answers(one),
            [
                ("age", "41"),
                ("faith.none", "1"),
                ("faith.other", "0"),
                ("landlord", "'=cmd|' /C calc'!A0"),
                ("tenure", "rent"),
                ("why.cost", "0"),
                ("why.old", "1"),
                ("why.other", "1"),
                ("why.other.text", "'- damp\r\n- mould, \"black\""),
            ]
        );
        assert_eq!(
            answers(two),
            [("tenure", "other"), ("tenure.other.text", "a boat")]
        );
        assert_eq!(
            answers(three),
            [
                ("age", "7"),
                ("bill", "-12.5"),
                ("faith.none", "0"),
                ("faith.other", "1"),
                ("faith.other.text", "'@home"),
                ("order.a", "2"),
                ("order.c", "1"),
                ("order.c.text", "'+44"),
                ("rooms.bath", "cold"),
                ("since", "2024-02-29"),
                ("story", "Tŷ oer\n  ＝SUM(A1)"),
                ("tenure", "own"),
                ("warm", "2"),
                ("why.cost", "1"),
                ("why.damp", "1"),
                ("why.other", "0"),
            ]
        );
        // Who was not asked is told from who did not answer.
        assert_eq!(one["not-asked"], "warm order rooms bill since");
        assert_eq!(two["not-asked"], "warm order rooms bill since landlord");
        assert_eq!(three["not-asked"], "landlord");
        assert_eq!(
            (
                &*one["version"],
                &*three["version"],
                &*three["received"],
                &*one["language"]
            ),
            ("1", "2", "2026-11-06T09:30:15.250Z", "cy")
        );
        assert_eq!(one["reference"].len(), 12);
    }
}

/// Rows end as RFC 4180 says; nothing lies about beside the file, and what was there before is replaced.
#[tokio::test]
async fn a_file_is_there_whole_or_not_at_all() {
    for database in Database::each().await {
        two_versions(&database).await;
        let path = database.folder().join("answers.out");
        std::fs::write(&path, "before").unwrap();
        let names = || {
            let mut names: Vec<_> = std::fs::read_dir(database.folder())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .filter(|name| !name.starts_with("answers.db"))
                .collect();
            names.sort();
            names
        };
        let (_, bytes) = exported(&database, &all(Format::Csv)).await;
        assert_eq!(names(), ["answers.out"]);
        assert!(bytes.ends_with(b"\r\n"));
        // A folder that is not there: an error, and no file.
        let mut archive = Archive::of(database.open().await, "homes").await.unwrap();
        let nowhere = Output::of(&database.folder().join("no/answers.csv"));
        let failed = export(&mut archive, &all(Format::Csv), &nowhere)
            .await
            .unwrap_err();
        assert!(failed.to_string().starts_with("The file could not be written: "));
        assert_eq!(names(), ["answers.out"]);
    }
}

#[tokio::test]
async fn the_second_row_has_the_questions() {
    for database in Database::each().await {
        two_versions(&database).await;
        let wish = Wish {
            labels: Some("cy".to_owned()),
            ..all(Format::Csv)
        };
        let (_, bytes) = exported(&database, &wish).await;
        let (_, rows) = rows(&bytes);
        let labels = &rows[0];
        assert_eq!(labels["tenure"], "Ydych chi'n rhentu?");
        assert_eq!(labels["why.old"], "Pam? – old (cy)");
        assert_eq!(labels["rooms.bed"], "Ystafelloedd – Ystafell wely");
        assert_eq!(labels["reference"], "");
        assert_eq!(rows.len(), 4);
    }
}

#[tokio::test]
async fn who_answers_stands_apart() {
    for database in Database::each().await {
        two_versions(&database).await;
        let second = second();
        for age in 20..60 {
            database
                .send(&second, json!({"tenure": "own", "age": age}), 7)
                .await;
        }
        let without = Wish {
            scope: Scope::WithoutMonitoring,
            ..all(Format::Csv)
        };
        let (head, _) = rows(&exported(&database, &without).await.1);
        assert_eq!(head.last().unwrap(), "landlord");
        assert!(
            !head
                .iter()
                .any(|name| name.starts_with("age") || name.starts_with("faith"))
        );

        let only = Wish {
            scope: Scope::OnlyMonitoring,
            ..all(Format::Csv)
        };
        let (head, rows) = rows(&exported(&database, &only).await.1);
        assert_eq!(head, ["age", "faith.none", "faith.other", "faith.other.text"]);
        let ages: Vec<&str> = rows.iter().map(|row| &*row["age"]).collect();
        let mut arrived = vec!["41".to_owned(), String::new(), "7".to_owned()];
        arrived.extend((20..60).map(|age| age.to_string()));
        assert_ne!(ages, arrived, "the order tells who was first");
        let (mut ages, mut arrived) = (ages.iter().map(ToString::to_string).collect::<Vec<_>>(), arrived);
        ages.sort();
        arrived.sort();
        assert_eq!(ages, arrived, "everybody is there");

        let lines = |bytes: &[u8]| -> Vec<Json> {
            std::str::from_utf8(bytes)
                .unwrap()
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect()
        };
        let only = Wish {
            format: Format::Jsonl,
            ..only
        };
        let found = lines(&exported(&database, &only).await.1);
        assert_eq!(found.len(), 43);
        for line in &found {
            assert_eq!(line.as_object().unwrap().keys().collect::<Vec<_>>(), ["answers"]);
            assert!(
                line["answers"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .all(|name| name == "age" || name == "faith")
            );
        }
        let without = Wish {
            format: Format::Jsonl,
            ..without
        };
        let found = lines(&exported(&database, &without).await.1);
        assert_eq!(
            found[0]["submission"]["answers"]["landlord"],
            "=cmd|' /C calc'!A0"
        );
        assert!(
            found
                .iter()
                .all(|line| line["submission"]["answers"].get("age").is_none())
        );
    }
}

#[tokio::test]
async fn lines_hold_what_came_byte_for_byte() {
    for database in Database::each().await {
        let mut bodies = two_versions(&database).await;
        // White space and fields to come, as another program may send them.
        let loose =
            database
                .body(&second(), "{ \"tenure\" :\r\n \"own\" }")
                .replacen('{', "{\n\"future\": 1e2,", 1);
        database.store(&second(), &loose, 8, "too-fast late").await;
        bodies.push(loose);
        let (written, bytes) = exported(&database, &all(Format::Jsonl)).await;
        assert_eq!(written.submissions, 4);
        let text = String::from_utf8(bytes).unwrap();
        for (line, body) in text.lines().zip(&bodies) {
            let read: Json = serde_json::from_str(line).expect("JSON");
            assert_eq!(read["content"], digest(body.as_bytes()));
            assert_eq!(read["submission"], serde_json::from_str::<Json>(body).unwrap());
            assert!(line.contains(&body.replace(['\r', '\n'], " ")), "{line}");
        }
        assert_eq!(text.lines().count(), 4);
        let last: Json = serde_json::from_str(text.lines().last().unwrap()).unwrap();
        assert_eq!(last["marks"], json!(["too-fast", "late"]));
        assert_eq!(last["received"], "2026-11-08T09:30:15.250Z");
    }
}

#[tokio::test]
async fn marks_are_shown_and_can_be_left_out() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        for (place, marks) in ["", "honeypot", "too-fast late"].into_iter().enumerate() {
            let body = database.body(&form, r#"{"tenure":"own"}"#);
            database.store(&form, &body, place as u32 + 1, marks).await;
        }
        let (_, rows) = rows(&exported(&database, &all(Format::Csv)).await.1);
        let marks: Vec<&str> = rows.iter().map(|row| &*row["marks"]).collect();
        assert_eq!(marks, ["", "honeypot", "too-fast late"]);
        let wish = Wish {
            without_marked: true,
            ..all(Format::Csv)
        };
        let (written, _) = exported(&database, &wish).await;
        assert_eq!((written.submissions, written.left_out), (1, 2));
    }
}

/// Rules may become stricter; what was taken before is still there, and nobody passes over it in silence.
#[tokio::test]
async fn what_cannot_be_read_is_said() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database.send(&form, json!({"tenure": "castle"}), 1).await;
        database.send(&form, json!({"tenure": "own"}), 2).await;
        let (written, bytes) = exported(&database, &all(Format::Csv)).await;
        assert_eq!((written.submissions, written.unread), (2, 1));
        let (_, rows) = rows(&bytes);
        assert_eq!((&*rows[0]["marks"], &*rows[1]["marks"]), ("unread", ""));
        let (written, bytes) = exported(&database, &all(Format::Jsonl)).await;
        assert_eq!((written.submissions, written.unread), (2, 0));
        assert!(String::from_utf8(bytes).unwrap().contains("castle"));
    }
}

/// More than are read at once, and none twice.
#[tokio::test]
async fn every_page_is_written() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        for number in 0..250 {
            database
                .send(&form, json!({"tenure": "own", "story": number.to_string()}), 1)
                .await;
        }
        let (_, rows) = rows(&exported(&database, &all(Format::Csv)).await.1);
        let found: Vec<String> = rows.iter().map(|row| row["story"].clone()).collect();
        assert_eq!(
            found,
            (0..250).map(|number| number.to_string()).collect::<Vec<_>>()
        );
    }
}

/// A form without conditions, of one version: then nobody was not asked. Names that others have already get a number.
#[tokio::test]
async fn names_of_columns_stand_once() {
    for database in Database::each().await {
        let label = json!({"en": "L", "cy": "L"});
        let form = form(
            "1",
            &json!([{"id": "p", "title": label, "questions": [
                {"id": "version", "kind": "short-text", "label": label},
                {"id": "q", "kind": "multiple-choice", "label": label, "options": [
                    {"value": "other", "label": label, "write_in": true}, {"value": "other.text", "label": label},
                    {"value": "=1+1", "label": label},
                ]},
            ]}]),
        );
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database
            .send(&form, json!({"q": [{"value": "other", "text": "words"}]}), 1)
            .await;
        let (head, rows) = rows(&exported(&database, &all(Format::Csv)).await.1);
        let wanted = [
            "version (2)",
            "q.other",
            "q.other.text",
            "q.other.text (2)",
            "q.=1+1",
        ];
        assert_eq!(head[5..], wanted);
        assert_eq!(
            answers(&rows[0]),
            [
                ("q.=1+1", "0"),
                ("q.other", "1"),
                ("q.other.text", "words"),
                ("q.other.text (2)", "0")
            ]
        );
    }
}

/// Forms that nobody answered were drafts: their columns are nobody's.
#[tokio::test]
async fn drafts_of_a_form_make_no_columns() {
    for database in Database::each().await {
        database.publish(&first(), "2026-11-01T00:00:00.000Z").await;
        database.publish(&second(), "2026-11-05T00:00:00.000Z").await;
        let (head, rows) = rows(&exported(&database, &all(Format::Csv)).await.1);
        assert!(head.contains(&"warm".to_owned()) && !head.contains(&"landlord".to_owned()));
        assert_eq!(rows.len(), 0);
    }
}
