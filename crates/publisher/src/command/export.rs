//! `assembly-publish export`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::command::{Ending, input, output};
use crate::workbook::write;

/// So many fields that are not known are named, each by its path.
const MOST: usize = 20;

/// What is to be written where.
#[derive(Debug, Args)]
pub struct Export {
    /// The feed: a file or an address
    feed: String,
    /// The workbook to write
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// The workbook's language; without it, the feed's
    #[arg(long, value_parser = ["en", "cy"])]
    language: Option<String>,
}

impl Export {
    /// Writes the workbook.
    pub fn run(&self) -> Result<Ending> {
        let bytes = input::bytes(&self.feed)?;
        let reading = assembly_feed::read(&bytes).with_context(|| self.feed.clone())?;
        for finding in &reading.findings {
            eprintln!("{} {finding}", finding.severity);
        }
        let language = self.language.as_deref().unwrap_or(&reading.feed.language);
        let sheets = crate::export::export(&reading.feed, language);
        output::write_new(&self.output, &write(language, &sheets)?)?;
        // What could not be read is not in the workbook.
        let errors = reading
            .findings
            .iter()
            .any(|finding| finding.severity == assembly_feed::Severity::Error);
        let unknown = crate::export::lost(&bytes, &reading);
        for path in unknown.iter().take(MOST) {
            eprintln!("note {path}: is no field of the format, so it is not in the workbook");
        }
        if let Some(more) = unknown.len().checked_sub(MOST).filter(|more| *more > 0) {
            eprintln!("note {more} more fields are not in the workbook");
        }
        let but = match errors || !unknown.is_empty() {
            true => " but what is told above",
            false => "",
        };
        println!("{} holds all of {}{but}.", self.output.display(), self.feed);
        Ok(if errors { Ending::Errors } else { Ending::Clean })
    }
}
