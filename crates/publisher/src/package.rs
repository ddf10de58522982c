//! The widgets' own files, which the program carries inside itself.

/// Built widgets, as `cargo xtask build` leaves them in `pkg/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// Their version, as the folder is called.
    pub version: String,
    /// Name below `pkg/` (`assembly-widgets.js`, `0.1.0/assembly-tracker.wasm`) with the bytes, in the order of the alphabet.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// A file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        let (_, bytes) = self.files.iter().find(|(known, _)| known == name)?;
        Some(bytes)
    }
}
