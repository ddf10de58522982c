//! What the publisher does, as the studio asks for it. The command asks for the same, so that both make the same bytes.

use assembly_publish::build::unsaid;
use assembly_publish::import::zone::{USUAL, Zone};
use assembly_publish::import::{Imported, Told};
use assembly_publish::mapping::Mapping;
use assembly_publish::{Book, Built, Order, Package, Place, Problem, Weight, workbook};

use crate::Before;

/// Hears how far the work is, from 0 to 1.
pub type Tell<'a> = &'a mut dyn FnMut(f64);

/// Reads the file of a spreadsheet, or its CSV files.
pub fn read(files: &[(String, Vec<u8>)], tell: Tell) -> Result<Book, Vec<Problem>> {
    let unreadable = |name: &str, why: assembly_publish::Unreadable| {
        vec![Problem {
            weight: Weight::Error,
            place: Place::Sheet(name.to_owned()),
            rule: "unreadable",
            message: why.to_string(),
        }]
    };
    match files {
        [(name, bytes)] => assembly_publish::read_with(name, bytes, &mut |progress| tell(progress.share))
            .map_err(|why| unreadable(name, why)),
        _ => {
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            assembly_publish::read_folder(files).map_err(|why| unreadable(&names.join(", "), why))
        }
    }
}

/// Makes a feed of a book. A mapping that cannot be understood is told of first.
pub fn import(
    book: &Book,
    mapping: Option<&(String, Vec<u8>)>,
    updated: Option<&str>,
    now: i64,
) -> Result<Imported, Vec<Problem>> {
    let mapping = match mapping {
        Some((name, bytes)) => Mapping::read_bytes(name, bytes)?,
        None => Mapping::default(),
    };
    let told = Told {
        updated,
        now: Some(now),
        today: Some(Zone::named(USUAL).day(now)),
    };
    Ok(assembly_publish::import::import(book, &mapping, &told))
}

/// Makes all that is uploaded; with errors in the spreadsheet, says what else stands against it.
pub fn build(
    imported: &Imported,
    before: &Before,
    now: i64,
    address: Option<&str>,
    package: &Package,
) -> Result<Built, Vec<Problem>> {
    let earlier: Vec<(&str, &[u8])> = before
        .updates
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let order = Order {
        feed: imported.feed.as_deref().unwrap_or_default(),
        previous: before.feed.as_deref(),
        earlier: &earlier,
        now,
        address,
        package,
    };
    if imported.feed.is_none() {
        return Err(assembly_publish::early(imported, &order));
    }
    let told = |found| unsaid(imported.places.at_cells(found), &imported.problems);
    match assembly_publish::build_now(&order) {
        Ok(built) => Ok(Built {
            problems: told(built.problems),
            ..built
        }),
        Err(problems) => Err(told(problems)),
    }
}

/// An empty workbook.
pub fn template(language: &str) -> Result<Vec<u8>, String> {
    workbook::template(language, None).map_err(|error| error.to_string())
}

/// A feed as a workbook, in the feed's own language, and what could not be read of it and is missing there.
pub fn export(feed: &[u8]) -> Result<(Vec<u8>, Vec<String>), String> {
    let reading = assembly_feed::read(feed).map_err(|refusal| refusal.to_string())?;
    let language = &reading.feed.language;
    let sheets = assembly_publish::export::export(&reading.feed, language);
    let bytes = workbook::write(language, &sheets).map_err(|error| error.to_string())?;
    let errors = reading
        .findings
        .iter()
        .filter(|finding| finding.severity == assembly_feed::Severity::Error);
    let mut lost: Vec<String> = errors.map(ToString::to_string).collect();
    lost.extend(assembly_publish::export::lost(feed, &reading));
    Ok((bytes, lost))
}
