//! Where a folder is made before it takes its place, and where the old one goes.
//!
//! It lies beside the place, as only within one disk a folder moves in one step. A run that was killed leaves it behind; the next
//! one clears it away.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The new folder, within a workshop.
pub const NEW: &str = "new";
/// The old one, where the system could not swap the two in one step.
const OLD: &str = "old";
/// Locked for as long as somebody works there.
const LOCK: &str = "lock";

/// A place to work in; it goes with all that is in it.
pub struct Workshop {
    // Let go of first: some systems delete nothing that is open.
    _lock: File,
    folder: TempDir,
}

impl Workshop {
    /// One beside a folder.
    pub fn beside(into: &Path) -> io::Result<Self> {
        let parent = into.parent().unwrap_or(into);
        let folder = tempfile::Builder::new()
            .prefix(&prefix(into))
            .tempdir_in(parent)?;
        let lock = File::create_new(folder.path().join(LOCK))?;
        lock.lock()?;
        Ok(Self { folder, _lock: lock })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts the new folder in its place, and the old one into the workshop.
    pub fn swap(self, into: &Path) -> io::Result<()> {
        let new = self.path().join(NEW);
        if !into.exists() {
            fs::rename(&new, into)?;
        } else if !exchange(&new, into)? {
            let old = self.path().join(OLD);
            fs::rename(into, &old)?;
            if let Err(error) = fs::rename(&new, into) {
                if fs::rename(&old, into).is_err() {
                    // Better litter than nothing at all: the next run puts it back.
                    let _ = self.folder.keep();
                }
                return Err(error);
            }
        }
        // It is in its place, whether or not the disk has made a note of that yet.
        #[cfg(unix)]
        if let Some(parent) = into.parent() {
            let _ = File::open(parent).and_then(|parent| parent.sync_all());
        }
        Ok(())
    }
}

/// Clears away what runs left behind that were killed; an old folder that had not been replaced yet goes back to its place.
pub fn recover(into: &Path) -> io::Result<()> {
    let parent = into.parent().unwrap_or(into);
    let prefix = prefix(into);
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with(&prefix) || !entry.file_type()?.is_dir() {
            continue;
        }
        let left: PathBuf = entry.path();
        // It may have been left before there was a lock, or after that was cleared away.
        let lock = File::options().create(true).append(true).open(left.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => continue,
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let old = left.join(OLD);
        if old.exists() && !into.exists() {
            fs::rename(&old, into)?;
        }
        drop(lock);
        fs::remove_dir_all(&left)?;
    }
    Ok(())
}

fn prefix(into: &Path) -> String {
    let name = into.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.being-published-")
}

/// Swaps two folders in one step; whether the system can.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // Not on every kind of disk.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}
