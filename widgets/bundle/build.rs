//! Takes comments and white space out of the style sheets: they are part of what residents download.
#![allow(clippy::panic)]

use std::path::Path;
use std::{env, fs};

/// Each sheet with its parts, in the order of the cascade.
const SHEETS: [(&str, &[&str]); 4] = [
    (
        "kit.css",
        &[
            "../kit/css/root.css",
            "../kit/css/parts.css",
            "../kit/css/print.css",
        ],
    ),
    ("consultation.css", &["../consultation/css/consultation.css"]),
    ("timeline.css", &["../timeline/css/timeline.css"]),
    ("tracker.css", &["../tracker/css/tracker.css"]),
];

fn main() {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    for (name, parts) in SHEETS {
        let mut sheet = String::new();
        for part in parts {
            println!("cargo::rerun-if-changed={part}");
            sheet += &fs::read_to_string(part).unwrap_or_else(|error| panic!("{part}: {error}"));
        }
        let small = minifier::css::minify(&sheet).unwrap_or_else(|error| panic!("{name}: {error}"));
        let file = Path::new(&folder).join(name);
        fs::write(file, small.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}
