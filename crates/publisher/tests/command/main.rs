//! The command as an officer types it.
#![cfg(feature = "command")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod building;
mod checking;
mod desk;
mod importing;
