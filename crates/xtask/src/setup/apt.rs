//! Debian's and Ubuntu's packages, where we may install them.

use std::process::Command;

use anyhow::{Context, Result};

use crate::command;

/// Packages can be installed here: apt-get is there, and we are root (in a container or on a CI machine).
pub fn usable() -> bool {
    let root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && command::find(&["apt-get"]).is_some()
}

pub fn update() -> Result<()> {
    command::quietly(Command::new("apt-get").args(["update", "--quiet"])).context("apt-get update failed")
}

pub fn install(packages: &[&str]) -> Result<()> {
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    command::quietly(
        install
            .args(["install", "--quiet", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}

/// The version that `install` would bring, such as `1.95.0+dfsg-1`.
pub fn candidate(package: &str) -> Option<String> {
    let shown = command::output(Command::new("apt-cache").args(["policy", package])).ok()?;
    let version = shown
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate: "))?;
    (version != "(none)").then(|| version.to_owned())
}
