//! Lists the built widgets for the program to carry inside itself: what `cargo xtask build` left in `pkg/`.
//!
//! Without them the program is built all the same, and says what is missing when it comes to building a folder.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Written by hand, for whoever copies `pkg/` itself.
const WRITTEN: [&str; 2] = ["README.md", "package.json"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // The studio has them from its own page; and it is made before they are whole.
    if env::var_os("CARGO_FEATURE_COMMAND").is_none() {
        return Ok(());
    }
    let package = Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../pkg");
    println!("cargo::rerun-if-changed={}", package.display());
    let mut files = Vec::new();
    list(&package, "", &mut files)?;
    // As a folder of its own the order would be another on each machine.
    files.sort();
    let mut code = String::from("static CARRIED: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let _ = writeln!(
            code,
            "    ({name:?}, include_bytes!({:?})),",
            path.display().to_string()
        );
    }
    code.push_str("];\n");
    fs::write(Path::new(&variable("OUT_DIR")).join("carried.rs"), code)
}

fn list(folder: &Path, within: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        match path.is_dir() {
            // The build's own, while it puts files in place.
            true if name.starts_with('.') => {}
            true => list(&path, &format!("{within}{name}/"), files)?,
            false if within.is_empty() && WRITTEN.contains(&name.as_str()) => {}
            false => files.push((format!("{within}{name}"), path.canonicalize()?)),
        }
    }
    Ok(())
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}
