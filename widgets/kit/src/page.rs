//! What only a page can do: its address, focus, timers, the clipboard, downloads. Called from handlers and effects,
//! never while drawing; natively all of it does nothing.

mod told;

pub use told::{Told, tell_submitted, tell_to};

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
