//! The consultation form and its receiver, as residents meet them: nothing that somebody has written is lost, and nothing is stored twice.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accessibility;
mod clock;
mod errors;
mod examples;
mod keeping;
mod kinds;
mod plain;
mod questions;
mod sending;
mod states;
mod tabs;
mod wrong;
