//! What only the command does: files on a disk.

pub mod place;
mod workshop;
