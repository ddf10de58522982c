//! The command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "assembly-receive", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Takes submissions over HTTP.
    Serve,
}

fn main() -> ExitCode {
    match CommandLine::parse().command {
        Command::Serve => ExitCode::SUCCESS,
    }
}
