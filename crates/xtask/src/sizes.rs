//! `cargo xtask sizes`: what a resident downloads, against the budget and beside the last record.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build::{self, INTEGRITY, SCRIPT, module, studio};
use crate::folder;
use crate::house::{House, VERSION};

/// Bytes over the wire, with brotli.
fn budget() -> Vec<(String, u64)> {
    let mut budget = vec![(SCRIPT.to_owned(), 11 * 1024)];
    for name in module::MODULES {
        // A page with several kinds of widget fetches the module with all of them once, instead of one for each.
        let kilobytes = match name {
            module::ALL => 168,
            // Half as many parts again as the others, on a page where people stay for minutes: every kind of field, and what keeps their answers.
            "consultation" => 120,
            _ => 112,
        };
        budget.push((module::file(name), kilobytes * 1024));
    }
    budget
}

pub fn run(record: bool) -> Result<()> {
    build::run()?;
    let house = House::find()?;
    let today = read(&house.package().join(INTEGRITY))?;
    let kept = record_file(&house);
    // Without a record there is nothing to compare with, which is no fault.
    let before = read(&kept).unwrap_or_default();
    println!(
        "{:<24}{:>10}{:>10}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip", "brotli", "budget", "change"
    );
    let mut over = Vec::new();
    for (name, budget) in budget() {
        let size =
            |kind| size(&today, &name, kind).with_context(|| format!("{INTEGRITY} lacks {kind} of {name}"));
        let brotli = size("brotli")?;
        let change = self::size(&before, &name, "brotli").map_or("new".to_owned(), |old| {
            format!("{:+}", i128::from(brotli) - i128::from(old))
        });
        println!(
            "{name:<24}{:>10}{:>10}{brotli:>10}{budget:>10}{change:>10}",
            size("bytes")?,
            size("gzip")?
        );
        if brotli > budget {
            over.push(format!("{name} is {} bytes over its budget", brotli - budget));
        }
    }
    for (name, budget) in studio::BUDGET {
        let size = folder::size(&house.package().join(VERSION).join(name))?;
        println!("{name:<24}{size:>10}{:>10}{:>10}{budget:>10}", "", "");
        if size > budget {
            over.push(format!("{name} is {} bytes over its budget", size - budget));
        }
    }
    if record {
        folder::write(&kept, recorded(&today).as_bytes())?;
    }
    if !over.is_empty() {
        bail!("{}", over.join("; "));
    }
    Ok(())
}

fn record_file(house: &House) -> PathBuf {
    house.root.join("crates/xtask/sizes.json")
}

fn read(file: &PathBuf) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}

fn size(sizes: &Value, name: &str, kind: &str) -> Option<u64> {
    sizes.get("files")?.get(name)?.get(kind)?.as_u64()
}

/// Sizes only: hashes would change at every build, and so would a file kept in git.
fn recorded(today: &Value) -> String {
    let mut files = serde_json::Map::new();
    for (name, _) in budget() {
        let brotli = size(today, &name, "brotli");
        files.insert(name, serde_json::json!({ "brotli": brotli }));
    }
    format!("{:#}\n", serde_json::json!({ "files": files }))
}
