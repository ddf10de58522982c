//! Recommendation tracker: what was asked, what was answered and why, what has happened since.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them. Everything a bundle needs:
//!
//! ```text
//! let source = Source { reading, bytes, host };             // from assembly_kit
//! let tracker = Tracker::new(source, Settings { .. });      // a piece, for assembly_kit's Holder to draw
//! tracker.set(Settings { .. });                             // the placeholder says something else now
//! adopted style sheets: assembly_kit::STYLE, then assembly_tracker::STYLE
//! ```
#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod state;
mod texts;
pub mod view;

pub use view::Tracker;

/// Style sheet of the tracker; it stands on the kit's.
pub const STYLE: &str = include_str!("../css/tracker.css");
