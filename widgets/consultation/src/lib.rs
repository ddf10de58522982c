//! Consultation form: residents have their say, page by page, and lose nothing.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them. Everything a bundle needs:
//!
//! ```text
//! let source = Source { reading, bytes, host };     // from assembly_kit
//! let form = Form::new(source, Settings { .. });    // a piece, for assembly_kit's Holder to draw
//! form.set(Settings { .. });                        // the placeholder says something else now
//! style sheets: those of the kit, then css/consultation.css
//! ```
//!
//! A receiver serves [`Plain`](view::Plain), the same form without JavaScript, and reads what is posted with [`state::entered`].
#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod state;
mod texts;
pub mod view;

pub use view::Form;
