//! binaryen's part: a smaller WASM.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::house::House;

/// What rustc takes for granted in every browser. Named one by one: `--all-features` emits what browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Smaller is not smaller on the way: what counts is what Brotli makes of it, and these were measured by that.
/// Inlining shrinks the file and swells what is downloaded: a body that stands twice, each time in other locals, compresses
/// worse than a call. Without it Brotli makes a fifteenth less.
const SMALL: [&str; 4] = [
    "--flexible-inline-max-function-size=0",
    "--always-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=0",
    "--skip-pass=local-cse",
];

/// What residents download.
pub fn run(house: &House, bound: &Path, optimised: &Path) -> Result<()> {
    with(house, bound, optimised, &[&SMALL[..], &["-Oz"]].concat())
}

/// What officers work with, which should be quick as well.
pub fn run_quick(house: &House, bound: &Path, optimised: &Path) -> Result<()> {
    with(house, bound, optimised, &["-Os"])
}

fn with(house: &House, bound: &Path, optimised: &Path, how: &[&str]) -> Result<()> {
    let mut wasm_opt = Command::new("node");
    wasm_opt
        .arg(house.npm_tool("binaryen/bin/wasm-opt"))
        .arg(bound)
        .arg("--output")
        .arg(optimised);
    wasm_opt
        .args(FEATURES)
        .args(how)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    command::quietly(&mut wasm_opt)
}
