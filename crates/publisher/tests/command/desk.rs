//! A folder of its own for each test, and the command in it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// Where an officer works.
pub struct Desk(TempDir);

/// What a command said, and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub errors: String,
}

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Types a command; words are parted by spaces.
    pub fn types(&self, line: &str) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_assembly-publish"));
        let output = command
            .current_dir(self.0.path())
            .args(line.split(' '))
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            errors: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// A file of the demonstration, by its path from the root.
    pub fn takes(&self, from: &str, name: &str) {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::copy(root.join(from), self.path(name)).unwrap();
    }
}

/// A tracker as a council may keep it, with what the mapping of [`FACTS`] has to say.
pub const TRACKER: &str = "Rec No,Recommendation,Decision,Council response,Status,Lead officer,Due date\r\n\
    1,Slower traffic near schools,Accepted,We will do it,In progress,Highways,31/03/2027\r\n\
    2,More buses on Sundays,Rejected,The operator cannot,Completed,Transport,TBC\r\n";

/// What a tracker does not say.
pub const FACTS: &str = "what,where,found,means\r\nvalue,,title,Streets Assembly\r\nvalue,,Council,Ambleford\r\nvalue,,updated,2/3/2026\r\n";
