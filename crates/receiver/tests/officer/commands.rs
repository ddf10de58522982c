//! The commands as an officer types them.

use std::process::{Command, Output};

use super::*;
use crate::forms::first;
use serde_json::json;

fn run(database: &Database, words: &str) -> Output {
    let mut words = words.split(' ');
    Command::new(env!("CARGO_BIN_EXE_assembly-receive"))
        .arg(words.next().unwrap())
        .args(["--database", &database.url])
        .args(words)
        .current_dir(database.folder())
        .output()
        .unwrap()
}

fn said(output: &Output) -> (String, String, Option<i32>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

async fn filled() -> Vec<Database> {
    let all = Database::each().await;
    for database in &all {
        let form = first();
        database.publish(&form, "2026-11-01T00:00:00.000Z").await;
        database
            .send(&form, json!({"tenure": "own", "story": "=1"}), 1)
            .await;
        database.send(&form, json!({"tenure": "rent"}), 2).await;
    }
    all
}

#[tokio::test]
async fn exporting() {
    for database in filled().await {
        let (out, err, code) = said(&run(
            &database,
            "export --consultation homes --format csv --output answers.csv",
        ));
        assert_eq!(
            (&*out, &*err, code),
            ("", "Submissions written to answers.csv: 2.\n", Some(0))
        );
        assert!(database.folder().join("answers.csv").exists());
        let (out, _, code) = said(&run(
            &database,
            "export --consultation homes --format csv --output -",
        ));
        assert_eq!(
            out.as_bytes(),
            std::fs::read(database.folder().join("answers.csv")).unwrap()
        );
        assert_eq!(code, Some(0));
        let (out, _, _) = said(&run(
            &database,
            "export --consultation homes --format jsonl --output -",
        ));
        assert_eq!(out.lines().count(), 2);

        for (words, wanted) in [
            (
                "export --consultation parks --format csv --output -",
                "There is no consultation \"parks\" in this database. There is: homes.\n",
            ),
            (
                "export --consultation homes --format xlsx --output -",
                "A spreadsheet cannot be written to standard output. Name a file, or use --format csv or jsonl.\n",
            ),
        ] {
            let (out, err, code) = said(&run(&database, words));
            assert_eq!((&*out, &*err, code), ("", wanted, Some(1)), "{words}");
        }
        for words in [
            "export --consultation homes --format csv --output - --without-monitoring --only-monitoring",
            "export --consultation Homes! --format csv --output -",
            "export --consultation homes --format ods --output -",
            "summary --consultation homes --suppress-below 1",
            "purge --consultation homes --before 2026-02-30",
            "purge --consultation homes --before 2026-02",
            "purge --consultation homes --before 2026-11-01T10:00:00Z --yes",
            "purge --consultation homes --yes",
        ] {
            assert_eq!(said(&run(&database, words)).2, Some(2), "{words}");
        }
    }
}

/// A name that is mistyped makes no empty database.
#[tokio::test]
async fn a_database_that_is_not_there() {
    for mut database in filled().await {
        if !database.url.starts_with("sqlite:") {
            continue;
        }
        database.url = "sqlite:answer.db".to_owned();
        let (_, err, code) = said(&run(&database, "summary --consultation homes"));
        assert!(
            err.starts_with("The database sqlite:answer.db cannot be opened: "),
            "{err}"
        );
        assert_eq!(code, Some(1));
        assert!(!database.folder().join("answer.db").exists());
    }
}

#[tokio::test]
async fn counting() {
    for database in filled().await {
        let (out, err, code) = said(&run(&database, "summary --consultation homes --format json"));
        let results: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(results[0]["counts"], json!({"rent": 1, "own": 1, "other": 0}));
        assert!(err.contains(
            "Submissions that bear a mark (honeypot, too-fast, late), counted with the others: 0."
        ));
        assert_eq!(code, Some(0));
        let (out, err, _) = said(&run(
            &database,
            "summary --consultation homes --language cy --suppress-below 3",
        ));
        assert!(
            out.contains("Ydych chi'n rhentu? (tenure, single-choice)\n  few answered\n"),
            "{out}"
        );
        assert!(
            err.contains("Counts that are hidden, from 1 to 2 and others that would tell them: 2."),
            "{err}"
        );
    }
}

#[tokio::test]
async fn purging() {
    for database in filled().await {
        let (out, _, code) = said(&run(&database, "purge --consultation homes --before 2026-11-02"));
        assert_eq!(
            out,
            "Submissions to \"homes\", received before 2026-11-02T00:00:00.000Z, that would be removed: 1.\n  version 1: 1\n\
             Nothing has been removed. Say --yes to remove it, for good.\n"
        );
        assert_eq!(code, Some(0));
        let (out, _, _) = said(&run(
            &database,
            "purge --consultation homes --before 2026-11-02 --yes",
        ));
        assert_eq!(
            out,
            "Submissions to \"homes\", received before 2026-11-02T00:00:00.000Z, that were removed: 1.\n  version 1: 1\n"
        );
        let (_, err, _) = said(&run(
            &database,
            "export --consultation homes --format csv --output answers.csv",
        ));
        assert_eq!(err, "Submissions written to answers.csv: 1.\n");
    }
}
