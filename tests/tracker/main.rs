//! The tracker in a real browser, as residents, web teams and officers meet it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accessibility;
mod choosing;
mod downloads;
mod elsewhere;
mod embedding;
mod failures;
mod harness;
mod hostile_feed;
mod hostile_page;
mod keyboard;
mod moving;
mod panic;
mod permalinks;
mod print;
mod reading;
mod refusals;
mod servers;
mod steps;
