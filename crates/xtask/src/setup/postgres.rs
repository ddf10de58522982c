//! PostgreSQL, for the receiver's tests: each run has a private server of its own, which is gone afterwards.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;
use crate::command;

const ADVICE: &str = "Install PostgreSQL's server (on Debian: sudo apt-get install postgresql): its initdb and pg_ctl \
    must be in PATH, or where Debian puts them.";

/// Where Debian keeps a folder for each version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// Sees to it that there is one, where the receiver's tests look for it.
pub fn ready() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    if !apt::usable() {
        bail!(
            "there is no PostgreSQL here, and it can only be installed for you on Debian, as root. {ADVICE}"
        );
    }
    println!("installing postgresql with apt-get");
    apt::update()?;
    apt::install(&["postgresql"]).context(ADVICE)?;
    if !is_there() {
        bail!("apt-get brought no initdb. {ADVICE}");
    }
    Ok(())
}

fn is_there() -> bool {
    let in_path = command::find(&["initdb"]).is_some() && command::find(&["pg_ctl"]).is_some();
    let versions = Path::new(DEBIAN).read_dir().into_iter().flatten().flatten();
    let folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    in_path
        || folders
            .iter()
            .any(|bin| bin.join("initdb").is_file() && bin.join("pg_ctl").is_file())
}
