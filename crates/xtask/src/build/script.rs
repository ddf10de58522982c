//! esbuild's part: loader and glue in one classic script.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::module::{MODULES, Modules};
use super::{integrity, texts};
use crate::command;
use crate::house::{House, VERSION};

/// Any browser that runs our WASM knows this much JavaScript.
const LANGUAGE: &str = "es2020";

pub fn bundle(house: &House, modules: &Modules, script: &Path) -> Result<()> {
    let mut hashes = serde_json::Map::new();
    for name in MODULES {
        hashes.insert(
            name.to_owned(),
            integrity::short(&fs::read(modules.wasm(name))?).into(),
        );
    }
    let mut translations = serde_json::Map::new();
    for language in texts::FETCHED {
        translations.insert(
            language.to_owned(),
            integrity::short(&texts::of(house, language)?).into(),
        );
    }
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
        .arg(format!("--alias:assembly:glue={}", modules.glue.display()))
        .arg(format!("--define:__VERSION__={}", text(VERSION)))
        .arg(format!(
            "--define:__TEXTS__={}",
            serde_json::Value::from(translations)
        ))
        .arg(format!(
            "--define:__MODULES__={}",
            serde_json::Value::from(hashes)
        ))
        .arg(format!(
            "--banner:js=/* Assembly Widgets {VERSION}, {} */",
            env!("CARGO_PKG_LICENSE")
        ))
        .arg(format!("--outfile={}", script.display()));
    command::run(&mut esbuild).context("esbuild could not bundle widgets/loader/loader.js")
}
