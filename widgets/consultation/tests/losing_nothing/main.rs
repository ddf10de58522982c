//! Nothing that somebody has written is lost, and nothing is sent twice: the form's state, without a browser.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod answering;
mod drafts;
mod refused;
mod sending;
mod tab;
mod tabs;
