//! The command line.

use std::env;
use std::error::Error;
use std::process::ExitCode;

use assembly_receive::clock::Clock;
use assembly_receive::serve::serve;
use assembly_receive::settings::Settings;
use clap::{Parser, Subcommand};
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

#[derive(Parser)]
#[command(name = "assembly-receive", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Takes submissions over HTTP, and stores them for good
    Serve(Settings),
}

fn main() -> ExitCode {
    let command = CommandLine::parse().command;
    log();
    let done = match command {
        Command::Serve(settings) => run(settings),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let runtime = runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let (mut terminate, mut interrupt) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let stop = async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        serve(settings, Clock::system(), stop).await?;
        Ok::<(), Box<dyn Error>>(())
    })
}

/// Our own words alone: what libraries log could hold somebody's answers or address.
fn log() {
    let level = env::var("ASSEMBLY_LOG")
        .ok()
        .and_then(|level| level.parse().ok())
        .unwrap_or(Level::INFO);
    let own = Targets::new().with_target("assembly_receive", level);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    tracing_subscriber::registry().with(lines).with(own).init();
}
