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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// So many of each version of the questions.
    pub versions: Vec<(String, u64)>,
    /// Whether nothing of it is left in the database's files. Until then a later purge, or the receiver's own rounds, see to it.
    pub wiped: bool,
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

/// Removes it, for good. The questions stay. `shrink` also makes the database's files smaller; a receiver that runs has to wait
/// until that is done.
///
/// SQLite overwrites what it removes with zeros (`secure_delete`), and its log is emptied. PostgreSQL is told to vacuum: it overwrites the
/// room as it uses it again, and with `shrink` writes new files. What is in backups is not here to be removed.
pub async fn purge(store: &mut Store, old: &Old, shrink: bool) -> Result<Removed, Fault> {
    let engine = store.engine();
    if engine == Engine::Sqlite {
        run(store, "PRAGMA secure_delete = ON").await?;
    }
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
    match (engine, shrink) {
        (Engine::Sqlite, true) | (Engine::Postgres, true) => {
            run(
                store,
                if engine == Engine::Sqlite {
                    "VACUUM"
                } else {
                    "VACUUM FULL submissions"
                },
            )
            .await?;
        }
        (Engine::Sqlite, false) => {}
        (Engine::Postgres, false) => run(store, "VACUUM submissions").await?,
    }
    // Until then the log still has what was removed.
    let emptied = store.checkpoint().await?;
    Ok(Removed {
        versions,
        wiped: emptied && (engine == Engine::Sqlite || shrink),
    })
}

async fn run(store: &mut Store, statement: &'static str) -> Result<(), Fault> {
    sqlx::query(statement).fetch_optional(store.connection()).await?;
    Ok(())
}
