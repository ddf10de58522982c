//! From a feed to everything that is uploaded: pages, the widgets' own files, updates, calendar, table.
//!
//! All of it is made by the widgets' own rules and views, so that nothing says other than what residents see where JavaScript runs.

mod address;
mod draw;
mod embed;
mod language;
mod made;
mod page;
mod site;
mod structured;
mod subject;
mod updates;
mod words;

use assembly_feed::{Day, Feed, Reading};
use assembly_kit::Host;
use assembly_kit::host::{DEFAULT_ZONE, Native};

use crate::compare::compare;
use crate::{Folder, Package, Place, Problem, Weight};
use address::Address;
use site::Site;
use updates::Memory;

/// Where the widgets' own files lie in the folder.
pub const WIDGETS: &str = "assembly-widgets";
/// The studio's page, which lies where officers find it: at the top.
const STUDIO: &str = "studio.html";
/// The file that names all files which were made, one a line: by it a folder is known as one of ours.
pub const FILES: &str = "files.txt";

/// What everything is made from.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The feed.
    pub feed: &'a [u8],
    /// The feed as it was published before, where it was.
    pub previous: Option<&'a [u8]>,
    /// The lists of updates that were published before, by the names of their files (`updates.json`): the only memory of when
    /// something changed that bears no date of its own.
    pub earlier: &'a [(&'a str, &'a [u8])],
    /// The moment, in seconds since 1970 in UTC.
    pub now: i64,
    /// Absolute address at which the folder will be, if that is known.
    pub address: Option<&'a str>,
    /// The widgets' own files.
    pub package: &'a Package,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// Everything to upload.
    pub folder: Folder,
    /// What is doubtful or worth knowing; no errors.
    pub problems: Vec<Problem>,
}

/// The studio's page, one folder above the one that it was built for.
fn studio(page: &[u8], version: &str) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let before = format!("=\"{version}/");
    page.replace(&before, &format!("=\"{WIDGETS}/{version}/"))
        .into_bytes()
}

/// Makes everything, or says what stands against it. The same order gives the same bytes wherever this runs.
///
/// Nothing in it waits: [`build_now`] gives what it comes to.
pub async fn build(order: &Order<'_>) -> Result<Built, Vec<Problem>> {
    let mut problems = Vec::new();
    let address = order.address.map(Address::new).transpose();
    let address = address.unwrap_or_else(|message| {
        problems.push(problem(Weight::Error, Place::Whole, "address", message));
        None
    });
    if order.package.files.is_empty() {
        let message = "this program was built without the widgets, which belong to what is uploaded. Run \
                       `cargo xtask build`, then build the program again";
        problems.push(problem(
            Weight::Error,
            Place::Whole,
            "no-widgets",
            message.to_owned(),
        ));
    }
    let reading = read(order.feed, order.now, &mut problems);
    let previous = order
        .previous
        .and_then(|bytes| earlier_feed(bytes, &mut problems));
    let Some(reading) = reading else {
        return Err(problems);
    };
    for (name, bytes) in order.earlier {
        if Memory::read(bytes).is_none() {
            let message =
                format!("{name} of the folder before is not one of ours, so updates in it are not kept");
            problems.push(problem(
                Weight::Warning,
                Place::Whole,
                "earlier-unreadable",
                message,
            ));
        }
    }
    if let Some(previous) = &previous {
        problems.extend(compare(previous, &reading.feed, today(&reading.feed, order.now)));
    }
    if problems.iter().any(|problem| problem.weight == Weight::Error) {
        problems.sort_by_key(|problem| problem.weight);
        return Err(problems);
    }
    if let Some(note) = not_compared(order) {
        problems.push(note);
    }
    if address.is_none() {
        let message = "it is not known at which address the folder will be, so pages name no canonical address, and \
                       addresses in the feed that are relative are no links in `fallback/` and in the calendar";
        problems.push(problem(
            Weight::Note,
            Place::Whole,
            "no-address",
            message.to_owned(),
        ));
    }
    problems.sort_by_key(|problem| problem.weight);
    let site = Site::new(reading, order.now, address, &order.package.version);
    let folder = make(order, site, previous.as_ref()).await;
    Ok(Built { folder, problems })
}

/// Of what building found, what the import has not said: there the column's name stands before it.
pub fn unsaid(found: Vec<Problem>, told: &[Problem]) -> Vec<Problem> {
    let same =
        |one: &Problem, other: &Problem| one.rule == other.rule && other.message.ends_with(&one.message);
    let new = found
        .into_iter()
        .filter(|problem| !told.iter().any(|known| same(problem, known)));
    new.collect()
}

/// Like [`build()`], done when it returns.
pub fn build_now(order: &Order<'_>) -> Result<Built, Vec<Problem>> {
    use std::task::{Context, Poll, Waker};

    let mut building = std::pin::pin!(build(order));
    loop {
        if let Poll::Ready(built) = building.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return built;
        }
    }
}

async fn make(order: &Order<'_>, site: Site, previous: Option<&Feed>) -> Folder {
    let mut folder = Folder::default();
    folder.put("feed.json", &*site.source.bytes);
    let site = std::rc::Rc::new(site);
    for language in &site.languages {
        for subject in site.subjects() {
            let name = site.languages.file(&subject.stem(), language, "html");
            folder.put(
                ["fallback/", &name].concat(),
                draw::fragment(&site, &subject, language).await,
            );
            folder.put(name, draw::page(&site, subject, language).await);
        }
        let file = |stem, ending| site.languages.file(stem, language, ending);
        let settings = site.settings(language);
        let page = site.absolute(&file("timeline", "html"));
        folder.put(
            file("calendar", "ics"),
            assembly_timeline::calendar(&site.source, &settings, page.as_deref()),
        );
        let page = site.link(&file("tracker", "html"));
        folder.put(
            file("recommendations", "csv"),
            assembly_tracker::csv_table(&site.source, &settings, &page),
        );
        let json = file("updates", "json");
        let earlier = order.earlier.iter().find(|(name, _)| *name == json);
        let memory = earlier
            .and_then(|(_, bytes)| Memory::read(bytes))
            .unwrap_or_default();
        let updates = updates::updates(&site, language, previous, &memory);
        folder.put(json, updates::json(&site, language, &updates));
        folder.put(file("updates", "xml"), updates::atom(&site, language, &updates));
    }
    for (name, css) in words::SHEETS {
        folder.put(name, css);
    }
    for (name, bytes) in &order.package.files {
        match name == STUDIO {
            true => folder.put(STUDIO, studio(bytes, &order.package.version)),
            false => folder.put([WIDGETS, "/", name].concat(), bytes.as_slice()),
        }
    }
    folder.put("embed.html", draw::embed(&site, order.package).await);
    folder.put("README.txt", include_str!("../texts/build/README.txt"));
    let names: Vec<&str> = folder.files().map(|(name, _)| name).collect();
    let names = [&names.join("\n"), "\n", FILES, "\n"].concat();
    folder.put(FILES, names);
    folder
}

/// Reads and checks the feed.
fn read(bytes: &[u8], now: i64, problems: &mut Vec<Problem>) -> Option<Reading> {
    match assembly_feed::read(bytes) {
        Ok(reading) => {
            let today = today(&reading.feed, now);
            let found = assembly_feed::check(&reading, today).into_iter();
            problems.extend(found.map(|finding| match finding.rule {
                // Once that is published, nothing could be until that day: each publication is later than the one before.
                "updated-in-future" => problem(
                    Weight::Error,
                    Place::Path(finding.path),
                    finding.rule,
                    format!(
                        "{}, and the next publication would have to be later still. Leave it empty, or write when this is published",
                        finding.message
                    ),
                ),
                _ => Problem::from(&finding),
            }));
            Some(reading)
        }
        Err(refusal) => {
            problems.push(problem(
                Weight::Error,
                Place::Whole,
                "unreadable",
                refusal.to_string(),
            ));
            None
        }
    }
}

/// What could not be looked at, because it was not given.
fn not_compared(order: &Order) -> Option<Problem> {
    let (rule, message) = match (order.previous, order.earlier) {
        (None, _) => (
            "not-compared",
            "no earlier publication was given, so nothing was compared. If there is one, give it, lest an answer change in silence",
        ),
        (Some(_), []) => (
            "no-earlier-updates",
            "the feed that was published before came without its lists of updates (updates.json), so entries in them that bear no \
             date of their own are not carried on",
        ),
        _ => return None,
    };
    Some(problem(Weight::Note, Place::Whole, rule, message.to_owned()))
}

/// The day where the council is.
fn today(feed: &Feed, now: i64) -> Day {
    let zone = feed.time_zone.as_deref().unwrap_or(DEFAULT_ZONE);
    Native::at(now).local(now, zone).0
}

fn earlier_feed(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Feed> {
    match assembly_feed::read(bytes) {
        Ok(reading) => Some(reading.feed),
        Err(refusal) => {
            let message =
                format!("the previous feed could not be read, so nothing can be compared. {refusal}");
            problems.push(problem(
                Weight::Error,
                Place::Whole,
                "previous-unreadable",
                message,
            ));
            None
        }
    }
}

fn problem(weight: Weight, place: Place, rule: &'static str, message: String) -> Problem {
    Problem {
        weight,
        place,
        rule,
        message,
    }
}
