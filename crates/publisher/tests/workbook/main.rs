//! The workbook that is written, looked at with other eyes.

// What clippy.toml allows in a `#[test]` goes for the functions around it too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod parts;
mod read_again;
mod template;
mod texts;
mod values;
