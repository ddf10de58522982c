//! What the tracker looks like. [`Tracker`] and [`entry`] are components; all else is functions that draw.

mod actions;
mod answer;
mod charter;
mod counts;
mod details;
mod downloads;
mod entry;
mod foot;
mod head;
mod labels;
mod list;
mod permalink;
mod promise;
mod screen;
mod search;
mod story;
mod support;
mod tracker;
mod updates;

pub use tracker::{Tracker, TrackerProps};
