//! What stands against a spreadsheet besides its own errors, so that an officer learns of everything at once.

use std::collections::BTreeSet;

use assembly_feed::{Day, check};
use serde_json::Value as Json;

use crate::build::{Order, build_now};
use crate::import::Imported;
use crate::{Package, Place, Problem, Weight};

/// The errors that building would find in a spreadsheet that has others: what it changes in silence of what was published before,
/// or a wrong address. Those that only follow from what the import has told are left out. `order` is that of the build; its feed
/// is not looked at.
pub fn early(imported: &Imported, order: &Order<'_>) -> Vec<Problem> {
    if imported.unchecked.is_empty() {
        return Vec::new();
    }
    let feed = with_id(&imported.unchecked, order.previous);
    // Without the widgets everything is judged, and nothing is drawn.
    let order_of_none = Order {
        feed: &feed,
        package: &Package::default(),
        ..*order
    };
    let Err(found) = build_now(&order_of_none) else {
        return Vec::new();
    };
    // What the feed itself has wrong the import has told at its cells, or it comes of what the import could not read.
    let own: BTreeSet<(&'static str, String)> = match assembly_feed::read(&feed) {
        Ok(reading) => check(&reading, Day::MIN)
            .into_iter()
            .map(|it| (it.rule, it.message))
            .collect(),
        Err(_) => BTreeSet::new(),
    };
    let errors = found.into_iter().filter(|problem| {
        problem.weight == Weight::Error
            && (problem.rule != "no-widgets" || order.package.files.is_empty())
            && !own.contains(&(problem.rule, problem.message.clone()))
    });
    let mut errors = imported.places.at_cells(errors.collect());
    let told: Vec<&Problem> = imported
        .problems
        .iter()
        .filter(|it| it.weight == Weight::Error)
        .collect();
    errors.retain(|problem| !told.iter().any(|told| follows(problem, told)));
    errors
}

/// The feed with the id of the one before, where its own is missing with the title that it is made of: else it would be taken for
/// another assembly's.
fn with_id(feed: &[u8], previous: Option<&[u8]>) -> Vec<u8> {
    let id = |feed: &Json| feed.get("id").and_then(Json::as_str).map(str::to_owned);
    let parsed = |bytes: &[u8]| serde_json::from_slice::<Json>(bytes).ok();
    let named = || {
        let mut feed = parsed(feed)?;
        let previous = id(&parsed(previous?)?)?;
        if id(&feed).is_some_and(|id| !id.is_empty()) {
            return None;
        }
        feed.as_object_mut()?
            .insert("id".to_owned(), Json::from(previous));
        Some(feed.to_string().into_bytes())
    };
    named().unwrap_or_else(|| feed.to_vec())
}

/// Whether a problem may be there only because of another: at a cell that could not be read, or for something that is missing where
/// a part of the row could not be read, or in all where a sheet could not be.
fn follows(problem: &Problem, told: &Problem) -> bool {
    if problem.place == told.place && problem.place != Place::Whole {
        return true;
    }
    let gone = problem.rule.ends_with("-gone");
    match (&problem.place, &told.place) {
        (Place::Row(sheet, row), Place::Cell(other, at, _))
        | (Place::Cell(sheet, row, _), Place::Row(other, at)) => sheet == other && row == at,
        (Place::Cell(sheet, row, _), Place::Cell(other, at, _)) => gone && sheet == other && row == at,
        // A row without words is no recommendation; an assembly without a title has all of its own.
        (_, Place::Row(..)) => gone,
        (_, Place::Whole | Place::Sheet(_)) => gone && told.rule != "missing",
        _ => false,
    }
}
