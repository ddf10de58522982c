//! Files that a command writes: whole, or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use tempfile::NamedTempFile;

/// Writes a file where there is none: what an officer filled in is never overwritten.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.exists() {
        bail!(
            "{} is there already, and was left as it is; name another file, or move that one away",
            path.display()
        );
    }
    write(path, bytes)
}

/// Writes a feed, over a feed that was made before but over nothing else: not over the spreadsheet that it is made of.
pub fn write_feed(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Ok(before) = fs::read(path)
        && !before.trim_ascii().is_empty()
        && assembly_feed::read(&before).is_err()
    {
        bail!(
            "{} is there already, is no feed, and was left as it is; name another file",
            path.display()
        );
    }
    write(path, bytes)
}

/// Writes a file beside its place, then puts it there in one step.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let told = || format!("{} cannot be written", path.display());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let mut file = NamedTempFile::new_in(folder).with_context(told)?;
    file.write_all(bytes).with_context(told)?;
    file.as_file().sync_all().with_context(told)?;
    open_to_all(&file).with_context(told)?;
    file.persist(path)
        .map_err(|error| error.error)
        .with_context(told)?;
    Ok(())
}

/// Temporary files are for their owner alone; a web server has to read this one.
#[cfg(unix)]
fn open_to_all(file: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_all(_: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
