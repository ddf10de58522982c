//! `assembly-publish build`.

use std::io;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::build::{Order, build_now, unsaid};
use crate::command::clock::Clock;
use crate::command::import::Reading;
use crate::command::place::{place, recover};
use crate::command::published::Published;
use crate::command::report::{Format, has_errors, unreadable, write};
use crate::command::{Ending, carried, input};
use crate::early::early;
use crate::import::Imported;

/// What is to be made of what.
#[derive(Debug, Args)]
pub struct Build {
    /// The feed, a file or an address; or the spreadsheet, which is imported first
    feed: String,
    /// The folder to make; one that was made before gives way in one step
    #[arg(long, value_name = "DIR")]
    output: PathBuf,
    /// The feed that was published before; without it, the one in the folder that gives way
    #[arg(long, value_name = "FEED")]
    previous: Option<String>,
    /// Compare with nothing, although there is a folder that was made before
    #[arg(long, conflicts_with = "previous")]
    no_previous: bool,
    /// The address at which the folder will be, such as https://www.council.example/assembly/
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[command(flatten)]
    reading: Reading,
    /// How what is found is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    clock: Clock,
}

impl Build {
    /// Makes the folder, or says what stands against it and leaves the old one as it is.
    pub fn run(&self) -> Result<Ending> {
        let imported = match input::is_spreadsheet(&self.feed) {
            true => self
                .reading
                .import(&self.feed, &self.clock, Some(self.clock.now()))
                .inspect_err(unreadable(self.format))?,
            false => Imported {
                feed: Some(input::bytes(&self.feed).inspect_err(unreadable(self.format))?),
                ..Imported::default()
            },
        };
        recover(&self.output)?;
        let published =
            Published::in_folder(&self.output).with_context(|| self.output.display().to_string())?;
        let previous = match (&self.previous, self.no_previous) {
            (Some(previous), _) => Some(input::bytes(previous).inspect_err(unreadable(self.format))?),
            (None, true) => None,
            (None, false) => published.feed.clone(),
        };
        let order = Order {
            feed: imported.feed.as_deref().unwrap_or_default(),
            previous: previous.as_deref(),
            earlier: &published.earlier(),
            now: self.clock.now(),
            address: self.address.as_deref(),
            package: &carried::package(),
        };
        if imported.feed.is_none() {
            let more = early(&imported, &order);
            return self.not_made(&[imported.problems, more].concat());
        }
        let Imported {
            mut problems, places, ..
        } = imported;
        match build_now(&order) {
            Ok(built) => {
                let new = unsaid(places.at_cells(built.problems), &problems);
                problems.extend(new);
                place(&built.folder, &self.output)?;
                write(&mut io::stdout(), &problems, self.format)?;
                eprintln!(
                    "{} is ready to upload: {} files. embed.html says what to paste where.",
                    self.output.display(),
                    built.folder.files().count()
                );
                Ok(Ending::Clean)
            }
            Err(more) => {
                let new = unsaid(places.at_cells(more), &problems);
                problems.extend(new);
                self.not_made(&problems)
            }
        }
    }

    fn not_made(&self, problems: &[crate::Problem]) -> Result<Ending> {
        debug_assert!(has_errors(problems));
        write(&mut io::stdout(), problems, self.format)?;
        let stays = if self.output.exists() {
            "; what is there stays as it was"
        } else {
            ""
        };
        eprintln!(
            "{} was not made: mend the errors first{stays}.",
            self.output.display()
        );
        Ok(Ending::Errors)
    }
}
