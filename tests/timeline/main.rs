//! The timeline in a real browser, as residents, web teams and officers meet it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accessibility;
mod calendar;
mod folding;
mod hostile_feed;
mod keyboard;
mod kinds;
mod left_open;
mod midnights;
mod nothing_to_show;
mod permalinks;
mod print;
mod views;
