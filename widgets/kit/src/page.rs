//! What only a page can do: its address, focus, timers, the clipboard, downloads. Called from handlers and effects,
//! never while drawing; natively all of it does nothing.

mod told;

pub use told::{Told, tell_submitted, tell_to};

#[cfg(all(target_arch = "wasm32", not(feature = "still")))]
mod browser;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
mod native;

#[cfg(all(target_arch = "wasm32", not(feature = "still")))]
pub use browser::*;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
pub use native::*;
