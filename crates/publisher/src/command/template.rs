//! `assembly-publish template`.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::command::{Ending, output};
use crate::workbook::template;

/// What is to be written where.
#[derive(Debug, Args)]
pub struct Template {
    /// The workbook to write
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// The workbook's language
    #[arg(long, default_value = "en", value_parser = ["en", "cy"])]
    language: String,
    /// A further language, for which the texts that people read have columns of their own
    #[arg(long, value_name = "TAG")]
    also: Option<String>,
}

impl Template {
    /// Writes the workbook.
    pub fn run(&self) -> Result<Ending> {
        let bytes = template(&self.language, self.also.as_deref())?;
        output::write_new(&self.output, &bytes)?;
        println!(
            "{} is ready to be filled in. Its first sheet says how.",
            self.output.display()
        );
        Ok(Ending::Clean)
    }
}
