//! `assembly-publish export`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::command::{Ending, input, output};
use crate::workbook::write;

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
        output::write(&self.output, &write(language, &sheets)?)?;
        println!("{} holds all of {}.", self.output.display(), self.feed);
        // What could not be read is not in the workbook.
        let lost = reading
            .findings
            .iter()
            .any(|finding| finding.severity == assembly_feed::Severity::Error);
        Ok(if lost { Ending::Errors } else { Ending::Clean })
    }
}
