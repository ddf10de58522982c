//! Whatever bytes come over the network, reading them, checking and following up never panic, and what was read
//! stays the same when it is written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/exercise/mod.rs"]
mod exercise;

fuzz_target!(|bytes: &[u8]| exercise::exercise(bytes));
