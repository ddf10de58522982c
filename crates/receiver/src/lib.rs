//! Takes what residents send to a consultation, stores it for good, and gives it to officers.
//!
//! The claim: an answer is acknowledged only after its commit is on disk; sent again any number of times it gets the same receipt and is
//! stored once. No web page for administrators: the command line on the server is the only way in.
#![warn(missing_docs)]

pub mod definition;
pub mod known;
pub mod period;
mod reference;
pub mod store;

pub use reference::reference;
