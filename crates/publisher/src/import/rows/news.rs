//! What a person reads between the columns of recommendations: what has happened, and what is printed in the report.

use crate::import::layout::Region;
use crate::import::notes::Notes;
use crate::import::rows::dated;
use crate::import::rows::entry::{Entry, Field};
use crate::import::rows::log;

/// Tells news from progress, parts logs, and gives recommendations that have only ids their numbers.
pub fn tell(region: &Region, found: &mut [Entry], notes: &mut Notes) {
    let has = |path: &str| {
        region
            .columns
            .iter()
            .any(|(_, meaning)| meaning.column.path == path)
    };
    // Whoever has ids and numbers keeps the template, which has a sheet for updates.
    let of_template = has("id") && has("number");
    dated::tell(region, found, notes);
    for entry in found.iter_mut() {
        // Where nobody says how far it is, what has happened is news.
        let said = |path: &str| entry.fields.iter().any(|field| field.path == path);
        let stateless = !said("progress.state") && !entry.unread.contains(&"progress.state");
        if !has("progress.state") || stateless && !of_template && said("progress.summary") {
            for field in &mut entry.fields {
                field.path = match field.path {
                    "progress.summary" => "updates.0.text",
                    "progress.as_of" => "updates.0.date",
                    other => other,
                };
            }
        }
        // What the council calls an id is what is printed in the report.
        if !has("number")
            && let Some(id) = entry.fields.iter().find(|field| field.path == "id")
        {
            let number = Field {
                path: "number",
                ..id.clone()
            };
            entry.fields.push(number);
        }
    }
    if !of_template {
        log::part(found, notes);
    }
}
