//! Takes comments and white space out of the style sheets: they are part of what residents download.

use std::path::Path;
use std::{env, fs};

/// In the order of the cascade.
const SHEETS: [&str; 3] = ["css/root.css", "css/parts.css", "css/print.css"];

fn main() {
    let mut sheet = String::new();
    for name in SHEETS {
        println!("cargo::rerun-if-changed={name}");
        sheet += &fs::read_to_string(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let small = minifier::css::minify(&sheet).unwrap_or_else(|error| panic!("{SHEETS:?}: {error}"));
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("style.css"), small.to_string()).unwrap_or_else(|error| panic!("{error}"));
}
