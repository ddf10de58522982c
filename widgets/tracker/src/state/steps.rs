//! Long lists are shown in steps, so that a page of hundreds is drawn at once and can be got through by keyboard.

/// How many recommendations one step shows.
pub const STEP: usize = 25;

/// How many steps are shown, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps(usize);

impl Default for Steps {
    fn default() -> Self {
        Self(1)
    }
}

impl Steps {
    /// How many of those found are shown.
    pub fn shown(self, found: usize) -> usize {
        self.0.saturating_mul(STEP).min(found)
    }

    /// How many the button "show more" would add; none at the end.
    pub fn adds(self, found: usize) -> usize {
        (found - self.shown(found)).min(STEP)
    }

    /// One step more, and the place in the list of the first that it adds, to which focus goes.
    pub fn more(self, found: usize) -> (Self, Option<usize>) {
        let before = self.shown(found);
        if before < found {
            (Self(self.0 + 1), Some(before))
        } else {
            (self, None)
        }
    }

    /// As many as it takes to show the one at that place in the list; never fewer than now.
    pub fn reaching(self, place: usize) -> Self {
        Self(self.0.max(place / STEP + 1))
    }
}
