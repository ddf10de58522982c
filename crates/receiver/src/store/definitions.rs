//! Definitions in the database.

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
