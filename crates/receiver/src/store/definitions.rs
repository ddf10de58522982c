//! Definitions in the database.

use std::collections::HashSet;

use sqlx::{AnyConnection, Row};

use crate::definition::Definition;
use crate::store::{Fault, Store};

impl Store {
    /// Every definition, from the one on that was published first.
    pub async fn definitions(&mut self) -> Result<Vec<Definition>, Fault> {
        let rows =
            sqlx::query("SELECT feed, seen FROM definitions ORDER BY seen, consultation, version, digest")
                .fetch_all(self.connection())
                .await?;
        let mut definitions = Vec::new();
        for row in rows {
            let (feed, seen): (String, String) = (row.try_get(0)?, row.try_get(1)?);
            definitions
                .push(Definition::read(&feed, seen).map_err(|error| Fault::Stored(error.to_string()))?);
        }
        Ok(definitions)
    }
}

/// Those whose digests are not among these, from the one on that was published last. One that cannot be read keeps nothing else out.
pub(super) async fn besides(
    connection: &mut AnyConnection,
    known: &HashSet<String>,
) -> Result<Vec<Definition>, sqlx::Error> {
    // What is known is nearly always all there is: only their digests are asked for, and not the long texts.
    let keys =
        "SELECT consultation, version, digest FROM definitions ORDER BY seen DESC, version DESC, digest";
    let keys = sqlx::query(keys).fetch_all(&mut *connection).await?;
    let mut definitions = Vec::new();
    for key in keys {
        let (consultation, version, digest): (String, String, String) =
            (key.try_get(0)?, key.try_get(1)?, key.try_get(2)?);
        if known.contains(&digest) {
            continue;
        }
        let statement =
            "SELECT feed, seen FROM definitions WHERE consultation = $1 AND version = $2 AND digest = $3";
        let row = sqlx::query(statement)
            .bind(&*consultation)
            .bind(version)
            .bind(&*digest)
            .fetch_optional(&mut *connection)
            .await?;
        let Some(row) = row else { continue };
        let (feed, seen): (String, String) = (row.try_get(0)?, row.try_get(1)?);
        match Definition::read(&feed, seen) {
            Ok(definition) => definitions.push(Definition { digest, ..definition }),
            Err(error) => tracing::warn!(consultation, %error, "what another receiver stored is passed over"),
        }
    }
    Ok(definitions)
}

/// Writes a definition. One that is there already gets its newest dates and texts.
pub(super) async fn write(
    connection: &mut AnyConnection,
    definition: &Definition,
) -> Result<(), sqlx::Error> {
    let statement = "INSERT INTO definitions (consultation, version, digest, language, seen, feed) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (consultation, version, digest) DO UPDATE SET language = excluded.language, seen = excluded.seen, feed = excluded.feed";
    sqlx::query(statement)
        .bind(&**definition.id())
        .bind(&*definition.version)
        .bind(&*definition.digest)
        .bind(&*definition.language)
        .bind(&*definition.seen)
        .bind(&*definition.feed)
        .execute(connection)
        .await?;
    Ok(())
}
