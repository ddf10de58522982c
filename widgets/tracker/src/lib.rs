//! Recommendation tracker: what was asked, what was answered and why, what has happened since.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them. Everything a bundle needs:
//!
//! ```text
//! let source = Source { reading, bytes, host };             // from assembly_kit
//! <Tracker {source} settings={Settings { .. }} />           // new settings: the same component with other properties
//! adopted style sheets: assembly_kit::STYLE, then assembly_tracker::STYLE
//! ```
#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod state;
mod texts;
pub mod view;

pub use view::{Tracker, TrackerProps};

/// Style sheet of the tracker; it stands on the kit's.
pub const STYLE: &str = include_str!("../css/tracker.css");
