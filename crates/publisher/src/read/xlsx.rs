//! Excel workbooks (.xlsx, .xlsm), in one pass over each sheet.
//!
//! calamine 0.38 reads values only, would need a second pass over the same XML for what is hidden and for formulas that came to
//! nothing, panics where a list of texts claims to be endless, and gives up a whole sheet for one `#SPILL!`. So it reads in the tests,
//! with other eyes.

mod colour;
mod sheet;
mod strings;
mod styles;

use std::collections::HashMap;

use quick_xml::events::Event;

use super::archive::Archive;
use super::reading::Reading;
use super::rows::Rows;
use super::xml::{attribute, name, yes};
use super::{Limit, Unreadable};
use crate::Book;
pub(super) use colour::rgb;
use strings::Strings;
use styles::Styles;

/// What all sheets of a workbook share.
struct Shared {
    strings: Strings,
    styles: Styles,
    from_1904: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    hidden: bool,
    relation: String,
}

/// A part of the file that another points to: the last word of its kind, and where it is.
struct Target {
    kind: String,
    path: String,
}

/// Where the workbook is inside its file, if there is one.
pub(super) fn workbook(archive: &mut Archive<'_>) -> Result<Option<String>, Unreadable> {
    let told = match archive.has("_rels/.rels") {
        true => targets(archive, "")?,
        false => HashMap::new(),
    };
    let mut told = told
        .into_values()
        .filter(|target| target.kind == "officeDocument");
    let path = told
        .next()
        .map_or_else(|| "xl/workbook.xml".to_owned(), |target| target.path);
    Ok(archive.has(&path).then_some(path))
}

pub(super) fn read(
    archive: &mut Archive<'_>,
    path: &str,
    reading: &mut Reading<'_>,
) -> Result<Book, Unreadable> {
    let targets = targets(archive, path)?;
    let part = |kind: &str| {
        let found = targets.values().find(|target| target.kind == kind);
        found.map_or("", |target| target.path.as_str())
    };
    let (listed, from_1904) = list(archive, path)?;
    reading.expect(archive.said_size(part("sharedStrings")));
    let sheets: Vec<(&Listed, &str)> = listed
        .iter()
        .filter_map(|listed| Some((listed, targets.get(&listed.relation)?)))
        .filter(|(_, target)| target.kind == "worksheet")
        .map(|(listed, target)| (listed, target.path.as_str()))
        .collect();
    for (_, path) in &sheets {
        reading.expect(archive.said_size(path));
    }
    let shared = Shared {
        strings: Strings::read(archive, part("sharedStrings"), reading)?,
        styles: Styles::read(archive, part("styles"), part("theme"))?,
        from_1904,
    };
    let mut book = Book::default();
    for (listed, path) in sheets {
        let part = format!("the sheet \"{}\"", listed.name);
        let Some(mut xml) = archive.xml(path, &part)? else {
            return Err(Unreadable::Damaged(part));
        };
        let rows = Rows::new(reading, listed.name.clone(), listed.hidden);
        book.sheets.push(sheet::read(&mut xml, &shared, rows)?);
    }
    Ok(book)
}

/// The sheets in their order, and whether dates count from 1904.
fn list(archive: &mut Archive<'_>, path: &str) -> Result<(Vec<Listed>, bool), Unreadable> {
    let (mut listed, mut from_1904) = (Vec::new(), false);
    let Some(mut xml) = archive.xml(path, "the list of sheets")? else {
        return Err(Unreadable::Damaged("the list of sheets".to_owned()));
    };
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => from_1904 = yes(&element, "date1904"),
                "sheet" => {
                    listed.push(Listed {
                        hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                        relation: name(&element, "id").unwrap_or_default(),
                        name: name(&element, "name").unwrap_or_default(),
                    });
                }
                _ => {}
            },
            Event::Eof => return Ok((listed, from_1904)),
            _ => {}
        }
        if listed.len() as u64 > Limit::Sheets.most() {
            return Err(Unreadable::TooLarge {
                limit: Limit::Sheets,
                found: "it has more sheets".to_owned(),
            });
        }
    }
}

/// What a part points to, by the names that it uses; of the whole file with an empty path.
fn targets(archive: &mut Archive<'_>, path: &str) -> Result<HashMap<String, Target>, Unreadable> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let list = format!("{folder}/_rels/{file}.rels");
    let mut targets = HashMap::new();
    let Some(mut xml) = archive.xml(&list, "the list of its parts")? else {
        return Ok(targets);
    };
    // A workbook has a few for each sheet.
    let most = Limit::Sheets.most() as usize * 10;
    loop {
        match xml.next()? {
            Event::Start(element)
                if element.local_name().as_ref() == "Relationship" && targets.len() < most =>
            {
                let told = |word| name(&element, word).unwrap_or_default();
                let kind = told("Type").rsplit('/').next().unwrap_or_default().to_owned();
                let path = absolute(folder, &told("Target"));
                targets.insert(told("Id"), Target { kind, path });
            }
            Event::Eof => return Ok(targets),
            _ => {}
        }
    }
}

fn absolute(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
