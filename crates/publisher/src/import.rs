//! From a spreadsheet to a feed.

mod colour;
mod day;
mod known;
mod layout;
mod notes;
pub(crate) mod plain;
mod value;
mod word;
mod zone;
