//! The receiver beside the bare database, in one run: durable submissions a second, how long the slowest of a hundred takes, and what
//! it costs to export a million.
// Whatever goes wrong here ends the run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[allow(dead_code)]
#[path = "../../tests/faults/cluster.rs"]
mod cluster;
#[path = "../../tests/serving/stage/mod.rs"]
mod stage;

mod bare;
mod clients;
mod exporting;
mod figures;

use std::time::Duration;

use cluster::Cluster;
use stage::{Database, Stage};

/// How long each cell of the table is measured.
const SPAN: Duration = Duration::from_secs(4);

/// How many send at once.
const CLIENTS: [usize; 5] = [1, 4, 16, 64, 256];

fn main() {
    // Cargo asks a bench for its tests, which it has none of.
    if std::env::args().any(|argument| argument == "--test" || argument == "--list") {
        return;
    }
    let cluster = Cluster::new();
    let postgres = cluster.as_ref().map(Cluster::database);
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Database::sqlite(&folder.path().join("bench.db"));
    let engines = [
        Some(("SQLite", sqlite)),
        postgres.map(|database| ("PostgreSQL", database)),
    ];
    println!("| engine | clients | bare: commits/s | p99 | receiver: submissions/s | p99 | ratio |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (name, database) in engines.into_iter().flatten() {
        let mut stage = Stage::sqlite();
        stage.database = database;
        let receiver = stage.receiver(&[]);
        for clients in CLIENTS {
            // One after the other, on the same tables.
            let bare = bare::measure(&stage.database, clients);
            let ours = clients::measure(&receiver.address, clients);
            println!(
                "| {name} | {clients} | {bare} | {ours} | {:.2} |",
                ours.rate() / bare.rate()
            );
        }
        println!("the receiver had at most {} KiB", receiver.peak_memory());
        let (status, said) = receiver.stop();
        assert!(status.success(), "{said}");
        exporting::measure(name, &stage);
    }
}
