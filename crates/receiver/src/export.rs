//! Everything that was answered, as a file for officers.

mod cell;
mod column;
mod comma;
mod legend;
mod lines;
mod output;
mod row;
mod table;
mod workbook;

use std::error::Error;
use std::fmt;
use std::io::{self, Write};
use std::pin::pin;

use assembly_submission::Submission;
use clap::ValueEnum;
use futures_util::TryStreamExt;
use rust_xlsxwriter::XlsxError;

use crate::archive::{Archive, Stored};
use crate::definition::Definition;
use crate::store::Fault;
pub use column::Scope;
pub use output::Output;

use output::Draft;
use row::Front;
use table::Table;

/// The mark of a row whose answers could not be read.
const UNREAD: &str = "unread";

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table with commas; cells that a spreadsheet program could take for formulas begin with an apostrophe.
    Csv,
    /// A spreadsheet, with a sheet that says what each column means.
    Xlsx,
    /// One submission a line, exactly as it came.
    Jsonl,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What kind of file.
    pub format: Format,
    /// Which questions.
    pub scope: Scope,
    /// Leaves out what bears a mark (too fast, a filled trap, late).
    pub without_marked: bool,
    /// In a table with commas: a second row, with the questions in this language as far as they have it.
    pub labels: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// So many submissions.
    pub submissions: u64,
    /// So many were left out because of their marks.
    pub left_out: u64,
    /// So many of them are there, but their answers could not be read by the rules of this version of the program.
    pub unread: u64,
}

/// Why there is no file.
#[derive(Debug)]
pub enum Failure {
    /// The database.
    Fault(Fault),
    /// The file could not be written.
    File(io::Error),
    /// The spreadsheet could not be made.
    Sheet(XlsxError),
    /// A spreadsheet has no room for so many columns.
    TooManyColumns(usize),
    /// A spreadsheet cannot be written to standard output.
    NotAFile,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fault(fault) => fault.fmt(f),
            Self::File(error) => write!(f, "The file could not be written: {error}."),
            Self::Sheet(error) => write!(f, "The spreadsheet could not be made: {error}."),
            Self::TooManyColumns(many) => write!(
                f,
                "A spreadsheet has room for {} columns, and these answers need {many}. Use --format csv or jsonl.",
                workbook::MOST_COLUMNS
            ),
            Self::NotAFile => {
                f.write_str("A spreadsheet cannot be written to standard output. Name a file, or use --format csv or jsonl.")
            }
        }
    }
}

impl Error for Failure {}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::File(error),
            other => Self::Sheet(other),
        }
    }
}

/// Writes what is stored, in the order of arrival; answers about who answers, by themselves, in an order that says nothing of it.
///
/// Memory does not grow with what is stored.
pub async fn export(archive: &mut Archive, wish: &Wish, output: &Output) -> Result<Written, Failure> {
    let definitions = archive.definitions().to_vec();
    let mut exporting = Exporting {
        definitions: &definitions,
        wish,
        sink: Sink::new(&definitions, wish, output)?,
        written: Written::default(),
    };
    if wish.scope == Scope::OnlyMonitoring {
        let mut all = pin!(archive.shuffled());
        while let Some(stored) = all.try_next().await? {
            exporting.take(&stored)?;
        }
    } else {
        let mut after = 0;
        loop {
            let page = archive.after(after).await?;
            let Some(last) = page.last() else { break };
            after = last.sequence;
            for stored in &page {
                exporting.take(stored)?;
            }
        }
    }
    exporting.sink.finish(&definitions)?;
    Ok(exporting.written)
}

/// An export on its way.
struct Exporting<'a> {
    definitions: &'a [Definition],
    wish: &'a Wish,
    sink: Sink,
    written: Written,
}

impl Exporting<'_> {
    fn take(&mut self, stored: &Stored) -> Result<(), Failure> {
        if self.wish.without_marked && !stored.marks.is_empty() {
            self.written.left_out += 1;
            return Ok(());
        }
        self.written.submissions += 1;
        match &mut self.sink {
            Sink::Lines(draft, _) if self.wish.scope == Scope::All => {
                writeln!(draft, "{}", lines::whole(stored))?;
            }
            Sink::Lines(draft, columns) => {
                let read = stored.read(self.definitions).map(|(_, mut submission)| {
                    submission.answers.retain(|(question, _)| columns.has(question));
                    submission
                });
                self.written.unread += u64::from(read.is_none());
                let line = match self.wish.scope {
                    Scope::OnlyMonitoring => lines::answers_alone(read.as_ref()),
                    _ => lines::without(stored, read.as_ref()),
                };
                writeln!(draft, "{line}")?;
            }
            Sink::Table(table) => {
                let read: Option<(&Definition, Submission)> = stored.read(self.definitions);
                self.written.unread += u64::from(read.is_none());
                table.row(stored, read.as_ref())?;
            }
        }
        Ok(())
    }
}

/// What an export is written into.
enum Sink {
    Lines(Draft, column::Columns),
    Table(Box<Table>),
}

impl Sink {
    fn new(definitions: &[Definition], wish: &Wish, output: &Output) -> Result<Self, Failure> {
        let front = Front {
            any: wish.scope != Scope::OnlyMonitoring,
            not_asked: definitions.len() > 1
                || definitions
                    .iter()
                    .flat_map(|definition| definition.consultation.questions())
                    .any(|question| question.show_if.is_some()),
        };
        let columns = column::Columns::of(definitions, wish.scope, front.names());
        match wish.format {
            Format::Jsonl => Ok(Self::Lines(output.draft()?, columns)),
            Format::Csv => Ok(Self::Table(Box::new(Table::commas(
                front,
                columns,
                definitions,
                wish.labels.as_deref(),
                output.draft()?,
            )?))),
            Format::Xlsx => Ok(Self::Table(Box::new(Table::sheets(front, columns, output)?))),
        }
    }

    fn finish(self, definitions: &[Definition]) -> Result<(), Failure> {
        match self {
            Self::Lines(draft, _) => Ok(draft.keep()?),
            Self::Table(table) => table.finish(definitions),
        }
    }
}
