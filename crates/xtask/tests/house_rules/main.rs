//! What this repository promises about itself, held by ordinary tests.

// What clippy.toml allows in a `#[test]` goes for the functions around it too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod arrows;
mod files;
mod looks;
mod sheets;
mod tools;
mod words;

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
        .to_path_buf()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
