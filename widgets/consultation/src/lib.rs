//! Consultation form: residents have their say, page by page, and lose nothing.
//!
//! [`state`] has the rules, without words and without a browser; [`view`] draws them.
#![warn(missing_docs)]

pub mod state;
mod texts;
// The widget that shows all of them comes next.
#[allow(dead_code)]
pub mod view;
