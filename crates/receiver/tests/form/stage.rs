//! What tests play on: that of the tests of serving, on SQLite. The form stores by the same intake, which those test on both engines.

// Not every test needs every part of it.
#![allow(dead_code)]

#[path = "../serving/stage/client.rs"]
mod client;
#[path = "../serving/stage/database.rs"]
mod database;
#[path = "../serving/stage/feed.rs"]
mod feed;
#[path = "../serving/stage/receiver.rs"]
mod receiver;
#[path = "../serving/stage/wait.rs"]
mod wait;

pub use client::Answer;
pub use database::Database;
pub use feed::{Feed, submission, submission_id};
pub use receiver::Receiver;
pub use wait::eventually;

use tempfile::TempDir;

/// A folder with a feed in it, and an empty database.
pub struct Stage {
    pub feed: Feed,
    pub database: Database,
    _folder: TempDir,
}

impl Stage {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            feed: Feed::at(folder.path().join("feed.json")),
            database: Database::sqlite(&folder.path().join("responses.db")),
            _folder: folder,
        }
    }

    /// Starts a receiver with these settings beside the usual ones, and waits until it listens.
    pub fn receiver(&self, settings: &[&str]) -> Receiver {
        Receiver::start(self.feed.path(), &self.database.url, settings)
            .unwrap_or_else(|said| panic!("it did not start: {said}"))
    }
}
