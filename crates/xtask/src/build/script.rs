//! esbuild's part: loader and glue in one classic script.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Module, WASM, integrity};
use crate::command;
use crate::house::{House, VERSION};

/// Any browser that runs our WASM knows this much JavaScript.
const LANGUAGE: &str = "es2020";

pub fn bundle(house: &House, module: &Module, script: &Path) -> Result<()> {
    let wasm_integrity = integrity::hash(&fs::read(&module.wasm)?);
    let text = |value: &str| serde_json::Value::from(value).to_string();
    let mut esbuild = Command::new("node");
    esbuild
        .current_dir(&house.root)
        .arg(house.npm_tool("esbuild/bin/esbuild"))
        .arg("widgets/loader/loader.js")
        .args([
            "--bundle",
            "--minify",
            "--format=iife",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .arg(format!("--target={LANGUAGE}"))
        .arg(format!("--alias:assembly:glue={}", module.glue.display()))
        .arg(format!("--define:__VERSION__={}", text(VERSION)))
        .arg(format!("--define:__WASM_FILE__={}", text(WASM)))
        .arg(format!("--define:__WASM_INTEGRITY__={}", text(&wasm_integrity)))
        .arg(format!(
            "--banner:js=/* Assembly Widgets {VERSION}, {} */",
            env!("CARGO_PKG_LICENSE")
        ))
        .arg(format!("--outfile={}", script.display()));
    command::run(&mut esbuild).context("esbuild could not bundle widgets/loader/loader.js")
}
