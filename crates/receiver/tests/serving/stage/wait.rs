//! Waiting for what will come, never for a time.

use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Asks again and again until something is there.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(there) = ask() {
            return there;
        }
        assert!(Instant::now() < end, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Asks again and again until something is so.
pub fn eventually(what: &str, mut ask: impl FnMut() -> bool) {
    until(what, || ask().then_some(()));
}
