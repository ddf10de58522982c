//! What reading and checking a feed find, told by the cell that it came from.

use std::collections::HashSet;

use assembly_feed::Finding;

use crate::import::rows::home::Home;
use crate::import::tree::Document;
use crate::problem::{Place, Problem};
use crate::tables::{Column, Table};
use crate::wording;

/// Findings at their cells; where something is missing, at the cell that is empty, or at the row or sheet.
pub fn located(findings: &[Finding], document: &Document) -> Vec<Problem> {
    let missing = |finding: &Finding| finding.rule == "missing";
    // An assembly's id is made of its title.
    let titled = !findings
        .iter()
        .any(|finding| missing(finding) && finding.path == "title");
    // All that is above something missing.
    let mut wholes: HashSet<&str> = HashSet::new();
    for finding in findings.iter().filter(|finding| missing(finding)) {
        let dots = finding.path.match_indices('.');
        wholes.extend(dots.filter_map(|(dot, _)| finding.path.get(..dot)));
    }
    findings
        .iter()
        // That the whole is missing is no news where a part of it is said to be.
        .filter(|finding| !missing(finding) || !wholes.contains(finding.path.as_str()))
        .filter(|finding| titled || !missing(finding) || finding.path != "id")
        .filter(|finding| !is_said(finding, document))
        .map(|finding| one(finding, document))
        .collect()
}

/// Whether a thing is missing only because its cell could not be read, which is said there.
fn is_said(finding: &Finding, document: &Document) -> bool {
    let path = finding.path.as_str();
    let words = ["title", "text"].map(|part| format!("{path}.{part}"));
    document.unread.contains(path)
        || finding.rule == "missing" && words.iter().any(|part| document.unread.contains(part))
}

fn one(finding: &Finding, document: &Document) -> Problem {
    let (node, rest) = document.node(&finding.path);
    let (path, name) = node.map_or((String::new(), None), |node| column(node.table, &rest));
    let place = document.places.get(&finding.path).cloned();
    let place = place.or_else(|| node.and_then(|node| node.home.cell(&node.place, &path)));
    // Where no column is for it, the row lacks it and no cell that is there.
    let untold = node
        .filter(|node| finding.rule == "missing" && place.is_none() && matches!(node.home, Home::Columns(_)))
        .filter(|_| path.contains('.'));
    let place = place.or_else(|| untold.map(|node| node.place.clone()));
    let place = place.or_else(|| document.nearest(&finding.path));
    let message = match (name, rest.as_str()) {
        (Some(name), _) if untold.is_some() => {
            let what = match path.as_str() {
                "response.decision" => "what was decided",
                "progress.state" => "how far it is",
                _ => "it",
            };
            format!("{name} {}: no column says {what}", finding.message)
        }
        (Some(name), _) => format!("{name} {}", finding.message),
        (None, "") => finding.message.clone(),
        (None, rest) => format!("{rest} {}", finding.message),
    };
    Problem {
        weight: finding.severity.into(),
        place: place.unwrap_or(Place::Whole),
        rule: finding.rule,
        message,
    }
}

/// The column to which a path within a thing belongs: its path, and its name for people.
fn column(table: &Table, path: &str) -> (String, Option<&'static str>) {
    let mut path = path.replace('[', ".").replace(']', "");
    // Of an object that is missing, the first of its columns.
    let inside = |column: &&Column| {
        column
            .path
            .strip_prefix(&path)
            .is_some_and(|rest| rest.starts_with('.'))
    };
    if let Some(column) = table.columns.iter().find(inside) {
        path = column.path.to_owned();
    }
    loop {
        if let Some(words) = wording::of("en").and_then(|wording| wording.column(table.name, &path)) {
            return (path, Some(words.name.as_str()));
        }
        match path.rfind('.') {
            Some(at) => path.truncate(at),
            None => return (path, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::import::{Told, import};
    use crate::mapping::Mapping;

    #[test]
    fn what_no_column_says_is_missing_in_the_row() {
        let text = "Number,Recommendation,Explanation\n1,Keep bees.,We like them.\n";
        let book = crate::read("Recs.csv", text.as_bytes()).unwrap();
        let found = import(&book, &Mapping::default(), &Told::default()).problems;
        let told = found
            .iter()
            .find(|problem| problem.message.starts_with("Decision"));
        assert_eq!(
            told.map(ToString::to_string).as_deref(),
            Some("Recs, row 2: Decision is missing: no column says what was decided")
        );
    }
}
