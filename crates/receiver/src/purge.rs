//! Removing what is no longer to be kept.

use assembly_feed::Id;
use sqlx::Row;

use crate::store::{Engine, Fault, Store};

/// So many are removed in one commit, so that a receiver that runs meanwhile gets its turn.
const BATCH: i64 = 1000;

/// What is to be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Old {
    /// Of this consultation.
    pub consultation: Id,
    /// Received before this moment: RFC 3339 in UTC, with milliseconds, as it is stored.
    pub before: String,
}

/// What was removed.
#[derive(Debug)]
pub struct Removed {
    /// So many of each version of the questions.
    pub versions: Vec<(String, u64)>,
    /// Whether the database's files have traces of it.
    pub traces: Traces,
}

/// Whether the database's files have traces of what was removed.
#[derive(Debug)]
pub enum Traces {
    /// They have none.
    None,
    /// They were not to be written anew.
    Some,
    /// They have, as something else is reading the log.
    Log,
    /// They could not be written anew: why.
    Failed(Fault),
}

/// What a purge would remove: how many submissions of each version.
pub async fn count(store: &mut Store, old: &Old) -> Result<Vec<(String, u64)>, Fault> {
    let rows = sqlx::query(
        "SELECT version, COUNT(*) FROM submissions WHERE consultation = $1 AND received < $2 GROUP BY version ORDER BY version",
    )
    .bind(&*old.consultation)
    .bind(&*old.before)
    .fetch_all(store.connection())
    .await?;
    let mut versions = Vec::new();
    for row in rows {
        let many: i64 = row.try_get(1)?;
        versions.push((row.try_get(0)?, many.unsigned_abs()));
    }
    Ok(versions)
}

/// Removes it, for good. The questions stay.
///
/// Databases leave what was removed in their files, and copies that they made of it as they put pages in order; also SQLite's `secure_delete`
/// leaves some of these. So `rewrite` writes the files anew, and empties the log. A receiver that runs has to wait until that is
/// done: forms try again by themselves. What is in backups is not here to be removed.
pub async fn purge(store: &mut Store, old: &Old, rewrite: bool) -> Result<Removed, Fault> {
    let mut versions: Vec<(String, u64)> = Vec::new();
    loop {
        // By what was there, and not by what is in the way of the loop: what comes meanwhile is newer.
        let rows = sqlx::query(
            "DELETE FROM submissions WHERE sequence IN
             (SELECT sequence FROM submissions WHERE consultation = $1 AND received < $2 ORDER BY sequence LIMIT $3)
             RETURNING version",
        )
        .bind(&*old.consultation)
        .bind(&*old.before)
        .bind(BATCH)
        .fetch_all(store.connection())
        .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let version: String = row.try_get(0)?;
            match versions.iter_mut().find(|(other, _)| *other == version) {
                Some((_, many)) => *many += 1,
                None => versions.push((version, 1)),
            }
        }
    }
    versions.sort();
    let traces = match rewrite {
        true => rewritten(store).await.unwrap_or_else(Traces::Failed),
        false => Traces::Some,
    };
    Ok(Removed { versions, traces })
}

async fn rewritten(store: &mut Store) -> Result<Traces, Fault> {
    match store.engine() {
        Engine::Sqlite => run(store, "VACUUM").await?,
        Engine::Postgres => run(store, "VACUUM FULL submissions").await?,
    }
    // The log has what was written before.
    Ok(match store.checkpoint().await? {
        true => Traces::None,
        false => Traces::Log,
    })
}

async fn run(store: &mut Store, statement: &'static str) -> Result<(), Fault> {
    sqlx::query(statement).fetch_optional(store.connection()).await?;
    Ok(())
}
