//! What the tracker looks like. [`Tracker`] and [`entry`] are pieces that Yew draws by themselves; all else is functions.

mod actions;
mod answer;
mod charter;
mod counts;
mod details;
mod downloads;
mod entry;
mod head;
mod labels;
mod list;
mod permalink;
mod screen;
mod search;
mod story;
mod support;
mod tracker;
mod updates;
mod upkeep;

pub use downloads::csv_table;
pub use tracker::Tracker;
