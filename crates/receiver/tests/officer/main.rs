//! The commands of officers, on every database, read back by other programs' parsers.
// Clippy lets tests panic, but not the functions beside them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod commands;
mod database;
mod forms;
mod purging;
mod server;
mod spreadsheets;
mod summaries;
mod tables;

use assembly_receive::archive::Archive;
use assembly_receive::export::{Format, Output, Scope, Wish, Written, export};
use database::Database;

/// An export of everything.
fn all(format: Format) -> Wish {
    Wish {
        format,
        scope: Scope::All,
        without_marked: false,
        labels: None,
    }
}

/// Exports, and gives back what was written.
async fn exported(database: &Database, wish: &Wish) -> (Written, Vec<u8>) {
    let path = database.folder().join("answers.out");
    let mut archive = Archive::of(database.open().await, "homes").await.unwrap();
    let written = export(&mut archive, wish, &Output::of(&path)).await.unwrap();
    archive.close().await.unwrap();
    (written, std::fs::read(path).unwrap())
}
