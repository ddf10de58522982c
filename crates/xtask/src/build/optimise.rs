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

pub fn run(house: &House, bound: &Path, optimised: &Path) -> Result<()> {
    let mut wasm_opt = Command::new("node");
    wasm_opt
        .arg(house.npm_tool("binaryen/bin/wasm-opt"))
        .arg(bound)
        .arg("--output")
        .arg(optimised);
    wasm_opt.args(FEATURES).args([
        "-Oz",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ]);
    command::quietly(&mut wasm_opt)
}
