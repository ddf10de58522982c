//! The workbook that is written: the empty one to begin with, and one of what a feed says.

pub mod example;
