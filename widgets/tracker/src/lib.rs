//! Recommendation tracker: what was asked, what was answered and why, what has happened since.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them. Everything a bundle needs:
//!
//! ```text
//! let source = Source { reading, bytes, host };             // from assembly_kit
//! let tracker = Tracker::new(source, Settings { .. });      // a piece, for assembly_kit's Holder to draw
//! tracker.set(Settings { .. });                             // the placeholder says something else now
//! style sheets: those of the kit, then css/tracker.css
//! ```
#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod state;
mod texts;
pub mod view;

pub use view::{Tracker, csv_table};
