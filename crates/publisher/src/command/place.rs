//! Puts a folder on a disk in one step: whoever looks finds the old one whole or the new one whole.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::{env, fmt};

use super::workshop::{self, Workshop};
use crate::Folder;
use crate::build::{FILES, WIDGETS};

/// Why a folder was not put on the disk. What was there before is there still.
#[derive(Debug)]
pub enum NotPlaced {
    /// It has files in it, and was not made by this program.
    NotOurs(PathBuf),
    /// Something in it is neither a file nor a folder.
    Odd(PathBuf),
    /// A name of a file leads out of the folder.
    Name(String),
    /// The disk, or whoever guards it, refused.
    Refused(PathBuf, io::Error),
}

impl fmt::Display for NotPlaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(path) => write!(
                f,
                "{} has files in it that this program did not make, so it was left alone. Name a folder that does not exist, is \
                 empty, or was made by `assembly-publish build`.",
                path.display()
            ),
            Self::Odd(path) => write!(
                f,
                "{} is neither a file nor a folder. Take it out of the folder, then try again.",
                path.display()
            ),
            Self::Name(name) => write!(f, "{name:?} is no name for a file in the folder."),
            Self::Refused(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for NotPlaced {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Puts a folder at `into`. One that this program made before gives way to it, but for what others have put into it and for
/// earlier versions of the widgets: cached pages go on asking for them. If anything fails, what was there stays whole.
pub fn place(folder: &Folder, into: &Path) -> Result<(), NotPlaced> {
    let into = absolute(into)?;
    let parent = into.parent().unwrap_or(&into).to_owned();
    made(fs::create_dir_all(&parent), &parent)?;
    made(workshop::recover(&into), &into)?;
    let workshop = made(Workshop::beside(&into), &parent)?;
    let fresh = workshop.path().join(workshop::NEW);
    made(fs::create_dir(&fresh), &fresh)?;
    // Before anything is written: it is not for us to replace.
    let keep = match made(into.try_exists(), &into)? {
        true => kept(&into)?,
        false => Vec::new(),
    };
    for (name, bytes) in folder.files() {
        let file = fresh.join(inner(name)?);
        made(write(&file, bytes), &file)?;
    }
    for name in keep {
        let file = fresh.join(&name);
        if !file.exists() {
            made(copy(&into.join(&name), &file), &file)?;
        }
    }
    made(workshop.swap(&into), &into)
}

/// Puts back a folder that a run took away and did not replace before it was killed: to be done before anybody looks into it.
pub fn recover(into: &Path) -> Result<(), NotPlaced> {
    let into = absolute(into)?;
    match workshop::recover(&into) {
        // There is not even a place for it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        recovered => made(recovered, &into),
    }
}

/// What of an old folder goes into the new one: files that are not ours, and the widgets of earlier versions.
fn kept(old: &Path) -> Result<Vec<PathBuf>, NotPlaced> {
    let mut files = Vec::new();
    if !made(fs::metadata(old), old)?.is_dir() {
        return Err(NotPlaced::NotOurs(old.to_owned()));
    }
    walk(old, Path::new(""), &mut files)?;
    if files.is_empty() {
        return Ok(files);
    }
    let ours = match fs::read_to_string(old.join(FILES)) {
        Ok(list) if files.iter().any(|file| file == Path::new("feed.json")) => list,
        Ok(_) => return Err(NotPlaced::NotOurs(old.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(NotPlaced::NotOurs(old.to_owned()));
        }
        Err(error) => return Err(NotPlaced::Refused(old.join(FILES), error)),
    };
    let ours: BTreeSet<&Path> = ours.lines().map(Path::new).collect();
    // A version has a folder of its own; what lies beside those is of the newest.
    let is_versioned = |file: &Path| file.starts_with(WIDGETS) && file.components().count() > 2;
    files.retain(|file| is_versioned(file) || !ours.contains(file.as_path()));
    Ok(files)
}

/// Every file in a folder, by its name within it.
fn walk(root: &Path, within: &Path, files: &mut Vec<PathBuf>) -> Result<(), NotPlaced> {
    let folder = root.join(within);
    for entry in made(fs::read_dir(&folder), &folder)? {
        let entry = made(entry, &folder)?;
        let name = within.join(entry.file_name());
        let kind = made(entry.file_type(), &entry.path())?;
        match (kind.is_dir(), kind.is_file()) {
            (true, _) => walk(root, &name, files)?,
            (_, true) => files.push(name),
            _ => return Err(NotPlaced::Odd(entry.path())),
        }
    }
    Ok(())
}

/// A name that stays within the folder.
fn inner(name: &str) -> Result<&Path, NotPlaced> {
    let path = Path::new(name);
    let is_inner = path.components().all(|part| matches!(part, Component::Normal(_)));
    match is_inner && !name.is_empty() {
        true => Ok(path),
        false => Err(NotPlaced::Name(name.to_owned())),
    }
}

/// Writes a file so that it is there after a power cut, too.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

/// Where a folder really is, or will be: links to it are followed.
fn absolute(path: &Path) -> Result<PathBuf, NotPlaced> {
    match fs::canonicalize(path) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let here = made(env::current_dir(), path)?;
            Ok(here.join(path).components().collect())
        }
        Err(error) => Err(NotPlaced::Refused(path.to_owned(), error)),
    }
}

fn made<T>(result: io::Result<T>, path: &Path) -> Result<T, NotPlaced> {
    result.map_err(|error| NotPlaced::Refused(path.to_owned(), error))
}
