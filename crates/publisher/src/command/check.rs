//! `assembly-publish check`.

use std::io;

use anyhow::{Context, Result};
use assembly_feed::Reading;
use clap::Args;

use crate::command::clock::Clock;
use crate::command::report::{Format, has_errors, unreadable, write};
use crate::command::{Ending, input};
use crate::import::zone::USUAL;
use crate::problem::Problem;

/// What is to be checked.
#[derive(Debug, Args)]
pub struct Check {
    /// The feed: a file or an address
    feed: String,
    /// How what is found is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    clock: Clock,
}

impl Check {
    /// Says what is wrong, and what may be.
    pub fn run(&self) -> Result<Ending> {
        let reading = self.read().inspect_err(unreadable(self.format))?;
        let today = self
            .clock
            .today(reading.feed.time_zone.as_deref().unwrap_or(USUAL));
        let problems: Vec<Problem> = assembly_feed::check(&reading, today)
            .iter()
            .map(Problem::from)
            .collect();
        write(&mut io::stdout(), &problems, self.format)?;
        Ok(if has_errors(&problems) {
            Ending::Errors
        } else {
            Ending::Clean
        })
    }

    fn read(&self) -> Result<Reading> {
        let bytes = input::bytes(&self.feed)?;
        assembly_feed::read(&bytes).with_context(|| self.feed.clone())
    }
}
