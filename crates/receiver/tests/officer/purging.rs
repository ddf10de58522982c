//! Removing what is no longer to be kept.

use super::*;
use crate::forms::first;
use assembly_receive::purge::{Old, Traces, count, purge};
use assembly_receive::store::Engine;
use serde_json::json;
use sqlx::Row;

fn before(day: u32) -> Old {
    Old {
        consultation: "homes".parse().unwrap(),
        before: format!("2026-11-{day:02}T00:00:00.000Z"),
    }
}

/// How often words stand in the database's files.
fn traces(database: &Database, words: &str) -> usize {
    let mut found = 0;
    for entry in std::fs::read_dir(database.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        found += bytes
            .windows(words.len())
            .filter(|window| *window == words.as_bytes())
            .count();
    }
    found
}

#[tokio::test]
async fn what_is_old_is_removed_and_leaves_no_trace() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        for day in 1..5 {
            for _ in 0..600 {
                database
                    .send(
                        &form,
                        json!({"tenure": "own", "story": format!("secret of day {day}")}),
                        day,
                    )
                    .await;
            }
        }
        let sqlite = database.address.engine() == Engine::Sqlite;
        let mut store = database.open().await;
        assert_eq!(
            count(&mut store, &before(3)).await.unwrap(),
            [("1".to_owned(), 1200)]
        );
        assert!(!sqlite || traces(&database, "secret of day 1") > 0);

        let removed = purge(&mut store, &before(3), true).await.unwrap();
        assert_eq!(removed.versions, [("1".to_owned(), 1200)]);
        assert!(matches!(removed.traces, Traces::None));
        assert_eq!(purge(&mut store, &before(3), false).await.unwrap().versions, []);
        assert_eq!(count(&mut store, &before(3)).await.unwrap(), []);
        assert_eq!(
            count(&mut store, &before(30)).await.unwrap(),
            [("1".to_owned(), 1200)]
        );

        let kept = sqlx::query("SELECT COUNT(*) FROM definitions")
            .fetch_one(store.connection())
            .await
            .unwrap();
        assert_eq!(kept.get::<i64, _>(0), 1, "the questions stay");
        store.close().await.unwrap();
        if sqlite {
            assert_eq!(
                (
                    traces(&database, "secret of day 1"),
                    traces(&database, "secret of day 2")
                ),
                (0, 0)
            );
            assert!(traces(&database, "secret of day 3") > 0);
        }
        let (written, _) = exported(&database, &all(Format::Csv)).await;
        assert_eq!(written.submissions, 1200);
    }
}

#[tokio::test]
async fn files_become_smaller() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        for _ in 0..50 {
            database
                .send(&form, json!({"tenure": "own", "story": "x".repeat(20_000)}), 1)
                .await;
        }
        let mut store = database.open().await;
        store.checkpoint().await.unwrap();
        let size = || std::fs::metadata(database.folder().join("answers.db")).map_or(0, |data| data.len());
        let full = size();
        let removed = purge(&mut store, &before(2), true).await.unwrap();
        assert!(matches!(removed.traces, Traces::None));
        store.close().await.unwrap();
        assert!(full == 0 || size() * 10 < full, "{} of {full}", size());
    }
}

/// Other consultations are left alone, and so is what comes at the very moment.
#[tokio::test]
async fn nothing_else_is_removed() {
    for database in Database::each().await {
        let form = first();
        let mut other = form.clone();
        other.consultation.id = "parks".parse().unwrap();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database.send(&other, json!({"tenure": "own"}), 1).await;
        database.send(&form, json!({"tenure": "own"}), 2).await;
        let mut store = database.open().await;
        let exact = Old {
            before: "2026-11-02T09:30:15.250Z".to_owned(),
            ..before(1)
        };
        assert_eq!(purge(&mut store, &exact, false).await.unwrap().versions, []);
        let after = Old {
            before: "2026-11-02T09:30:15.251Z".to_owned(),
            ..before(1)
        };
        assert_eq!(
            purge(&mut store, &after, false).await.unwrap().versions,
            [("1".to_owned(), 1)]
        );
        let left = sqlx::query("SELECT consultation FROM submissions")
            .fetch_one(store.connection())
            .await
            .unwrap();
        assert_eq!(left.get::<String, _>(0), "parks");
        store.close().await.unwrap();
    }
}

/// Somebody reads what the log has: it cannot be emptied, and nobody says that it was.
#[tokio::test]
async fn traces_in_the_log_are_said() {
    for database in Database::each().await {
        if database.address.engine() != Engine::Sqlite {
            continue;
        }
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database
            .send(&form, json!({"tenure": "own", "story": "secret"}), 1)
            .await;
        let mut reader = database.open().await;
        for statement in ["BEGIN", "SELECT COUNT(*) FROM submissions"] {
            sqlx::query(statement)
                .fetch_optional(reader.connection())
                .await
                .unwrap();
        }
        let mut store = database.open().await;
        sqlx::query("PRAGMA busy_timeout = 10")
            .fetch_optional(store.connection())
            .await
            .unwrap();
        let removed = purge(&mut store, &before(2), true).await.unwrap();
        assert!(
            matches!(removed.traces, Traces::Log | Traces::Failed(_)),
            "{:?}",
            removed.traces
        );
        assert_eq!(removed.versions, [("1".to_owned(), 1)]);
        sqlx::query("COMMIT")
            .fetch_optional(reader.connection())
            .await
            .unwrap();
        let removed = purge(&mut store, &before(2), true).await.unwrap();
        assert!(matches!(removed.traces, Traces::None), "{:?}", removed.traces);
        assert_eq!(traces(&database, "secret"), 0);
    }
}

/// Without writing the files anew, nobody says that nothing is left in them.
#[tokio::test]
async fn a_purge_without_rewriting_says_so() {
    for database in Database::each().await {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database.send(&form, json!({"tenure": "own"}), 1).await;
        let mut store = database.open().await;
        let removed = purge(&mut store, &before(2), false).await.unwrap();
        assert!(matches!(removed.traces, Traces::Some));
        assert_eq!(count(&mut store, &before(2)).await.unwrap(), []);
        store.close().await.unwrap();
    }
}
