//! A folder as the publisher makes it, with the widgets that were built.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use assembly_publish::{Folder, Order, Package, build_now};
use assembly_tests::{Answer, Council, council::VERSION, pictures::WORKSPACE};

/// A moment after the publication of each feed here: noon of 22 November 2026.
pub const NOON: i64 = 1_795_348_800;

/// The demo's feeds, and examples that are hard to draw.
pub const FEEDS: [&str; 10] = [
    "demo/feeds/dudley-2019.json",
    "demo/feeds/dyffryn-arian-2026.json",
    "demo/feeds/greater-cambridge-2019.json",
    "demo/feeds/kingston-2019.json",
    "demo/feeds/romsey-2019.json",
    "widgets/tracker/fixtures/no-report.json",
    "widgets/tracker/fixtures/two-languages.json",
    "widgets/timeline/fixtures/partial-dates.json",
    "widgets/consultation/fixtures/every-kind.json",
    "widgets/consultation/fixtures/outcome.json",
];

/// What the publisher makes of a feed of this repository.
pub fn built(feed: &str) -> Result<Folder> {
    let feed = fs::read(Path::new(WORKSPACE).join(feed)).with_context(|| feed.to_owned())?;
    let order = Order {
        feed: &feed,
        previous: None,
        earlier: &[],
        now: NOON,
        address: None,
        package: &package()?,
    };
    let built = build_now(&order).map_err(|problems| anyhow::anyhow!("{problems:#?}"))?;
    Ok(built.folder)
}

fn package() -> Result<Package> {
    let mut files = Vec::new();
    let root = Path::new(WORKSPACE).join("pkg");
    for within in ["", VERSION] {
        for entry in fs::read_dir(root.join(within))? {
            let path = entry?.path();
            let name = path.strip_prefix(&root)?.display().to_string();
            if path.is_file() && name != "README.md" && name != "package.json" {
                files.push((name, fs::read(path)?));
            }
        }
    }
    files.sort();
    Ok(Package {
        version: VERSION.to_owned(),
        files,
    })
}

/// Puts the folder on a council's site, and gives its address.
pub fn serve(council: &Council, folder: &Folder) -> String {
    for (name, bytes) in folder.files() {
        council.answer(
            &format!("/assembly/{name}"),
            Answer::of(kind(name), bytes.to_vec()),
        );
    }
    council.url("/assembly/")
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "xml" => "application/atom+xml",
        "ics" => "text/calendar",
        _ => "text/plain; charset=utf-8",
    }
}

/// The names of the pages in it: what has a `<head>`, without the parts for other pages.
pub fn pages(folder: &Folder) -> Vec<String> {
    let pages = folder
        .files()
        .map(|(name, _)| name)
        .filter(|name| name.ends_with(".html") && !name.contains('/'));
    pages.map(str::to_owned).collect()
}
