//! Consultation form: residents have their say, page by page, and lose nothing.
//!
//! [`state`] has the rules, without words and without a browser.
#![warn(missing_docs)]

pub mod state;
