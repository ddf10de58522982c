//! The command line.

use std::env;
use std::error::Error;
use std::io;
use std::process::ExitCode;

use assembly_receive::clock::Clock;
use assembly_receive::officer::Officer;
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
    #[command(flatten)]
    Officer(Officer),
}

fn main() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Serve(settings) => run(settings),
        Command::Officer(officer) => return run_for(officer),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Everything happens one after the other.
fn run_for(officer: Officer) -> ExitCode {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let done = runtime
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(officer.run(&mut io::stdout())));
    done.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    log();
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
        .with_writer(io::stderr)
        .with_ansi(false);
    tracing_subscriber::registry().with(lines).with(own).init();
}
