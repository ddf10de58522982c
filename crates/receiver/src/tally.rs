//! How many of each kind there were, for the log: names and numbers, nothing of anybody.

use std::collections::BTreeMap;
use std::mem;
use std::sync::{Mutex, PoisonError};

/// Counts since they were last told.
#[derive(Debug, Default)]
pub struct Tally(Mutex<BTreeMap<&'static str, u64>>);

impl Tally {
    /// Counts one. Names are the program's own, so there are only a few.
    pub fn count(&self, name: &'static str) {
        *self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(name)
            .or_default() += 1;
    }

    /// What was counted since this was last asked, such as `stored 12, too-long 1`; `None` where nothing was.
    pub fn tell(&self) -> Option<String> {
        let counts = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let told: Vec<String> = counts
            .iter()
            .map(|(name, count)| format!("{name} {count}"))
            .collect();
        (!told.is_empty()).then(|| told.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_is_not_told_again() {
        let tally = Tally::default();
        tally.count("stored");
        tally.count("closed");
        tally.count("stored");
        assert_eq!(tally.tell().as_deref(), Some("closed 1, stored 2"));
        assert_eq!(tally.tell(), None);
    }
}
