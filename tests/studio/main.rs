//! The studio, as an officer meets it who has nothing installed: from a workbook to the folder, and no byte leaves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accessibility;
mod flow;
mod large;
mod officer;
mod privacy;
mod troubles;
mod workbook;
