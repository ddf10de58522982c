//! From the spreadsheet that a council keeps to everything that it publishes, without touching a disk, a network or a clock.
//!
//! [`read`] makes a [`Book`] of the bytes of a spreadsheet; the import makes a feed of it, and [`Problem`]s by cell. What is
//! published comes out as a [`Folder`] of files in memory. The command puts it on a disk; the studio, in a browser, into a ZIP.
#![warn(missing_docs)]

pub mod book;
pub mod build;
#[cfg(feature = "command")]
pub mod command;
pub mod compare;
pub mod early;
pub mod export;
pub mod filled;
pub mod folder;
pub mod heading;
pub mod import;
pub mod mapping;
pub mod package;
pub mod problem;
pub mod read;
pub mod tables;
pub mod wording;
pub mod workbook;

pub use book::Book;
pub use build::{Built, Order, build, build_now};
pub use compare::compare;
pub use early::early;
pub use folder::Folder;
pub use package::Package;
pub use problem::{Place, Problem, Weight};
pub use read::{Limit, Progress, Unreadable, read, read_folder, read_with};
