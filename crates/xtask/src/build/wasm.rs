//! Cargo's part: from Rust to WASM.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;
use crate::house::House;
use crate::setup::target::{Compiler, TRIPLE};

/// sha2 writes out all 64 rounds for speed, in 8 KB. A form hashes a few kilobytes, once.
const SHORT_HASH: &str = "--cfg=sha2_backend_soft=\"compact\"";

/// Compile the bundle with one feature, into a file of its own.
pub fn compile(house: &House, compiler: &Compiler, feature: &str, into: &Path) -> Result<PathBuf> {
    println!("compiling to WASM: {feature}");
    let mut cargo = compiler.cargo_for_residents();
    cargo
        .args(["--profile", "wasm", "--package", "assembly-bundle"])
        .args(["--no-default-features", "--features", feature]);
    let mut flags = vec![SHORT_HASH];
    flags.extend(compiler.flags());
    run(house, compiler, &mut cargo, &flags)?;
    take(house, "wasm/assembly_bundle.wasm", into)
}

/// Compile the studio. What it says must be what the command says, so `{:?}` stays.
pub fn compile_studio(house: &House, compiler: &Compiler, into: &Path) -> Result<PathBuf> {
    println!("compiling to WASM: studio");
    let mut cargo = compiler.cargo_for_residents();
    cargo.args(["--profile", "studio", "--package", "assembly-studio"]);
    let mut flags = compiler.flags().to_vec();
    flags.retain(|flag| !flag.starts_with("-Zfmt-debug"));
    run(house, compiler, &mut cargo, &flags)?;
    take(house, "studio/assembly_studio.wasm", into)
}

fn run(house: &House, compiler: &Compiler, cargo: &mut Command, flags: &[&str]) -> Result<()> {
    // Encoded, because a path may hold a space; and it leaves no way for a setting of this machine to change the bytes.
    let mut all = remaps(house, compiler)?;
    all.extend(flags.iter().map(|&flag| flag.to_owned()));
    cargo
        .current_dir(&house.root)
        .arg("--quiet")
        .env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}"));
    command::run(cargo)
}

fn take(house: &House, built: &str, into: &Path) -> Result<PathBuf> {
    let built = house.target.join(TRIPLE).join(built);
    if !built.exists() {
        bail!("cargo built no {}; its crate must be a cdylib", built.display());
    }
    fs::copy(&built, into)?;
    Ok(into.to_path_buf())
}

/// Panics name source files: the same ones on every machine, and as short as they go, as residents download them.
/// Of those that fit rustc takes the last.
fn remaps(house: &House, compiler: &Compiler) -> Result<Vec<String>> {
    let mut remaps = Vec::new();
    let mut remap =
        |from: &Path, to: &str| remaps.push(format!("--remap-path-prefix={}={to}", from.display()));
    if let Some(home) = env::home_dir() {
        remap(&home, "home");
    }
    let sysroot = command::output(
        compiler
            .rustc()
            .env_remove("LD_LIBRARY_PATH")
            .args(["--print", "sysroot"]),
    )?;
    remap(Path::new(sysroot.trim()), "rust");
    if let Some(cargo_home) = cargo_home() {
        remap(&cargo_home, "cargo");
        // One folder a registry, its name made from the registry's address: a mirror must not change the bytes.
        for registry in fs::read_dir(cargo_home.join("registry/src"))
            .into_iter()
            .flatten()
            .flatten()
        {
            remap(&registry.path(), "crates");
        }
    }
    remap(&house.root, "assembly");
    Ok(remaps)
}

pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
}
