//! Files, folders and addresses that a command is told to read.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use assembly_feed::reading::MOST_BYTES;
use ureq::Agent;

use crate::Book;
use crate::mapping::Mapping;
use crate::read::{read, read_folder};

/// An address that has not answered by then does not answer.
const DEADLINE: Duration = Duration::from_secs(60);
/// No file is longer: the reader has limits of its own.
const MOST: u64 = 1 << 30;

/// The bytes of a file or an address.
pub fn bytes(source: &str) -> Result<Vec<u8>> {
    match source.starts_with("https://") || source.starts_with("http://") {
        true => fetched(source),
        false => {
            let path = Path::new(source);
            let size = fs::metadata(path)
                .with_context(|| format!("{source} cannot be read"))?
                .len();
            if size > MOST {
                bail!("{source} has {size} bytes; at most {MOST} are read");
            }
            fs::read(path).with_context(|| format!("{source} cannot be read"))
        }
    }
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
        return read(&name, &bytes(source)?).with_context(|| source.to_owned());
    }
    let mut files = Vec::new();
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
            files.push((name, bytes(&path.display().to_string())?));
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
