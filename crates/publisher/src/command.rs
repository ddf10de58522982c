//! The command line: what touches a disk, a network and a clock.

mod build;
mod carried;
mod check;
mod clock;
mod export;
mod import;
mod input;
mod output;
pub mod place;
pub mod published;
mod report;
mod template;
mod workshop;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// From the council's spreadsheet to everything that it publishes.
#[derive(Debug, Parser)]
#[command(name = "assembly-publish", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes an empty workbook to begin with
    Template(template::Template),
    /// Makes a feed of a spreadsheet: .xlsx, .ods, .csv, or a folder of .csv
    Import(import::Import),
    /// Writes a feed back into a workbook
    Export(export::Export),
    /// Says what is wrong with a feed
    Check(check::Check),
    /// Makes everything to upload, in one folder, from a feed or straight from a spreadsheet
    Build(build::Build),
}

/// How a command ended, as the exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Done, with nothing to mend: 0.
    Clean,
    /// There is something to mend first: 1.
    Errors,
}

/// Runs the command that the arguments name. What cannot be read or written at all ends with 2.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Template(template) => template.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Check(check) => check.run(),
        Command::Build(build) => build.run(),
    };
    match done {
        Ok(Ending::Clean) => ExitCode::SUCCESS,
        Ok(Ending::Errors) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}
