//! The one WASM module: mount, update, destroy.
