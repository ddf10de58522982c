//! A Rust compiler for WASM: rustup's, else Debian's.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::command;

pub const TRIPLE: &str = "wasm32-unknown-unknown";
const OLDEST_RUST: &str = env!("CARGO_PKG_RUST_VERSION");
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";

/// How the standard library is built: small rather than fast, and with panics that end at once.
const LIBRARY: [&str; 6] = [
    "-Z",
    "build-std=std",
    "-Z",
    "build-std-features=optimize_for_size",
    "-Z",
    "panic-immediate-abort",
];

/// The compiler that was found or installed.
pub enum Compiler {
    /// The toolchain that runs us has a standard library for WASM, and perhaps its source too.
    Rustup { source: bool },
    /// Debian's rustc-web has none, but its source.
    Debian { linker: String },
}

impl Compiler {
    /// `cargo <subcommand>` for the WASM target.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = match self {
            Compiler::Rustup { .. } => command::cargo(),
            Compiler::Debian { linker } => {
                let mut cargo = Command::new(DEBIAN_CARGO);
                cargo.env("RUSTC", DEBIAN_RUSTC);
                cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
                // Ours points to the libraries of the other toolchain.
                cargo.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
                cargo
            }
        };
        cargo.args([subcommand, "--target", TRIPLE]);
        // Only what cannot be had ready is built for a check or a run of tests.
        if matches!(self, Compiler::Debian { .. }) {
            self.with_library(&mut cargo);
        }
        cargo
    }

    /// `cargo build` for what residents download: the standard library is built along with it, where its source is.
    pub fn cargo_for_residents(&self) -> Command {
        let mut cargo = self.cargo("build");
        if matches!(self, Compiler::Rustup { source: true }) {
            self.with_library(&mut cargo);
        }
        cargo
    }

    /// What goes with such a library. A panic ends the instance at once, without a message: what makes messages is a
    /// twentieth of what residents download, and the loader hears of the end either way (`guard.js`).
    pub fn flags(&self) -> &'static [&'static str] {
        match self {
            Compiler::Rustup { source: false } => &[],
            // No code of ours shows anybody a `{:?}` or a place in the source.
            _ => &[
                "-Zunstable-options",
                "-Cpanic=immediate-abort",
                "-Zfmt-debug=none",
                "-Zlocation-detail=none",
            ],
        }
    }

    /// `build-std` is not stable, so this asks the compiler to let us; what it builds is of the very same version.
    fn with_library(&self, cargo: &mut Command) {
        cargo.env("RUSTC_BOOTSTRAP", "1").args(LIBRARY);
    }

    pub fn rustc(&self) -> Command {
        match self {
            Compiler::Rustup { .. } => Command::new("rustc"),
            Compiler::Debian { .. } => Command::new(DEBIAN_RUSTC),
        }
    }
}

pub fn ready() -> Result<Compiler> {
    if has_target() && has_source() {
        return Ok(Compiler::Rustup { source: true });
    }
    if let Some(compiler) = debian() {
        return Ok(compiler);
    }
    if command::find(&["rustup"]).is_some() {
        println!("installing the Rust target {TRIPLE} and the source of the standard library with rustup");
        for what in [["target", "add", TRIPLE], ["component", "add", "rust-src"]] {
            if command::quietly(Command::new("rustup").args(what)).is_err() {
                println!("rustup could not; trying apt-get");
                break;
            }
        }
    }
    if has_target() && has_source() {
        return Ok(Compiler::Rustup { source: true });
    }
    match install_debian() {
        Err(_) if has_target() => {
            println!(
                "There is no source of the standard library: the WASM will be larger than its budget. Run `rustup component add rust-src`."
            );
            Ok(Compiler::Rustup { source: false })
        }
        installed => installed.with_context(|| {
            format!("There is no Rust compiler for WASM: run `rustup target add {TRIPLE}`, then this again")
        }),
    }
}

fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    command::output(rustc.args(["--print", "target-libdir", "--target", TRIPLE]))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn has_source() -> bool {
    command::output(Command::new("rustc").args(["--print", "sysroot"]))
        .is_ok_and(|root| source(&root).exists())
}

/// The source of the standard library in a toolchain.
fn source(sysroot: &str) -> PathBuf {
    Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library")
}

/// Debian's compiler, if all of it is already here and new enough.
fn debian() -> Option<Compiler> {
    let about = debian_rustc(&["-vV"])?;
    let release = about.lines().find_map(|line| line.strip_prefix("release: "))?;
    let linker = format!("wasm-ld-{}", llvm(&about)?);
    let source = source(&debian_rustc(&["--print", "sysroot"])?);
    let complete = Path::new(DEBIAN_CARGO).exists() && source.exists() && command::find(&[&linker]).is_some();
    (complete && number(release) >= number(OLDEST_RUST)).then_some(Compiler::Debian { linker })
}

fn debian_rustc(arguments: &[&str]) -> Option<String> {
    command::output(
        Command::new(DEBIAN_RUSTC)
            .env_remove("LD_LIBRARY_PATH")
            .args(arguments),
    )
    .ok()
}

/// The major version of the LLVM inside a rustc, from its `-vV`: the linker must be of the same.
fn llvm(about: &str) -> Option<u32> {
    let version = about
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))?;
    version.split('.').next()?.parse().ok()
}

fn install_debian() -> Result<Compiler> {
    if !apt::usable() {
        bail!("rustup could not install it, and this is not a Debian machine on which we are root");
    }
    apt::update()?;
    match apt::candidate("rustc-web") {
        Some(version) if number(&version) >= number(OLDEST_RUST) => {}
        Some(version) => bail!("apt-get's rustc-web is {version}, and {OLDEST_RUST} is needed"),
        None => bail!("apt-get knows no rustc-web"),
    }
    println!("installing rustc-web, cargo-web, rust-web-src and lld with apt-get");
    apt::install(&["rustc-web", "cargo-web", "rust-web-src"])?;
    let about = debian_rustc(&["-vV"]).context("rustc-web does not start")?;
    let llvm = llvm(&about).context("rustc-web does not name its LLVM")?;
    apt::install(&[&format!("lld-{llvm}")])?;
    debian().context("the packages from apt-get are not where they were expected")
}

/// `1.95.0+dfsg-1` as (1, 95).
fn number(version: &str) -> (u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn versions_compare_by_number() {
        assert!(number("1.95.0+dfsg-1") >= number("1.95"));
        assert!(number("1.100.0") > number("1.95"));
        assert!(number("1.85.0+dfsg3-1~deb12u3") < number("1.95"));
    }
}
