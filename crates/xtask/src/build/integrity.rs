//! pkg/integrity.json: what a web team pins, and how much a resident downloads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256, Sha384};

use super::{publish, studio};
use crate::folder;
use crate::house::VERSION;

/// The value of an `integrity` attribute.
pub fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The same, shorter: for the script, in which no byte of a hash can be compressed.
pub fn short(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Describe the files of the version's folder. The studio's pack has this record inside itself, so it cannot be in it.
pub fn write(versioned: &Path, record: &Path) -> Result<()> {
    let mut files = Map::new();
    for name in publish::versioned() {
        let bytes = fs::read(versioned.join(&name)).with_context(|| format!("{name} is missing"))?;
        let size = |ending: &str| {
            Ok::<_, std::io::Error>(fs::metadata(versioned.join(format!("{name}{ending}")))?.len())
        };
        let entry = json!({
            "integrity": hash(&bytes),
            "bytes": bytes.len(),
            "gzip": size(".gz")?,
            "brotli": size(".br")?,
        });
        files.insert(name, entry);
    }
    for name in studio::FILES {
        let bytes = fs::read(versioned.join(name)).with_context(|| format!("{name} is missing"))?;
        let entry = json!({ "integrity": hash(&bytes), "bytes": bytes.len() });
        files.insert(name.to_owned(), entry);
    }
    let all = json!({ "version": VERSION, "files": Value::Object(files) });
    folder::write(record, format!("{all:#}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(super::hash(b""), empty);
    }
}
