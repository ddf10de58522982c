//! Bringing tables up to date.

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, SqlSafeStr};

use crate::store::Engine;

/// In order. What was once released is never changed: another one is added.
const SQLITE: [&str; 1] = [include_str!("../../migrations/sqlite/1_first.sql")];
const POSTGRES: [&str; 1] = [include_str!("../../migrations/postgres/1_first.sql")];

/// Runs those that have not been run yet.
pub(super) async fn run(engine: Engine, connection: &mut AnyConnection) -> Result<(), MigrateError> {
    // Not `run`, with which the compiler cannot see that the future goes from thread to thread.
    of(engine).run_direct(None, connection, false).await
}

/// The migrations of an engine, from the first on.
fn of(engine: Engine) -> Migrator {
    let sources = match engine {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let migrations = (1..).zip(sources).map(|(version, source)| {
        Migration::new(
            version,
            "tables".into(),
            MigrationType::Simple,
            source.into_sql_str(),
            false,
        )
    });
    Migrator::with_migrations(migrations.collect())
}
