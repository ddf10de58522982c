//! What a bare machine lacks, installed when first needed. Each says in one line what it installs, and nothing
//! when there is nothing to do, so that a second run is quick and needs no network.

mod apt;
pub mod chromium;
pub mod npm;
pub mod postgres;
pub mod target;
