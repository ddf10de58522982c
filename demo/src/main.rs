//! `demo`: serves the fictional council's site on this machine.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::ExitCode;

use assembly_receive::clock::Clock;
use clap::Parser;
use demo::{Answers, Listeners, PAGES};

/// Serve a fictional council's site with the widgets in it, on this machine only.
#[derive(Parser)]
struct Options {
    /// Port for http://127.0.0.1 and, the campaign's page, http://localhost
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Folder that holds demo, pkg and node_modules
    #[arg(long, default_value_os_t = demo::workspace())]
    root: PathBuf,
    /// File in which the consultation's answers are stored; target/demo/answers.db if not given
    #[arg(long)]
    answers: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Options { port, root, answers } = Options::parse();
    for sentence in demo::not_ready(&root) {
        eprintln!("{sentence}");
    }
    let served = match Listeners::bind(port).await {
        Ok(listeners) => {
            announce(listeners.port());
            let site = demo::site(&root);
            let file = answers.unwrap_or_else(|| Answers::usual(&root));
            let site = match Answers::open(&root, file, Clock::system()).await {
                Ok(answers) => {
                    tell(&answers, listeners.port());
                    answers.on(site)
                }
                Err(error) => {
                    eprintln!("No answers can be sent to the consultation: {error:#}");
                    site
                }
            };
            listeners.serve(site).await
        }
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            eprintln!(
                "Port {port} is already in use: choose another with --port, such as --port {}.",
                other(port)
            );
            return ExitCode::FAILURE;
        }
        Err(error) => Err(error),
    };
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The site cannot be served on port {port}: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn announce(port: u16) {
    println!("Ambleford Borough Council is at http://127.0.0.1:{port}/");
    for page in PAGES {
        println!(
            "  {:<60} {}",
            format!("http://{}:{port}{}", page.host(), page.path),
            page.title
        );
    }
}

fn tell(answers: &Answers, port: u16) {
    println!(
        "\nThe form without JavaScript is at http://127.0.0.1:{port}/answers/form/teithio\n\
         Answers are stored in {}. An officer types:",
        answers.file().display()
    );
    for command in answers.commands() {
        println!("  {command}");
    }
}

fn other(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}
