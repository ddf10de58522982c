//! Orders: files that appear in a folder.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Files in it are watched.
pub static FOLDER: LazyLock<Option<PathBuf>> = LazyLock::new(|| folder("POWER_CUT_FOLDER"));
/// Files in it are orders.
pub static SIGNS: LazyLock<Option<PathBuf>> = LazyLock::new(|| folder("POWER_CUT_SIGNS"));

fn folder(name: &str) -> Option<PathBuf> {
    fs::canonicalize(std::env::var_os(name)?).ok()
}

/// What a sign says; `None` where it is not there.
pub fn sign(name: &str) -> Option<String> {
    fs::read_to_string(SIGNS.as_ref()?.join(name)).ok()
}

/// Takes a sign away. Only one who asks for it gets it.
pub fn take(name: &str) -> Option<String> {
    let said = sign(name)?;
    fs::remove_file(SIGNS.as_ref()?.join(name)).ok().map(|()| said)
}
