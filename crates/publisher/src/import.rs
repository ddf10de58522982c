//! From a spreadsheet to a feed.

mod assembly;
pub(crate) mod cell;
mod layout;
mod notes;
pub mod places;
pub(crate) mod plain;
mod rows;
mod tree;
pub mod zone;

use std::collections::HashSet;

use assembly_feed::{Day, Finding, check};

use self::assembly::assembly;
use self::layout::{Region, regions, settle};
use self::notes::Notes;
use self::places::Places;
use self::rows::{Entry, Reading, entries, news, repeat, unnumbered};
use self::tree::{findings, ids, theme};
use self::zone::Zone;
use crate::book::Book;
use crate::mapping::Mapping;
use crate::problem::{Place, Problem, Weight};
use crate::tables::{Form, TABLES};

/// What a spreadsheet came to.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The feed, as it is published; `None` where there are errors.
    pub feed: Option<Vec<u8>>,
    /// The same even where there are errors, as far as it goes: to look at, never to publish.
    pub unchecked: Vec<u8>,
    /// Everything that was found, errors first, each by its cell.
    pub problems: Vec<Problem>,
    /// What a mapping for this spreadsheet could say: what was understood, and what is still to be filled in.
    pub suggestion: Mapping,
    /// Where in the spreadsheet each part of the feed stands.
    pub places: Places,
}

/// What the spreadsheet does not say.
#[derive(Clone, Debug, Default)]
pub struct Told<'a> {
    /// The moment of this publication, as the feed writes it; it goes before what the spreadsheet says.
    pub updated: Option<&'a str>,
    /// The moment that is taken for it where neither says it, in seconds since 1970 in UTC.
    pub now: Option<i64>,
    /// The day on which warnings are given of what is late; none are without it.
    pub today: Option<Day>,
}

/// Makes a feed of a spreadsheet. The same spreadsheet with the same mapping gives the same bytes.
pub fn import(book: &Book, mapping: &Mapping, told: &Told) -> Imported {
    let mut notes = Notes::default();
    let regions = regions(book, mapping, &mut notes);
    let said = notes
        .problems
        .iter()
        .any(|problem| problem.weight == Weight::Error);
    if regions.is_empty() && !said {
        let message = "holds nothing that is known: no sheet has headings such as Recommendation, Decision or Progress; a mapping can say what its sheets are";
        notes.error(Place::Whole, "nothing-known", message.to_owned());
    }
    let root = assembly(&regions, mapping, told, &mut notes);
    let zone = Zone::named(root.words("time_zone").unwrap_or(zone::USUAL));
    let tongue = root.words("language").unwrap_or("en").to_owned();
    let reading = Reading {
        mapping,
        language: &tongue,
        zone: &zone,
    };

    let mut all: Vec<(&'static str, Vec<Entry>)> = Vec::new();
    for table in TABLES.iter().filter(|table| table.form != Form::Facts) {
        let mut found = Vec::new();
        for region in regions.iter().filter(|region| region.table.name == table.name) {
            found.extend(in_region(region, &reading, mapping, &mut notes));
        }
        if table.name == "recommendations" {
            repeat::fold(&mut found, &mut notes);
            unnumbered::tell(&found, &mut notes);
        }
        ids::give(&mut found, &mut notes);
        all.push((table.name, found));
    }
    let mut take = |name: &str| {
        all.iter_mut()
            .find(|(known, _)| *known == name)
            .map(|(_, entries)| std::mem::take(entries))
            .unwrap_or_default()
    };
    let (mut recommendations, mut themes) = (take("recommendations"), take("themes"));
    theme::themes(&mut recommendations, &mut themes, &mut notes);
    let mut tree = tree::Tree::new(root);
    tree.grow(themes, &mut notes);
    tree.grow(recommendations, &mut notes);
    // Documents last: they belong to things of any other table.
    let (documents, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(name, _)| *name == "documents");
    for (_, entries) in others.into_iter().chain(documents) {
        tree.grow(entries, &mut notes);
    }
    finish(&tree, told, notes)
}

/// Reads and checks what was put together, and writes it if nothing is wrong.
fn finish(tree: &tree::Tree, told: &Told, mut notes: Notes) -> Imported {
    let document = tree.document();
    let mut unchecked = Vec::new();
    match assembly_feed::read(document.json.to_string().as_bytes()) {
        Ok(reading) => {
            let found = found(&reading, told.today);
            notes.problems.extend(findings::located(&found, &document));
            unchecked = assembly_feed::to_json(&reading.feed).into_bytes();
        }
        Err(refusal) => notes.error(Place::Whole, refusal.code(), refusal.to_string()),
    }
    let Notes {
        mut problems,
        suggestion,
    } = notes;
    problems.sort_by_key(|problem| problem.weight);
    let sound = problems.iter().all(|problem| problem.weight != Weight::Error);
    Imported {
        feed: sound.then(|| unchecked.clone()),
        unchecked,
        problems,
        suggestion,
        places: document.places.into(),
    }
}

/// What the checker finds on a day; without one, what it finds on any.
fn found(reading: &assembly_feed::Reading, today: Option<Day>) -> Vec<Finding> {
    let mut found = check(reading, today.unwrap_or(Day::MIN));
    if today.is_none() {
        let later = check(reading, Day::MAX);
        let said = |finding: &Finding| (finding.path.clone(), finding.rule, finding.message.clone());
        let later: HashSet<_> = later.iter().map(said).collect();
        found.retain(|finding| later.contains(&said(finding)));
    }
    found
}

/// The entries of one region, with what a person reads between the columns.
fn in_region(region: &Region, reading: &Reading, mapping: &Mapping, notes: &mut Notes) -> Vec<Entry> {
    let mut region = region.clone();
    settle(&mut region, mapping, notes);
    let mut found = entries(&region, reading, notes);
    if region.table.name == "recommendations" {
        news::tell(&region, &mut found, notes);
    }
    found
}
