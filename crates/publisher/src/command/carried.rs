//! The widgets that this program carries inside itself.

use crate::Package;

include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// The widgets as they were built when this program was; without any files where they were not.
pub fn package() -> Package {
    Package {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        files: CARRIED
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect(),
    }
}
