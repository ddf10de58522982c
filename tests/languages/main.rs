//! What the widgets say to readers of other languages than English, and from right to left.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod choosing;
mod own_words;
mod right_to_left;
mod welsh;
