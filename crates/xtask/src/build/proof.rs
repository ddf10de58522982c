//! A module that does not start must not leave this machine.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;

/// Start it twice, as the loader does for two widgets on one page, and look for the three names the loader calls.
const START: &str = r#"
const fs = require("node:fs");
const [wasm, glue] = process.argv.slice(1);
const source = fs.readFileSync(glue, "utf8").replace("export default", "return");
const instantiate = new Function(source)();
const module = new WebAssembly.Module(fs.readFileSync(wasm));
const start = async () => {
    const bindings = instantiate((exports) => exports);
    await bindings(module);
    for (const name of ["mount", "update", "destroy"]) {
        if (typeof bindings[name] !== "function") throw new Error(`the bundle exports no ${name}`);
    }
};
start().then(start);
"#;

pub fn starts(wasm: &Path, glue: &Path) -> Result<()> {
    let mut node = Command::new("node");
    node.args(["--input-type=commonjs", "--eval", START, "--"])
        .arg(wasm)
        .arg(glue);
    command::quietly(&mut node).context("the WASM does not start")
}
