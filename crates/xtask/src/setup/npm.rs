//! esbuild, wasm-opt and the like, in exactly the versions of package-lock.json.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::hash::{self, Fingerprint};
use crate::{command, house::House};

const OLDEST_NODE: u32 = 20;

pub fn ready(house: &House) -> Result<()> {
    check_node()?;
    let lock = Fingerprint::default()
        .path(&house.root.join("package-lock.json"))?
        .finish();
    let modules = house.root.join("node_modules");
    // npm writes this file last, so it stands for all of node_modules.
    let outputs = [modules.join(".package-lock.json")];
    hash::unless_done(&modules.join(".assembly-stamp"), &lock, &outputs, || {
        println!("installing the npm tools of package-lock.json into node_modules/");
        let npm = command::find(&["npm", "npm.cmd"]).context("Install npm, which comes with Node 20.")?;
        // No package's install script runs: esbuild and binaryen work without theirs.
        command::quietly(Command::new(npm).current_dir(&house.root).args([
            "ci",
            "--ignore-scripts",
            "--prefer-offline",
        ]))
        .context("npm could not install the tools; it needs the npm registry, once")
    })?;
    Ok(())
}

fn check_node() -> Result<()> {
    let Ok(version) = command::output(Command::new("node").arg("--version")) else {
        bail!("Install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again.");
    };
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .map(str::parse::<u32>);
    match major {
        Some(Ok(major)) if major >= OLDEST_NODE => Ok(()),
        _ => bail!(
            "Node {} is too old: install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again.",
            version.trim()
        ),
    }
}
