//! What the form draws of each example, on each of its screens: what a resident must find, and what must never be there.
#![allow(clippy::unwrap_used, clippy::panic)]

mod answers;
mod drawn;
mod plain;
mod questions;
mod refused;
mod screens;
