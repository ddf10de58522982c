//! Bringing tables up to date.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::store::Engine;

/// In order. What was once released is never changed: another one is added.
const SQLITE: [&str; 1] = [include_str!("../../migrations/sqlite/1_first.sql")];
const POSTGRES: [&str; 1] = [include_str!("../../migrations/postgres/1_first.sql")];

/// The migrations of an engine, from the first on.
pub(super) fn of(engine: Engine) -> Migrator {
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
