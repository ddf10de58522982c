//! Writing many things in one commit.

use std::collections::HashSet;

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row};

use assembly_submission::Receipt;

use crate::definition::Definition;
use crate::store::kept::{Kept, Outcome};
use crate::store::{Engine, Fault, Store, definitions};

/// What is written in one commit.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Definitions that are new.
    pub definitions: Vec<Definition>,
    /// Submissions to store, each of another id.
    pub submissions: Vec<Kept>,
    /// Ids of submissions to look up.
    pub wanted: Vec<String>,
    /// When somebody asks whether writing works: now.
    pub pulse: Option<String>,
    /// When somebody asks for definitions that are not known: the digests of those that are.
    pub known: Option<HashSet<String>>,
}

/// What became of a batch.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// What became of each of `submissions`, and then of `wanted`.
    pub outcomes: Vec<Outcome>,
    /// Definitions that were not `known`, from the one on that was published last.
    pub definitions: Vec<Definition>,
}

/// The columns of a submission, in the order in which they are bound and read.
const COLUMNS: &str =
    "submission_id, consultation, version, definition, language, received, reference, content, body, marks";
const BOUND: usize = 10;

impl Store {
    /// Writes a batch. When this returns, what became of each submission is on disk; when it fails, nothing is known of any.
    pub async fn write(&mut self, batch: &Batch) -> Result<Written, Fault> {
        let begin = match self.engine() {
            // Takes the lock at once: what was read first could not be written to after somebody else's commit.
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        };
        let mut transaction = self.connection().begin_with(begin).await?;
        for definition in &batch.definitions {
            definitions::write(&mut transaction, definition).await?;
        }
        if let Some(now) = &batch.pulse {
            sqlx::query("INSERT INTO pulse (id, checked) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET checked = excluded.checked")
                .bind(&**now)
                .execute(&mut *transaction)
                .await?;
        }
        let stored = insert(&mut transaction, &batch.submissions).await?;
        let mut outcomes = Vec::with_capacity(batch.submissions.len());
        for kept in &batch.submissions {
            outcomes.push(match stored.binary_search(&kept.submission_id) {
                Ok(_) => Outcome::Stored,
                Err(_) => found(&mut transaction, &kept.submission_id).await?,
            });
        }
        for id in &batch.wanted {
            outcomes.push(found(&mut transaction, id).await?);
        }
        let definitions = match &batch.known {
            Some(known) => definitions::besides(&mut transaction, known).await?,
            None => Vec::new(),
        };
        transaction.commit().await?;
        Ok(Written {
            outcomes,
            definitions,
        })
    }
}

/// Stores those whose id is not there yet, and gives their ids, sorted.
async fn insert(connection: &mut AnyConnection, submissions: &[Kept]) -> Result<Vec<String>, sqlx::Error> {
    let mut ordered: Vec<&Kept> = submissions.iter().collect();
    // Two receivers that write the same ids in another order would wait for each other for ever.
    ordered.sort_by(|one, other| one.submission_id.cmp(&other.submission_id));
    let mut stored = Vec::with_capacity(ordered.len());
    let mut rest = ordered.as_slice();
    while !rest.is_empty() {
        // The greatest power of two that is no more than these: a few statements, which the database learns once.
        let rows = 1_usize << rest.len().ilog2();
        let (now, later) = rest.split_at(rows);
        rest = later;
        let mut query = sqlx::query(AssertSqlSafe(statement(rows)));
        for kept in now {
            query = query
                .bind(&*kept.submission_id)
                .bind(&*kept.consultation)
                .bind(&*kept.version)
                .bind(&*kept.definition)
                .bind(&*kept.language)
                .bind(&*kept.receipt.received)
                .bind(&*kept.receipt.reference)
                .bind(&*kept.receipt.content)
                .bind(&*kept.body)
                .bind(&*kept.marks);
        }
        for row in query.fetch_all(&mut *connection).await? {
            stored.push(row.try_get(0)?);
        }
    }
    stored.sort();
    Ok(stored)
}

/// Made of numbers alone: everything that comes from outside is bound.
fn statement(rows: usize) -> String {
    let mut statement = ["INSERT INTO submissions (", COLUMNS, ") VALUES "].concat();
    for row in 0..rows {
        statement.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=BOUND {
            statement.push_str(if column == 1 { "$" } else { ", $" });
            statement.push_str(&(row * BOUND + column).to_string());
        }
        statement.push(')');
    }
    statement.push_str(" ON CONFLICT (submission_id) DO NOTHING RETURNING submission_id");
    statement
}

async fn found(connection: &mut AnyConnection, id: &str) -> Result<Outcome, sqlx::Error> {
    let statement = ["SELECT ", COLUMNS, " FROM submissions WHERE submission_id = $1"].concat();
    let row = sqlx::query(AssertSqlSafe(statement))
        .bind(id)
        .fetch_optional(connection)
        .await?;
    Ok(match row {
        Some(row) => Outcome::Before(Box::new(kept(&row)?)),
        None => Outcome::Absent,
    })
}

fn kept(row: &AnyRow) -> Result<Kept, sqlx::Error> {
    Ok(Kept {
        submission_id: row.try_get(0)?,
        consultation: row.try_get(1)?,
        version: row.try_get(2)?,
        definition: row.try_get(3)?,
        language: row.try_get(4)?,
        receipt: Receipt {
            received: row.try_get(5)?,
            reference: row.try_get(6)?,
            content: row.try_get(7)?,
        },
        body: row.try_get(8)?,
        marks: row.try_get(9)?,
    })
}
