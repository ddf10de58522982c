//! Takes what residents send to a consultation, stores it for good, and gives it to officers.
//!
//! The claim: an answer is acknowledged only after its commit is on disk; sent again any number of times it gets the same receipt and is
//! stored once. No web page for administrators: the command line on the server is the only way in.
#![warn(missing_docs)]

pub mod archive;
pub mod clock;
pub mod definition;
pub mod export;
pub mod feeds;
pub mod form;
pub mod http;
pub mod intake;
pub mod known;
pub mod marks;
pub mod officer;
pub mod period;
pub mod purge;
mod reference;
pub mod serve;
pub mod settings;
pub mod store;
pub mod summary;
pub mod tally;
pub mod writer;

pub use reference::reference;
