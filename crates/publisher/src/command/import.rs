//! `assembly-publish import`.

use std::io;
use std::path::PathBuf;

use anyhow::Result;
use assembly_feed::Date;
use clap::Args;

use crate::command::clock::Clock;
use crate::command::report::{Format, unreadable, write};
use crate::command::{Ending, input, output};
use crate::import::zone::USUAL;
use crate::import::{Imported, Told, import};

/// What is to be made of what.
#[derive(Debug, Args)]
pub struct Import {
    /// The spreadsheet: .xlsx, .ods, .csv, a folder of .csv or a ZIP of them
    sheet: String,
    /// The feed to write
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// Where to write a mapping to fill in, with all that was understood
    #[arg(long, value_name = "FILE")]
    suggest: Option<PathBuf>,
    /// How what is found is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    clock: Clock,
}

/// How a spreadsheet is read.
#[derive(Debug, Args)]
pub struct Reading {
    /// What a council's own headings and words mean: a CSV file, which --suggest writes
    #[arg(long, value_name = "FILE")]
    mapping: Option<String>,
    /// The moment of this publication; it goes before what the spreadsheet says
    #[arg(long, value_name = "DATE")]
    updated: Option<Date>,
}

impl Reading {
    /// Reads a spreadsheet; at `published` it is published, where nobody says when.
    pub fn import(&self, sheet: &str, clock: &Clock, published: Option<i64>) -> Result<Imported> {
        let book = input::book(sheet)?;
        let mapping = input::mapping(self.mapping.as_deref())?;
        let updated = self.updated.map(|date| date.to_string());
        let told = Told {
            updated: updated.as_deref(),
            now: published,
            today: Some(clock.today(USUAL)),
        };
        Ok(import(&book, &mapping, &told))
    }
}

impl Import {
    /// Writes the feed, or says what stands against it.
    pub fn run(&self) -> Result<Ending> {
        // What is only imported is published some day: the same sheet gives the same feed whenever it is read.
        let imported = self
            .reading
            .import(&self.sheet, &self.clock, None)
            .inspect_err(unreadable(self.format))?;
        write(&mut io::stdout(), &imported.problems, self.format)?;
        if let Some(path) = &self.suggest {
            output::write_new(path, &imported.suggestion.write())?;
            eprintln!(
                "{} says what was understood; fill in the rest, then import with --mapping.",
                path.display()
            );
        }
        let Some(feed) = &imported.feed else {
            eprintln!(
                "{} was not written: mend the errors first.",
                self.output.display()
            );
            return Ok(Ending::Errors);
        };
        output::write_feed(&self.output, feed)?;
        eprintln!("{} is made.", self.output.display());
        Ok(Ending::Clean)
    }
}
