//! A table of answers, whatever it is written as.

use assembly_submission::Submission;

use crate::archive::Stored;
use crate::definition::Definition;
use crate::export::cell::Cell;
use crate::export::column::Columns;
use crate::export::comma::Commas;
use crate::export::legend::{languages, meanings};
use crate::export::output::{Draft, Output};
use crate::export::row::{Front, cells};
use crate::export::workbook::{MOST_COLUMNS, Sheets};
use crate::export::{Failure, UNREAD};

/// A table of answers, whatever it is written as.
pub struct Table {
    front: Front,
    columns: Columns,
    writer: Writer,
}

enum Writer {
    Commas(Box<Commas<Draft>>),
    Sheets(Box<Sheets>, Draft),
}

impl Table {
    /// A table with commas. With `labels` its second row has the questions in that language, as far as they have it.
    pub fn commas(
        front: Front,
        columns: Columns,
        definitions: &[Definition],
        labels: Option<&str>,
        draft: Draft,
    ) -> Result<Self, Failure> {
        let mut commas = Commas::new(draft)?;
        let words = |names: Vec<String>| names.into_iter().map(Cell::Words).collect::<Vec<_>>();
        commas.row(&words(head(front, &columns)))?;
        if let Some(language) = labels {
            let mut row = vec![String::new(); front.names().len()];
            for meaning in meanings(&columns, definitions, &[language.to_owned()]) {
                let said = meaning.words.into_iter().next().unwrap_or_default();
                row.push(match said.choice.is_empty() {
                    true => said.question,
                    false => [said.question, said.choice].join(" – "),
                });
            }
            commas.row(&words(row))?;
        }
        Ok(Self {
            front,
            columns,
            writer: Writer::Commas(Box::new(commas)),
        })
    }

    /// A spreadsheet.
    pub fn sheets(front: Front, columns: Columns, output: &Output) -> Result<Self, Failure> {
        if *output == Output::Standard {
            return Err(Failure::NotAFile);
        }
        let head = head(front, &columns);
        if head.len() > MOST_COLUMNS {
            return Err(Failure::TooManyColumns(head.len()));
        }
        let sheets = Sheets::new(head, output.folder())?;
        Ok(Self {
            front,
            columns,
            writer: Writer::Sheets(Box::new(sheets), output.draft()?),
        })
    }

    /// Writes the row of a submission, and what could be read of it.
    pub fn row(&mut self, stored: &Stored, read: Option<&(&Definition, Submission)>) -> Result<(), Failure> {
        let mut row = self.front.cells(&self.columns, stored, read, UNREAD);
        if let Some((definition, submission)) = read {
            row.extend(cells(&self.columns, definition, submission));
        } else {
            row.resize(row.len() + self.columns.list().len(), Cell::Empty);
        }
        match &mut self.writer {
            Writer::Commas(commas) => commas.row(&row)?,
            Writer::Sheets(sheets, _) => sheets.row(&row)?,
        }
        Ok(())
    }

    /// Writes the rest, and gives the file its name.
    pub fn finish(self, definitions: &[Definition]) -> Result<(), Failure> {
        let draft = match self.writer {
            Writer::Commas(commas) => commas.finish()?,
            Writer::Sheets(sheets, mut draft) => {
                let languages = languages(definitions);
                let meanings = meanings(&self.columns, definitions, &languages);
                let file = draft.file().ok_or(Failure::NotAFile)?;
                sheets.finish(&meanings, &languages, file)?;
                draft
            }
        };
        Ok(draft.keep()?)
    }
}

fn head(front: Front, columns: &Columns) -> Vec<String> {
    let names = columns.list().iter().map(|column| column.name.clone());
    front
        .names()
        .iter()
        .map(|name| (*name).to_owned())
        .chain(names)
        .collect()
}
