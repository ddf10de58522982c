//! A real file system with little room, which only root may mount.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A file system in memory. It ends with the test.
pub struct Small {
    folder: TempDir,
    room: usize,
}

impl Small {
    /// With room for so many MiB; `None` where this user may not mount it.
    pub fn of(mebibytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={mebibytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "assembly-test"])
            .arg(folder.path())
            .output();
        if !mounted.is_ok_and(|mounted| mounted.status.success()) {
            eprintln!("skipped: only root may mount a file system");
            return None;
        }
        Some(Self {
            folder,
            room: mebibytes << 20,
        })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }

    /// Takes all the room there is.
    pub fn fill(&self) {
        let _ = fs::write(self.ballast(), vec![0; self.room]);
    }

    /// Gives it back.
    pub fn empty(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}
