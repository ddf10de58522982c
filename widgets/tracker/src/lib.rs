//! Recommendation tracker: what was asked, what was answered and why, what has happened since.

pub mod state;
