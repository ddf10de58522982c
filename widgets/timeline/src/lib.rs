//! Assembly timeline: where an assembly is, what has been, what comes next.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them. Everything a bundle needs:
//!
//! ```text
//! let source = Source { reading, bytes, host };             // from assembly_kit
//! let timeline = Timeline::new(source, Settings { .. });    // a piece, for assembly_kit's Holder to draw
//! timeline.set(Settings { .. });                            // the placeholder says something else now
//! style sheets: those of the kit, then css/timeline.css
//! ```
#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod state;
mod texts;
pub mod view;

pub use view::{Timeline, calendar};
