//! From a spreadsheet to a feed.

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
use serde_json::Value as Json;

use self::cell::{Context, language, value, words};
use self::layout::known::called;
use self::layout::{Region, regions, settle};
use self::notes::Notes;
use self::places::Places;
use self::rows::home::Home;
use self::rows::{Entry, Field, Reading, entries, facts, news, repeat, unnumbered};
use self::tree::{findings, ids, theme};
use self::zone::Zone;
use crate::book::{Book, Cell};
use crate::mapping::{Mapping, What, path_named};
use crate::problem::{Place, Problem, Weight};
use crate::tables::{Form, TABLES, table};

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
    let root = root(&regions, mapping, told, &mut notes);
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

/// The facts of the assembly: of its sheet, of the mapping, and what follows from them.
fn root(regions: &[Region], mapping: &Mapping, told: &Told, notes: &mut Notes) -> Entry {
    let sheets: Vec<&Region> = regions
        .iter()
        .filter(|region| region.table.form == Form::Facts)
        .collect();
    let place = sheets
        .first()
        .map_or(Place::Whole, |region| Place::Sheet(region.sheet.name.clone()));
    let usual = Zone::named(zone::USUAL);
    let first = Reading {
        mapping,
        language: "en",
        zone: &usual,
    };
    // The language and the zone first: how the rest is read depends on them.
    let mut silent = Notes::default();
    let mut known: Vec<Field> = sheets
        .iter()
        .flat_map(|region| facts(region, &first, &mut silent).fields)
        .collect();
    known.extend(values(mapping, &first, &place, &mut silent));
    let said = |path: &str| {
        known
            .iter()
            .rev()
            .find(|field| field.path == path)
            .and_then(|field| field.value.as_str())
            .map(str::to_owned)
    };
    let tongue = said("language").map_or_else(|| "en".to_owned(), |tongue| language(&tongue));
    let zone = Zone::named(&said("time_zone").unwrap_or_else(|| zone::USUAL.to_owned()));

    let reading = Reading {
        mapping,
        language: &tongue,
        zone: &zone,
    };
    let mut fields = vec![
        Field {
            path: "assembly_feed",
            value: Json::from("1.0"),
            place: place.clone(),
        },
        Field {
            path: "language",
            value: Json::from(tongue.as_str()),
            place: place.clone(),
        },
    ];
    let mut home = Home::Nowhere;
    let mut unread = Vec::new();
    for region in &sheets {
        let found = facts(region, &reading, notes);
        fields.extend(found.fields);
        unread.extend(found.unread);
        home = found.home;
    }
    fields.extend(values(mapping, &reading, &place, notes));
    if let Some(updated) = told.updated {
        fields.push(Field {
            path: "updated",
            value: Json::from(updated),
            place: place.clone(),
        });
    } else if let Some(now) = told.now
        && !fields.iter().any(|field| field.path == "updated")
    {
        fields.push(Field {
            path: "updated",
            value: Json::from(zone.at(now)),
            place: place.clone(),
        });
    }
    for field in &mut fields {
        // A publication has a moment. On the day that is said it is now; so there may be another on the same day. Any other begins at midnight.
        if field.path == "updated"
            && let Some(day) = field.value.as_str().and_then(day_alone)
        {
            let today = told
                .now
                .filter(|now| Some(zone.day(*now)) == Day::new(day.year, day.month, day.day));
            field.value = Json::from(today.map_or_else(|| zone.written(day), |now| zone.at(now)));
        }
    }
    let mut root = Entry::new(regions_table(), place);
    root.fields = fields;
    root.unread = unread;
    root.home = home;
    if root.words("id").is_none() {
        let title = root
            .fields
            .iter()
            .find(|field| field.path == "title")
            .map(|field| match &field.value {
                Json::Object(languages) => languages
                    .values()
                    .next()
                    .and_then(Json::as_str)
                    .unwrap_or_default()
                    .to_owned(),
                other => other.as_str().unwrap_or_default().to_owned(),
            });
        let id = plain::slug(&title.unwrap_or_default());
        if !id.is_empty() {
            root.fields.push(Field {
                path: "id",
                value: Json::from(id),
                place: root.place.clone(),
            });
        }
    }
    let needed = [
        ("title", "id", "the name of the assembly"),
        (
            "commissioning_body.name",
            "commissioning_body",
            "the name of the council",
        ),
        ("updated", "updated", "the date of this publication"),
    ];
    for (path, made_of, wanted) in needed {
        if root.fields.iter().any(|field| field.path == path) {
            continue;
        }
        notes.suggest(What::Value, "", path, "");
        if !root.unread.contains(&path) {
            // Where the sheet has a line for it, that line alone is told.
            let (place, message) = match root.home.cell(&root.place, path) {
                Some(cell) => (
                    cell,
                    format!("{} is missing: {wanted}", called(regions_table(), path)),
                ),
                None => {
                    let message = format!(
                        "{wanted} is missing; say it in a sheet {}, with {} and the value beside it, or in a mapping: value,,{path},…",
                        tree::sheet_of("assembly"),
                        called(regions_table(), path),
                    );
                    (root.place.clone(), message)
                }
            };
            notes.error(place, "missing", message);
        }
        root.unread.extend([path, made_of]);
    }
    root
}

/// A date without a time, as a moment at midnight.
fn day_alone(written: &str) -> Option<crate::book::Moment> {
    let date: assembly_feed::Date = written.parse().ok()?;
    let (month, day) = (date.month?, date.day?);
    date.time.is_none().then_some(crate::book::Moment {
        year: date.year,
        month,
        day,
        time: Some((0, 0, 0)),
    })
}

fn regions_table() -> &'static crate::tables::Table {
    table("assembly").unwrap_or(&crate::tables::ASSEMBLY)
}

/// The facts that a mapping tells.
fn values(mapping: &Mapping, reading: &Reading, place: &Place, notes: &mut Notes) -> Vec<Field> {
    let table = regions_table();
    let context = Context {
        mapping,
        zone: reading.zone,
    };
    let mut fields: Vec<Field> = Vec::new();
    for line in mapping
        .lines
        .iter()
        .filter(|line| line.what == What::Value && !line.means.is_empty())
    {
        let Some(column) = path_named(table, &line.found)
            .and_then(|path| table.columns.iter().find(|column| column.path == path))
        else {
            continue;
        };
        let cell = Cell::from(line.means.as_str());
        let (_, tag, _) = crate::heading::split(&line.found);
        match value(column.kind, &cell, &context) {
            Ok(Some(said)) => match tag.filter(|tag| column.kind.is_words() && tag != reading.language) {
                Some(tag) => {
                    let words = Json::from(words(&cell.value));
                    match fields
                        .iter_mut()
                        .find(|field| field.path == column.path)
                        .map(|field| &mut field.value)
                    {
                        Some(Json::Object(languages)) => {
                            languages.insert(tag, words);
                        }
                        Some(plain) => {
                            let both = [(reading.language.to_owned(), plain.take()), (tag, words)];
                            *plain = Json::Object(both.into_iter().collect());
                        }
                        None => fields.push(Field {
                            path: column.path,
                            value: Json::Object([(tag, words)].into_iter().collect()),
                            place: place.clone(),
                        }),
                    }
                }
                None => fields.push(Field {
                    path: column.path,
                    value: said,
                    place: place.clone(),
                }),
            },
            Ok(None) => {}
            Err(fault) => notes.error(
                Place::Whole,
                fault.rule,
                format!("in the mapping, {} {}", line.found, fault.message),
            ),
        }
    }
    fields
}
