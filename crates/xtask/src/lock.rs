//! One build at a time: two would write the same files.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// Held until it is dropped, or until this process ends in any way.
pub fn hold(folder: &Path) -> Result<File> {
    fs::create_dir_all(folder)?;
    let file = File::create(folder.join("lock"))?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        println!("waiting for another cargo xtask to finish");
        file.lock().context("could not wait for another cargo xtask")?;
    }
    Ok(file)
}
