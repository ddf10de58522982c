//! Assembly timeline: where an assembly is, what has been, what comes next.
//!
//! [`state`] has the rules, without words and without a browser.
#![warn(missing_docs)]

pub mod state;
