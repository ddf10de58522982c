//! Assembly Feed 1: the one document that a council publishes per citizens' assembly.
//!
//! Types ([`Feed`] and what it holds), reading rules ([`read()`]), checks ([`check()`]), and what follows from a
//! feed at a given day ([`follow_up`]). No I/O, no clock, no browser: the day is always passed in.
#![warn(missing_docs)]

#[cfg(feature = "arbitrary")]
pub mod arbitrary;
mod check;
pub mod consultation;
pub mod counts;
pub mod date;
mod day;
pub mod document;
mod duration;
pub mod finding;
pub mod follow_up;
pub mod json;
mod places;
mod reader;
pub mod reading;
pub mod recommendation;
mod refusal;
pub mod schedule;
#[cfg(feature = "schema")]
mod schema;
mod shape;
pub mod sorting;
pub mod text;
mod unique;
mod url;
pub mod value;
mod visitor;
pub mod words;
#[cfg(feature = "write")]
mod write;

pub use check::check;
pub use date::{Date, Day, Duration, Time};
pub use document::{Document, Feed, Link};
pub use finding::{Finding, Severity};
pub use places::Places;
pub use reading::{Hidden, Reading, read};
pub use recommendation::Recommendation;
pub use refusal::Refusal;
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use text::Text;
pub use value::{Id, Url};
#[cfg(feature = "write")]
pub use write::to_json;
