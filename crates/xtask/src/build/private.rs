//! What councils serve must not tell about the machine that built it.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::wasm::cargo_home;
use crate::house::House;

pub fn refuse_paths(house: &House, files: &[&Path]) -> Result<()> {
    let own = [
        Some(house.root.clone()),
        env::home_dir(),
        cargo_home(),
        env::var_os("RUSTUP_HOME").map(Into::into),
    ];
    let mut places = vec!["registry/src".to_owned()];
    // A home of `/`, as in some containers, would be found everywhere.
    places.extend(
        own.iter()
            .flatten()
            .map(|place| place.display().to_string())
            .filter(|place| place.len() > 1),
    );
    for file in files {
        let bytes = fs::read(file)?;
        if let Some(place) = places.iter().find(|place| contains(&bytes, place.as_bytes())) {
            bail!(
                "{} holds the path {place} of this machine; crates/xtask/src/build/wasm.rs should remap it",
                file.display()
            );
        }
    }
    Ok(())
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn a_path_is_found_anywhere() {
        assert!(contains(b"\0asm /home/ada/widget.rs", b"/home/"));
        assert!(!contains(b"\0asm widgets/tracker/src/lib.rs", b"/home/"));
    }
}
