//! What is said of the assembly as a whole: in its sheet, in the mapping, and what follows from them.

use assembly_feed::{Date, Day};
use serde_json::Value as Json;

use crate::book::{Cell, Moment};
use crate::heading::split;
use crate::import::Told;
use crate::import::cell::{Context, language, value, words};
use crate::import::layout::Region;
use crate::import::layout::known::called;
use crate::import::notes::Notes;
use crate::import::plain::slug;
use crate::import::rows::home::Home;
use crate::import::rows::{Entry, Field, Reading, facts};
use crate::import::tree::sheet_of;
use crate::import::zone::{USUAL, Zone};
use crate::mapping::{Mapping, What, path_named};
use crate::problem::Place;
use crate::tables::{ASSEMBLY, Form};

/// The facts of the assembly: of its sheet, of the mapping, and what follows from them.
pub fn assembly(regions: &[Region], mapping: &Mapping, told: &Told, notes: &mut Notes) -> Entry {
    let sheets: Vec<&Region> = regions
        .iter()
        .filter(|region| region.table.form == Form::Facts)
        .collect();
    let place = sheets
        .first()
        .map_or(Place::Whole, |region| Place::Sheet(region.sheet.name.clone()));
    let usual = Zone::named(USUAL);
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
    let zone = Zone::named(&said("time_zone").unwrap_or_else(|| USUAL.to_owned()));

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
    let mut root = Entry::new(&ASSEMBLY, place);
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
        let id = slug(&title.unwrap_or_default());
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
                Some(cell) => (cell, format!("{} is missing: {wanted}", called(&ASSEMBLY, path))),
                None => {
                    let message = format!(
                        "{wanted} is missing; say it in a sheet {}, with {} and the value beside it, or in a mapping: value,,{path},…",
                        sheet_of("assembly"),
                        called(&ASSEMBLY, path),
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
fn day_alone(written: &str) -> Option<Moment> {
    let date: Date = written.parse().ok()?;
    let (month, day) = (date.month?, date.day?);
    date.time.is_none().then_some(Moment {
        year: date.year,
        month,
        day,
        time: Some((0, 0, 0)),
    })
}

/// The facts that a mapping tells.
fn values(mapping: &Mapping, reading: &Reading, place: &Place, notes: &mut Notes) -> Vec<Field> {
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
        let Some(column) = path_named(&ASSEMBLY, &line.found)
            .and_then(|path| ASSEMBLY.columns.iter().find(|column| column.path == path))
        else {
            continue;
        };
        let cell = Cell::from(line.means.as_str());
        let (_, tag, _) = split(&line.found);
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
