//! What a folder holds that the next build wants to know.

use std::path::Path;
use std::{fs, io};

/// What was published before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The feed.
    pub feed: Option<Vec<u8>>,
    /// The lists of updates, by the names of their files.
    pub updates: Vec<(String, Vec<u8>)>,
}

impl Published {
    /// Looks into a folder that was built before; one that is not there holds nothing.
    pub fn in_folder(folder: &Path) -> io::Result<Self> {
        let mut published = Self {
            feed: read(&folder.join("feed.json"))?,
            updates: Vec::new(),
        };
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(published),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("updates.")
                && name.ends_with(".json")
                && let Some(bytes) = read(&entry.path())?
            {
                published.updates.push((name, bytes));
            }
        }
        published.updates.sort();
        Ok(published)
    }

    /// The lists as an [`Order`](crate::Order) wants them.
    pub fn earlier(&self) -> Vec<(&str, &[u8])> {
        let updates = self.updates.iter();
        updates
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect()
    }
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
