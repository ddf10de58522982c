//! From the workshop into pkg/, so that a build that fails leaves the old package whole.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::module::{self, MODULES};
use super::{INTEGRITY, SCRIPT, studio, texts};
use crate::folder;
use crate::house::{House, VERSION};

/// What stands in pkg/ besides: written by hand, kept in git.
const WRITTEN: [&str; 2] = ["README.md", "package.json"];
const INCOMING: &str = ".incoming";

/// What residents fetch, in the version's folder, each beside its compressed copies.
pub fn versioned() -> Vec<String> {
    let mut names = vec![SCRIPT.to_owned()];
    names.extend(MODULES.iter().map(|name| module::file(name)));
    names.extend(texts::LANGUAGES.iter().map(|language| texts::file(language)));
    names
}

/// The same with the copies.
pub fn compressed() -> Vec<String> {
    let copies = |name: &String| ["", ".br", ".gz"].map(|ending| format!("{name}{ending}"));
    versioned().iter().flat_map(copies).collect()
}

/// Every built file, relative to pkg/.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = ["", ".br", ".gz"]
        .iter()
        .map(|ending| format!("{SCRIPT}{ending}"))
        .collect();
    names.extend(compressed().iter().map(|name| format!("{VERSION}/{name}")));
    names.extend(studio::names());
    names.push(INTEGRITY.to_owned());
    names
}

pub fn publish(house: &House, staged: &Path) -> Result<()> {
    let package = house.package();
    // Copied next to its place first: `target` may lie on another disk, and only a rename on the same one is whole or not at all.
    let incoming = package.join(INCOMING);
    folder::fresh(&incoming)?;
    for name in names() {
        let bytes = fs::read(staged.join(&name)).with_context(|| format!("{name} was not built"))?;
        folder::write(&incoming.join(&name), &bytes)?;
    }
    // The version's folder first, then the script that asks for it.
    fs::create_dir_all(package.join(VERSION))?;
    for name in names().iter().rev() {
        fs::rename(incoming.join(name), package.join(name))
            .with_context(|| format!("could not place {name}"))?;
    }
    remove_stale(&package)
}

fn remove_stale(package: &Path) -> Result<()> {
    let names = names();
    let kept =
        |name: &str| names.iter().any(|kept| kept == name) || name == VERSION || WRITTEN.contains(&name);
    for entry in fs::read_dir(package)? {
        let entry = entry?;
        if kept(&entry.file_name().to_string_lossy()) {
            continue;
        }
        if entry.path().is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    for file in folder::files(&package.join(VERSION))? {
        let name = file
            .file_name()
            .map(|name| format!("{VERSION}/{}", name.to_string_lossy()));
        if !name.is_some_and(|name| names.contains(&name)) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}
