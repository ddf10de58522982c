//! Files, folders and addresses that a command is told to read.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use assembly_feed::reading::MOST_BYTES;
use ureq::Agent;

use crate::mapping::Mapping;
use crate::read::{read, read_folder};
use crate::{Book, Limit};

/// An address that has not answered by then does not answer.
const DEADLINE: Duration = Duration::from_secs(60);

/// The bytes of a feed or a mapping: a file, or an address.
pub fn bytes(source: &str) -> Result<Vec<u8>> {
    match source.starts_with("https://") || source.starts_with("http://") {
        true => fetched(source),
        false => file(Path::new(source), MOST_BYTES as u64),
    }
}

/// The bytes of a file, if it has no more than `most`. What does not know its own size, as a pipe, is read one byte further, so
/// that its reader sees that it is too long.
fn file(path: &Path, most: u64) -> Result<Vec<u8>> {
    let unread = || format!("{} cannot be read", path.display());
    let file = File::open(path).with_context(unread)?;
    let size = file.metadata().with_context(unread)?.len();
    if size > most {
        let path = path.display();
        bail!(
            "{path} is too large: it has {} MB. At most {} MB are read",
            size >> 20,
            most >> 20
        );
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).with_context(unread)?;
    Ok(bytes)
}

fn fetched(address: &str) -> Result<Vec<u8>> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(DEADLINE))
        .build()
        .into();
    let unread = || format!("{address} cannot be read");
    let mut answer = agent
        .get(address)
        .header("Accept", "application/json")
        .call()
        .with_context(unread)?;
    let mut bytes = Vec::new();
    // One more than is read, so that what is too long is seen to be.
    let most = MOST_BYTES as u64 + 1;
    answer
        .body_mut()
        .as_reader()
        .take(most)
        .read_to_end(&mut bytes)
        .with_context(unread)?;
    Ok(bytes)
}

/// Whether it is a spreadsheet and no feed: a folder, a ZIP, or CSV by its name.
pub fn is_spreadsheet(source: &str) -> bool {
    let path = Path::new(source);
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    path.is_dir() || ["xlsx", "xlsm", "ods", "csv", "tsv", "txt", "zip", "xls"].contains(&ending.as_str())
}

/// The spreadsheet at a path: a file, or a folder of CSV files.
pub fn book(source: &str) -> Result<Book> {
    let path = Path::new(source);
    if !path.is_dir() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        return read(&name, &file(path, Limit::File.most())?).with_context(|| source.to_owned());
    }
    let mut files = Vec::new();
    // All of them together have no more than one file may.
    let mut left = Limit::File.most();
    for entry in fs::read_dir(path).with_context(|| format!("{source} cannot be read"))? {
        let path = entry?.path();
        let ending = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if ending == "csv" && path.is_file() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let bytes = file(&path, left)?;
            left = left.saturating_sub(bytes.len() as u64);
            files.push((name, bytes));
        }
    }
    if files.is_empty() {
        bail!("{source} is a folder without .csv files");
    }
    read_folder(&files).with_context(|| source.to_owned())
}

/// The mapping of a file; an empty one where none is named.
pub fn mapping(source: Option<&str>) -> Result<Mapping> {
    let Some(source) = source else {
        return Ok(Mapping::default());
    };
    let bytes = bytes(source)?;
    Mapping::read_bytes(source, &bytes).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}
