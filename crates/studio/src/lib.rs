//! The publisher in a browser. [`Session`] is what an officer does from choosing files to the finished folder, without a browser;
//! [`Studio`] is the same for the worker in which it runs, with bytes and JSON going in and out.
#![warn(missing_docs)]

mod archive;
mod kind;
mod report;
mod session;
mod studio;
mod work;

pub use kind::{Before, Kind};
pub use session::{Chosen, Session};
pub use studio::Studio;
pub use work::Tell;
