//! The folder that a council uploads, as residents and web teams meet it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod folder;
mod markup;
mod pages;
