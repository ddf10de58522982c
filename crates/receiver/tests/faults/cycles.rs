//! How long a test goes on, and what is left to chance in it.

use std::env;
use std::time::Duration;

/// So many, unless `ASSEMBLY_CYCLES` names another number.
pub fn cycles(short: u32) -> u32 {
    env::var("ASSEMBLY_CYCLES").map_or(short, |cycles| {
        cycles.parse().expect("ASSEMBLY_CYCLES is a number")
    })
}

/// A moment for a fault, from 5 to 200 milliseconds. Said, so that a failure can be told from its neighbours.
pub fn moment() -> Duration {
    Duration::from_millis(fastrand::u64(5..=200))
}

/// Whether this is the long form.
pub fn long() -> bool {
    env::var_os("ASSEMBLY_CYCLES").is_some()
}
