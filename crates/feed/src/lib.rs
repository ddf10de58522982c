//! Assembly Feed 1: the one document that a council publishes per citizens' assembly.
//!
//! Types ([`Feed`] and what it holds), reading rules ([`read()`]), checks ([`check()`]), and what follows from a
//! feed at a given day ([`follow_up`]). No I/O, no clock, no browser: the day is always passed in.
#![warn(missing_docs)]

pub mod consultation;
pub mod date;
pub mod document;
pub mod recommendation;
pub mod schedule;
pub mod text;
pub mod value;
pub mod words;

pub use date::{Date, Day, Time};
pub use document::{Document, Feed, Link};
pub use recommendation::Recommendation;
pub use text::Text;
pub use value::{Id, Url};
