//! The file of a database, and whether it is still where it was opened.

use std::path::PathBuf;

use crate::store::address::Address;

/// A file by its name and by what the system calls it. SQLite writes on to a file that was moved or deleted, and what stands only in
/// a deleted one is gone when the process ends.
#[derive(Debug)]
pub struct Place {
    file: PathBuf,
    identity: Identity,
}

/// Device and number of the file.
type Identity = (u64, u64);

impl Place {
    /// The file as it is now; `None` where there is none, or the system does not tell which it is.
    pub fn of(address: &Address) -> Option<Self> {
        let file = address.file()?;
        let identity = identity(&file)?;
        Some(Self { file, identity })
    }

    /// Whether the same file is there.
    pub fn is_kept(&self) -> bool {
        identity(&self.file) == Some(self.identity)
    }
}

#[cfg(unix)]
fn identity(file: &std::path::Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;

    let about = file.metadata().ok()?;
    Some((about.dev(), about.ino()))
}

/// Windows lets nobody move or delete a file that is open as SQLite opens it.
#[cfg(not(unix))]
fn identity(_file: &std::path::Path) -> Option<Identity> {
    None
}
