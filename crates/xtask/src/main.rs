//! `cargo xtask`: everything that is done to this repository, from a bare machine with rustup and Node on.

mod bench;
mod build;
mod command;
mod demo;
mod folder;
mod hash;
mod house;
mod lock;
mod setup;
mod sizes;
mod soak;
mod steps;
mod test;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Build, show and test Assembly Widgets"
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make pkg/: the script, the WASM and their hashes
    Build,
    /// Build, then serve the demo council's pages, on http://127.0.0.1:8080 unless told otherwise
    Demo {
        /// Passed on to the demo server, for example --port 9000
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        flags: Vec<OsString>,
    },
    /// Run every check, from formatting to real browsers
    Test,
    /// Time what is slow, side by side with others
    Bench {
        #[command(subcommand)]
        what: Option<bench::What>,
    },
    /// Build, then print what a resident downloads; fails over budget
    Sizes {
        /// Keep today's sizes as those to compare with
        #[arg(long)]
        record: bool,
    },
    /// Run what takes long: all of it, or one thing
    Soak {
        #[command(subcommand)]
        what: Option<soak::What>,
    },
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().task {
        Task::Build => build::run().map(|package| println!("built {}", package.display())),
        Task::Demo { flags } => demo::run(&flags),
        Task::Test => test::run(),
        Task::Bench { what } => bench::run(what),
        Task::Sizes { record } => sizes::run(record),
        Task::Soak { what } => soak::run(what),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
