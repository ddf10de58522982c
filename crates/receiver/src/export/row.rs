//! One submission as a row.

use std::collections::HashSet;

use assembly_feed::words::QuestionKind;
use assembly_submission::{Answer, Submission, asked, entries};

use crate::archive::Stored;
use crate::definition::Definition;
use crate::export::cell::Cell;
use crate::export::column::{Columns, Part};

/// The cells of a submission's answers, one for each column.
pub fn cells(columns: &Columns, definition: &Definition, submission: &Submission) -> Vec<Cell> {
    let mut cells = vec![Cell::Empty; columns.list().len()];
    let mut put = |question: &str, part: Part, cell: Cell| {
        if let Some(place) = columns
            .place(question, part)
            .and_then(|place| cells.get_mut(place))
        {
            *place = cell;
        }
    };
    for (id, answer) in &submission.answers {
        let Some(question) = definition.consultation.question(id) else {
            continue;
        };
        match answer {
            Answer::Words(day) if question.kind == QuestionKind::Date => {
                put(id, Part::Answer, Cell::Day(day.clone()));
            }
            Answer::Words(words) => put(id, Part::Answer, Cell::Words(words.clone())),
            Answer::Number(number) => put(id, Part::Answer, Cell::Number(number.clone())),
            Answer::One(chosen) => {
                put(id, Part::Answer, Cell::Words(chosen.value.clone()));
                if let Some(text) = &chosen.text {
                    put(id, Part::Text(chosen.value.clone()), Cell::Words(text.clone()));
                }
            }
            Answer::Several(several) => {
                let ranks = question.kind == QuestionKind::Ranking;
                if !ranks {
                    for option in &question.options {
                        put(
                            id,
                            Part::Option(option.value.clone()),
                            Cell::Number("0".to_owned()),
                        );
                    }
                }
                for (rank, chosen) in (1..).zip(several) {
                    let number = if ranks { rank } else { 1 };
                    put(
                        id,
                        Part::Option(chosen.value.clone()),
                        Cell::Number(number.to_string()),
                    );
                    if let Some(text) = &chosen.text {
                        put(id, Part::Text(chosen.value.clone()), Cell::Words(text.clone()));
                    }
                }
            }
            Answer::Grid(rows) => {
                for (row, value) in rows {
                    put(id, Part::Row(row.clone()), Cell::Words(value.clone()));
                }
            }
        }
    }
    cells
}

/// The columns before the answers.
#[derive(Clone, Copy, Debug)]
pub struct Front {
    /// Whether there are any. Beside answers about who answers there are none, as they could tell who it was.
    pub any: bool,
    /// Whether there is one that names the questions which somebody was not asked.
    pub not_asked: bool,
}

impl Front {
    /// Their names.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self { any: false, .. } => &[],
            Self { not_asked: false, .. } => &["reference", "received", "version", "language", "marks"],
            Self { .. } => &[
                "reference",
                "received",
                "version",
                "language",
                "marks",
                "not-asked",
            ],
        }
    }

    /// Their cells.
    pub fn cells(
        self,
        columns: &Columns,
        stored: &Stored,
        read: Option<&(&Definition, Submission)>,
        unread: &str,
    ) -> Vec<Cell> {
        if !self.any {
            return Vec::new();
        }
        let marks = match read {
            Some(_) => stored.marks.clone(),
            None => [&*stored.marks, unread].join(" ").trim().to_owned(),
        };
        let mut cells = vec![
            Cell::words(&stored.reference),
            Cell::Moment(stored.received.clone()),
            Cell::words(&stored.version),
            Cell::words(&stored.language),
            Cell::words(&marks),
        ];
        if self.not_asked {
            let missing = read.map(|(definition, submission)| not_asked(columns, definition, submission));
            cells.push(Cell::words(&missing.unwrap_or_default()));
        }
        cells
    }
}

/// The questions of the table that somebody was not asked, with spaces between: because of an earlier answer, or because the
/// form did not have them then.
fn not_asked(columns: &Columns, definition: &Definition, submission: &Submission) -> String {
    let entries = entries(&definition.consultation, &submission.answers);
    let asked: HashSet<&str> = asked(&definition.consultation, &entries)
        .into_iter()
        .map(|question| &*question.id)
        .collect();
    let mut missing: Vec<&str> = Vec::new();
    for column in columns.list() {
        let question = &*column.question;
        if missing.last() != Some(&question) && !asked.contains(question) {
            missing.push(question);
        }
    }
    missing.join(" ")
}
