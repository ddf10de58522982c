//! What tests play on: a receiver, its database, a client, a feed. Shared by several programs of tests, each of which uses a part.
#![allow(dead_code, unused_imports, unused_macros)]

mod client;
mod database;
mod feed;
mod postgres;
mod receiver;
mod wait;

pub use client::{Answer, ask, raw};
pub use database::{Database, Row};
pub use feed::{Feed, submission, submission_id, views};
pub use postgres::{as_user, program, unprivileged};
pub use receiver::Receiver;
pub use wait::{eventually, until};

/// A test that runs on both engines.
macro_rules! on_both {
    ($(#[doc = $doc:literal])* $name:ident, $test:expr) => {
        $(#[doc = $doc])*
        mod $name {
            use super::*;

            #[test]
            fn sqlite() {
                let test: fn(crate::stage::Stage) = $test;
                test(crate::stage::Stage::sqlite());
            }

            #[test]
            fn postgres() {
                let test: fn(crate::stage::Stage) = $test;
                if let Some(stage) = crate::stage::Stage::postgres() {
                    test(stage);
                }
            }
        }
    };
}
pub(crate) use on_both;

use tempfile::TempDir;

/// A folder with a feed in it, and an empty database.
pub struct Stage {
    pub feed: Feed,
    pub database: Database,
    pub folder: TempDir,
}

impl Stage {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::sqlite(&folder.path().join("responses.db"));
        Self::with(folder, database)
    }

    /// `None` where there is no PostgreSQL on this machine.
    pub fn postgres() -> Option<Self> {
        let database = postgres::database()?;
        Some(Self::with(tempfile::tempdir().unwrap(), database))
    }

    fn with(folder: TempDir, database: Database) -> Self {
        let feed = Feed::at(folder.path().join("feed.json"));
        feed.publish(&[views("1", "")]);
        Self {
            feed,
            database,
            folder,
        }
    }

    /// Starts a receiver with these settings beside the usual ones, and waits until it listens.
    pub fn receiver(&self, settings: &[&str]) -> Receiver {
        self.try_receiver(settings)
            .unwrap_or_else(|said| panic!("it did not start: {said}"))
    }

    /// The same, or what it said when it did not start.
    pub fn try_receiver(&self, settings: &[&str]) -> Result<Receiver, String> {
        Receiver::start(self.feed.path(), &self.database.url, settings)
    }
}
