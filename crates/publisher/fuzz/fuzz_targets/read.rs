//! Whatever file a council picks, reading it never panics, and what was read is as short and orderly as it is promised to be.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/reading/exercise.rs"]
mod exercise;

fuzz_target!(|bytes: &[u8]| exercise::exercise(bytes));
