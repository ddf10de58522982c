//! From a feed to everything that is uploaded, looked at with other eyes than those that made it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
#![cfg(test)]

mod comparing;
mod examples;
mod hostile;
mod pages;
#[cfg(feature = "command")]
mod placing;
mod stage;
mod subscribing;
mod updates;
