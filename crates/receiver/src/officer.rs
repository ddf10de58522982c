//! The commands of council officers. There is no web page for them: whoever may log in to the server may use these.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use assembly_feed::{Date, Id};
use clap::{Args, Subcommand, ValueEnum};

use crate::archive::Archive;
use crate::export::{Format, Output, Scope, Wish, Written, export};
use crate::purge::{Old, Traces, count, purge};
use crate::store::{Address, Store};
use crate::summary::{self, summary};

/// What an officer can ask for.
#[derive(Debug, Subcommand)]
pub enum Officer {
    /// Writes every answer into a file: CSV, XLSX or JSON Lines.
    Export(ExportCommand),
    /// Counts the answers: as text for people, or as the `results` of the feed.
    Summary(SummaryCommand),
    /// Removes answers that are no longer to be kept.
    Purge(PurgeCommand),
}

#[derive(Debug, Args)]
struct Source {
    /// Where the answers are stored: sqlite:FILE or postgres://USER@HOST/NAME.
    #[arg(
        long,
        value_name = "URL",
        env = "ASSEMBLY_DATABASE",
        default_value = "sqlite:responses.db",
        hide_env_values = true
    )]
    database: Address,
    /// Id of the consultation, as in the feed.
    #[arg(long, value_name = "ID", value_parser = id)]
    consultation: Id,
}

/// `export`.
#[derive(Debug, Args)]
pub struct ExportCommand {
    #[command(flatten)]
    source: Source,
    /// What kind of file.
    #[arg(long, value_enum)]
    format: Format,
    /// Where to write it; - for standard output (not for xlsx). A file of this name is replaced when all is written.
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Leaves out the questions about who answers.
    #[arg(long, conflicts_with = "only_monitoring")]
    without_monitoring: bool,
    /// Writes only the questions about who answers, without reference or time and in no order, so that nobody can tell who said what.
    #[arg(long)]
    only_monitoring: bool,
    /// Leaves out answers that bear a mark (honeypot, too-fast, late). Look at them first: people are among them.
    #[arg(long)]
    without_marked: bool,
    /// CSV: adds a second row with the questions in this language ("en", "cy"). A spreadsheet always has them, on a sheet of their own.
    #[arg(long, value_name = "LANGUAGE")]
    labels: Option<String>,
}

/// `summary`.
#[derive(Debug, Args)]
pub struct SummaryCommand {
    #[command(flatten)]
    source: Source,
    /// Hides counts from 1 to below this number, others by which they could be worked out, and the least and greatest of numbers.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(2..))]
    suppress_below: Option<u64>,
    /// Text for people, or JSON for the feed.
    #[arg(long, value_enum, default_value = "text")]
    format: Shape,
    /// Counts the questions about who answers, too.
    #[arg(long)]
    with_monitoring: bool,
    /// Leaves out answers that bear a mark (honeypot, too-fast, late).
    #[arg(long)]
    without_marked: bool,
    /// Language of the questions in the text, as far as they have it; that of the feed where it is missing.
    #[arg(long)]
    language: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shape {
    Text,
    Json,
}

/// `purge`.
#[derive(Debug, Args)]
pub struct PurgeCommand {
    #[command(flatten)]
    source: Source,
    /// Removes what was received before this day began (2026-11-30, in UTC).
    #[arg(long, value_name = "DATE", value_parser = day)]
    before: String,
    /// Does it. Without this, it is only said what would be removed.
    #[arg(long)]
    yes: bool,
    /// Does not write the database's files anew, for which a receiver that runs has to wait: then traces stay in them.
    #[arg(long)]
    without_rewrite: bool,
}

fn id(written: &str) -> Result<Id, String> {
    written.parse().map_err(|error| format!("{error}"))
}

/// The first moment of a day, as moments are stored: all are of one length, so that every database puts them in the same order.
fn day(written: &str) -> Result<String, String> {
    match written.parse() {
        Ok(Date {
            day: Some(_),
            time: None,
            ..
        }) if written.len() == 10 => Ok(format!("{written}T00:00:00.000Z")),
        _ => Err("not a day; wanted 2026-11-30".to_owned()),
    }
}

impl Officer {
    /// Does it. What a summary or a purge has to say goes to `out`.
    pub async fn run(self, out: &mut impl Write) -> anyhow::Result<ExitCode> {
        match self {
            Self::Export(command) => command.run().await,
            Self::Summary(command) => command.run(out).await,
            Self::Purge(command) => command.run(out).await,
        }
    }
}

impl ExportCommand {
    async fn run(self) -> anyhow::Result<ExitCode> {
        if self.labels.is_some() && self.format != Format::Csv {
            bail!(
                "--labels is for --format csv. A spreadsheet has a sheet with all questions, and JSON Lines has only what came."
            );
        }
        let store = Store::open_existing(&self.source.database).await?;
        let mut archive = Archive::of(store, &self.source.consultation).await?;
        let wish = Wish {
            format: self.format,
            scope: match (self.without_monitoring, self.only_monitoring) {
                (true, _) => Scope::WithoutMonitoring,
                (_, true) => Scope::OnlyMonitoring,
                _ => Scope::All,
            },
            without_marked: self.without_marked,
            labels: self.labels,
        };
        let output = Output::of(&self.output);
        let Written {
            submissions,
            left_out,
            unread,
        } = export(&mut archive, &wish, &output).await?;
        archive.close().await?;
        // Numbers behind what they count: so there is no "1 submissions".
        match &output {
            Output::Standard => eprintln!("Submissions written: {submissions}."),
            Output::File(path) => eprintln!("Submissions written to {}: {submissions}.", path.display()),
        }
        if left_out > 0 {
            eprintln!("Left out because of their marks: {left_out}.");
        }
        if unread > 0 {
            eprintln!(
                "Submissions whose answers are not in the file, as the rules of this version of the program are stricter than those by \
                 which they were taken: {unread}. Their rows are marked \"unread\"; a whole export as jsonl has them as they came."
            );
            return Ok(ExitCode::FAILURE);
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl SummaryCommand {
    async fn run(self, out: &mut impl Write) -> anyhow::Result<ExitCode> {
        let store = Store::open_existing(&self.source.database).await?;
        let mut archive = Archive::of(store, &self.source.consultation).await?;
        let wish = summary::Wish {
            suppress_below: self.suppress_below,
            with_monitoring: self.with_monitoring,
            without_marked: self.without_marked,
        };
        let summary = summary(&mut archive, &wish).await?;
        archive.close().await?;
        let language = self.language.as_deref().unwrap_or(&summary.newest.language);
        let text = match self.format {
            Shape::Text => summary.to_text(language),
            Shape::Json => summary.to_json(),
        };
        out.write_all(text.as_bytes())
            .context("the summary could not be written")?;
        let counted = if self.without_marked {
            "left out"
        } else {
            "counted with the others"
        };
        eprintln!(
            "Submissions that bear a mark (honeypot, too-fast, late), {counted}: {}.",
            summary.marked
        );
        if !self.with_monitoring {
            eprintln!("Questions about who answers are left out (--with-monitoring).");
        }
        if let Some(below) = self.suppress_below {
            eprintln!(
                "Counts that are hidden, from 1 to {} and others that would tell them: {}.",
                below - 1,
                summary.hidden()
            );
            for question in summary.telltale() {
                eprintln!(
                    "Look at \"{question}\" before you publish: how many answered it can tell a hidden count."
                );
            }
        }
        if summary.unread > 0 {
            eprintln!(
                "Submissions that could not be read by the rules of this version, and are not counted: {}.",
                summary.unread
            );
            return Ok(ExitCode::FAILURE);
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl PurgeCommand {
    async fn run(self, out: &mut impl Write) -> anyhow::Result<ExitCode> {
        let mut store = Store::open_existing(&self.source.database).await?;
        let old = Old {
            consultation: self.source.consultation,
            before: self.before,
        };
        if !self.yes {
            let versions = count(&mut store, &old).await?;
            store.close().await?;
            let mut text = told("would be removed", &old, &versions);
            if !versions.is_empty() {
                text.push_str("Nothing has been removed. Say --yes to remove it, for good.\n");
            }
            out.write_all(text.as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
        let removed = purge(&mut store, &old, !self.without_rewrite).await?;
        store.close().await?;
        let mut text = told("were removed", &old, &removed.versions);
        let done = match removed.traces {
            Traces::None => ExitCode::SUCCESS,
            Traces::Some => {
                text.push_str("The database's files still have traces of them. A purge without --without-rewrite removes these.\n");
                ExitCode::SUCCESS
            }
            Traces::Log => {
                text.push_str("The database's log still has traces of them, as something else is reading it. Run this again.\n");
                ExitCode::FAILURE
            }
            Traces::Failed(fault) => {
                text.push_str("The database's files could not be written anew and still have traces of them. Run this again.\n");
                text.push_str(&format!("{fault}\n"));
                ExitCode::FAILURE
            }
        };
        out.write_all(text.as_bytes())?;
        Ok(done)
    }
}

fn told(what: &str, old: &Old, versions: &[(String, u64)]) -> String {
    let all: u64 = versions.iter().map(|(_, many)| many).sum();
    let (id, before) = (&old.consultation, &old.before);
    let mut text = format!("Submissions to \"{id}\", received before {before}, that {what}: {all}.\n");
    for (version, many) in versions {
        text.push_str(&format!("  version {version}: {many}\n"));
    }
    text
}
