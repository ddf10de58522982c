//! The tracker's rules: what is found, in what order, what is said of it. Pure: no Yew, no browser, no clock.
//!
//! Facts come out of here, never sentences: the view has the words for them, in the reader's language.

pub mod actions;
pub mod choice;
pub mod csv;
pub mod facet;
pub mod filters;
pub mod index;
pub mod permalink;
pub mod query;
pub mod selection;
pub mod steps;
pub mod story;
pub mod summary;
pub mod support;
#[cfg(test)]
mod testing;
pub mod updates;

pub use choice::{Choice, Order};
pub use facet::{Facet, Pick};
pub use filters::{Filter, Offer};
pub use index::Index;
pub use selection::{Found, find};
pub use steps::Steps;

/// Makes letters alike for searching: case, accents and widths (`Host::fold`).
pub type Fold<'a> = &'a dyn Fn(&str) -> String;
