//! `cargo xtask bench`: what is slow, side by side in one run. Machines are noisy: compare within a run, quote ratios.

mod receiver;
mod widgets;

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum What {
    /// Submissions a second beside the bare database's own commits, on both engines; a million of them exported
    Receiver {
        /// How many submissions to export
        #[arg(long, default_value_t = 1_000_000)]
        stored: u32,
    },
}

/// Reading and searching, unless something else is named.
pub fn run(what: Option<What>) -> Result<()> {
    match what {
        None => widgets::run(),
        Some(What::Receiver { stored }) => receiver::run(stored),
    }
}
