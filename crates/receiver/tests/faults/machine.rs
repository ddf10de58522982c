//! A machine whose disk and clock can fail: the receiver with a library before it (`examples/power_cut`).

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::stage::{Database, Receiver, Stage};

pub struct Machine {
    library: PathBuf,
    /// Files in it are orders to the library.
    signs: TempDir,
    pub stage: Stage,
    disk: PathBuf,
}

impl Machine {
    /// `None` on systems for which there is no such library.
    pub fn new() -> Option<Self> {
        let library = library()?;
        let mut stage = Stage::sqlite();
        let disk = stage.folder.path().join("disk");
        fs::create_dir(&disk).unwrap();
        stage.database = Database::sqlite(&disk.join("responses.db"));
        Some(Self {
            library,
            signs: tempfile::tempdir().unwrap(),
            stage,
            disk,
        })
    }

    /// The file of the database.
    pub fn file(&self) -> PathBuf {
        self.disk.join("responses.db")
    }

    pub fn start(&self, settings: &[&str]) -> Receiver {
        self.try_start(settings)
            .unwrap_or_else(|said| panic!("it did not start: {said}"))
    }

    pub fn try_start(&self, settings: &[&str]) -> Result<Receiver, String> {
        let environment: [(&str, &OsStr); 3] = [
            ("LD_PRELOAD", self.library.as_os_str()),
            ("POWER_CUT_FOLDER", self.disk.as_os_str()),
            ("POWER_CUT_SIGNS", self.signs.path().as_os_str()),
        ];
        Receiver::start_under(
            &environment,
            self.stage.feed.path(),
            &self.stage.database.url,
            settings,
        )
    }

    /// Puts a sign up.
    pub fn order(&self, sign: &str, says: &str) {
        // Never seen half written.
        let beside = self.signs.path().join(".new");
        fs::write(&beside, says).unwrap();
        fs::rename(beside, self.signs.path().join(sign)).unwrap();
    }

    /// Takes a sign down.
    pub fn revoke(&self, sign: &str) {
        let _ = fs::remove_file(self.signs.path().join(sign));
    }

    /// How often a file was synced since `syncs` was ordered.
    pub fn syncs(&self) -> u64 {
        fs::metadata(self.signs.path().join("syncs")).unwrap().len()
    }

    /// The power goes; with a number, each write that was not synced is kept or lost by that chance. How many were lost.
    pub fn lights_out(&self, receiver: Receiver, chance: Option<u64>) -> u64 {
        self.order(
            "lights-out",
            &chance.map_or_else(String::new, |seed| seed.to_string()),
        );
        let (status, said) = receiver.ended();
        assert_eq!(status.code(), Some(137), "{said}");
        self.revoke("lights-out");
        let undone = fs::read_to_string(self.signs.path().join("undone")).unwrap();
        undone.parse().unwrap()
    }
}

/// Cargo makes it beside the tests.
fn library() -> Option<PathBuf> {
    if !cfg!(all(target_os = "linux", target_env = "gnu")) {
        eprintln!("skipped: only on Linux with glibc can a library stand between a program and its files");
        return None;
    }
    let test = std::env::current_exe().unwrap();
    let built = test.parent().unwrap().parent().unwrap();
    let library = built.join("examples/libpower_cut.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/power_cut");
    let sources = ["main.rs", "replaced.rs", "signs.rs"].map(|name| source.join(name));
    let made = |file: &Path| fs::metadata(file).and_then(|about| about.modified()).ok();
    assert!(
        sources.iter().all(|source| made(&library) >= made(source)),
        "first run: cargo build -p assembly-receive --example power_cut"
    );
    Some(library)
}
