//! What was found, for people or as JSON.

use std::io::{self, Write};

use clap::ValueEnum;
use serde_json::json;

use crate::{Place, Problem, Weight};

/// How what was found is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line each, and how many there are.
    #[default]
    Text,
    /// An object, for programs.
    Json,
}

/// How many of each weight.
fn count(problems: &[Problem], weight: Weight) -> usize {
    problems.iter().filter(|problem| problem.weight == weight).count()
}

/// Whether something has to be mended first.
pub fn has_errors(problems: &[Problem]) -> bool {
    count(problems, Weight::Error) > 0
}

/// Writes what was found.
pub fn write(out: &mut dyn Write, problems: &[Problem], format: Format) -> io::Result<()> {
    match format {
        Format::Text => {
            for problem in problems {
                writeln!(
                    out,
                    "{:<7} {problem} [{}]",
                    problem.weight.to_string(),
                    problem.rule
                )?;
            }
            writeln!(out, "{}", summary(problems))
        }
        Format::Json => {
            let findings: Vec<serde_json::Value> = problems.iter().map(one).collect();
            let whole = json!({
                "errors": count(problems, Weight::Error),
                "warnings": count(problems, Weight::Warning),
                "findings": findings,
            });
            writeln!(out, "{whole:#}")
        }
    }
}

/// For programs, also why something could not be read at all; people are told by the error itself.
pub fn unreadable(format: Format) -> impl Fn(&anyhow::Error) {
    move |error| {
        let problem = Problem {
            weight: Weight::Error,
            place: Place::Whole,
            rule: "unreadable",
            message: format!("{error:#}"),
        };
        if format == Format::Json {
            // The error itself goes on in any case.
            let _ = write(&mut io::stdout(), &[problem], format);
        }
    }
}

/// How many there are of each.
pub fn summary(problems: &[Problem]) -> String {
    let many = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    format!(
        "{}, {}, {}.",
        many(count(problems, Weight::Error), "error"),
        many(count(problems, Weight::Warning), "warning"),
        many(count(problems, Weight::Note), "note")
    )
}

fn one(problem: &Problem) -> serde_json::Value {
    let mut value = json!({
        "severity": problem.weight.to_string(),
        "rule": problem.rule,
        "message": problem.message,
    });
    let mut set = |name: &str, found: serde_json::Value| {
        if let Some(object) = value.as_object_mut() {
            object.insert(name.to_owned(), found);
        }
    };
    match &problem.place {
        Place::Whole => {}
        Place::Path(path) => set("path", json!(path)),
        Place::Sheet(sheet) => set("sheet", json!(sheet)),
        Place::Row(sheet, row) => {
            set("sheet", json!(sheet));
            set("row", json!(row));
        }
        Place::Cell(sheet, row, column) => {
            set("sheet", json!(sheet));
            set("cell", json!(format!("{}{row}", crate::book::letters(*column))));
        }
    }
    value
}
