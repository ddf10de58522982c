//! Hashes of files and folders: how xtask knows that work is already done.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::folder;

/// A hash over several things, in order.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    pub fn text(mut self, text: &str) -> Self {
        self.add(text.as_bytes());
        self
    }

    /// A file, or every file below a folder with its name. What does not exist counts as absent.
    pub fn path(mut self, path: &Path) -> Result<Self> {
        let files: Vec<PathBuf> = if path.is_dir() {
            folder::files(path)?
        } else {
            vec![path.to_path_buf()]
        };
        for file in files {
            let inside = file.strip_prefix(path).unwrap_or(&file);
            self.add(inside.to_string_lossy().as_bytes());
            if file.exists() {
                self.add(&fs::read(&file).with_context(|| format!("could not read {}", file.display()))?);
            }
        }
        Ok(self)
    }

    pub fn finish(self) -> String {
        self.0
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Length first, so that two neighbours cannot pass for two others.
    fn add(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }
}

/// Do the work unless `outputs` are still what it made from the same `inputs` last time. Says whether it worked.
pub fn unless_done(
    stamp: &Path,
    inputs: &str,
    outputs: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<bool> {
    let now = || -> Result<String> {
        let mut all = Fingerprint::default().text(inputs);
        for output in outputs {
            all = all.path(output)?;
        }
        Ok(all.finish())
    };
    if outputs.iter().all(|output| output.exists()) && fs::read_to_string(stamp).ok() == Some(now()?) {
        return Ok(false);
    }
    // A build that fails half-way must not pass for done the next time.
    if stamp.exists() {
        fs::remove_file(stamp)?;
    }
    work()?;
    folder::write(stamp, now()?.as_bytes())?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_again_only_when_inputs_or_outputs_change() {
        let folder = std::env::temp_dir().join(format!("assembly-stamp-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (stamp, output) = (folder.join("stamp"), folder.join("output"));
        let outputs = [output.clone()];
        let make =
            |inputs: &str| unless_done(&stamp, inputs, &outputs, || Ok(fs::write(&output, inputs)?)).unwrap();
        assert!(make("a"));
        assert!(!make("a"));
        assert!(make("b"));
        fs::write(&output, "changed by hand").unwrap();
        assert!(make("b"));
        fs::remove_file(&output).unwrap();
        assert!(make("b"));
        assert!(unless_done(&stamp, "c", &outputs, || anyhow::bail!("no")).is_err());
        assert!(make("b"), "after a failure nothing counts as done");
        fs::remove_dir_all(&folder).unwrap();
    }
}
