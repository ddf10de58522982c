//! Where things lie in this repository.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;

/// xtask carries the workspace's version, as every member does.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub struct House {
    pub root: PathBuf,
    /// Cargo's target directory, wherever the environment or a configuration puts it.
    pub target: PathBuf,
}

impl House {
    pub fn find() -> Result<House> {
        // Cargo sets the variable when it runs us; what was compiled in would be wrong in a moved checkout.
        let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let own = own.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = own
            .ancestors()
            .nth(2)
            .context("xtask lies two folders below the workspace")?
            .to_path_buf();
        let metadata = command::output(command::cargo().current_dir(&root).args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
        ]))?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        let target = metadata.get("target_directory").and_then(Value::as_str);
        let target = PathBuf::from(target.context("cargo metadata names no target directory")?);
        Ok(House { root, target })
    }

    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = command::cargo();
        cargo.current_dir(&self.root).arg(subcommand);
        cargo
    }

    /// What is made on the way to pkg/.
    pub fn workshop(&self) -> PathBuf {
        self.target.join("assembly")
    }

    pub fn package(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The entry of a tool in node_modules. Run with `node`, so that no shell or `.cmd` shim is in the way.
    pub fn npm_tool(&self, entry: &str) -> PathBuf {
        self.root.join("node_modules").join(entry)
    }
}

/// The path as messages show it: from the root of the workspace.
pub fn shown<'a>(path: &'a Path, root: &Path) -> std::path::Display<'a> {
    path.strip_prefix(root).unwrap_or(path).display()
}
