//! Throw broken feeds and spreadsheets at their readers, for as long as one likes. They must refuse, never panic.

use std::env;
use std::fs;

use anyhow::{Context, Result};

use crate::command;
use crate::house::{House, shown};

const TARGET: &str = "read";

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Feeds,
    Spreadsheets,
}

impl Kind {
    /// Its name, and where its fuzz target is.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Feeds => ("feeds", "crates/feed/fuzz"),
            Self::Spreadsheets => ("spreadsheets", "crates/publisher/fuzz"),
        }
    }
}

/// What `cargo fuzz` tells rustc, but for the address sanitizer: it is nightly's, and our code has no `unsafe` to
/// watch. So a stable compiler does, and nothing needs to be installed.
const COVERAGE: [&str; 7] = [
    "--cfg=fuzzing",
    "-Cdebug-assertions",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// For so many minutes, or for so many inputs where their number is given.
pub fn run(kind: Kind, minutes: u64, inputs: Option<u64>) -> Result<()> {
    let house = House::find()?;
    command::find(&["c++", "g++", "clang++"]).context(
        "Install a C++ compiler for libFuzzer (on Debian: sudo apt-get install g++), then run this again.",
    )?;
    let (name, fuzz) = kind.place();
    let fuzz = house.root.join(fuzz);
    let soak = house.target.join("soak").join(name);
    // New finds go to the first folder; what git keeps is only read.
    let finds = soak.join("corpus");
    fs::create_dir_all(&finds)?;

    let (long, limit) = match inputs {
        Some(inputs) => (format!("{inputs} times"), format!("-runs={inputs}")),
        None => (
            format!("for {minutes} min"),
            format!("-max_total_time={}", minutes * 60),
        ),
    };
    println!(
        "reading broken {name} {long}; one that breaks the reader is kept in {}/",
        shown(&soak, &house.root)
    );
    let mut fuzzer = house.cargo("run");
    fuzzer.env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"));
    fuzzer
        .arg("--manifest-path")
        .arg(fuzz.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&soak);
    // Named, although it is this machine's own: only then are build scripts spared the flags.
    fuzzer.args([
        "--quiet",
        "--release",
        "--target",
        &host()?,
        "--bin",
        TARGET,
        "--",
    ]);
    fuzzer.arg(&finds).arg(fuzz.join("corpus").join(TARGET));
    fuzzer.arg(format!("-dict={}", fuzz.join("read.dict").display()));
    fuzzer.arg(format!(
        "-artifact_prefix={}{}",
        soak.display(),
        std::path::MAIN_SEPARATOR
    ));
    fuzzer.args([&*limit, "-max_len=4096", "-print_final_stats=1"]);
    command::run(&mut fuzzer).context("the reader broke; what did it is named above")
}

fn host() -> Result<String> {
    let mut rustc = std::process::Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let about = command::output(rustc.arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not name its host")?.to_owned())
}
