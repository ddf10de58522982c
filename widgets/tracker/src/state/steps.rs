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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_grows_by_steps_and_focus_goes_to_the_first_new_one() {
        let steps = Steps::default();
        assert_eq!((steps.shown(60), steps.adds(60)), (25, 25));
        let (steps, focus) = steps.more(60);
        assert_eq!((steps.shown(60), steps.adds(60), focus), (50, 10, Some(25)));
        let (steps, focus) = steps.more(60);
        assert_eq!((steps.shown(60), steps.adds(60), focus), (60, 0, Some(50)));
        assert_eq!(steps.more(60), (steps, None));
    }

    #[test]
    fn a_short_list_has_one_step() {
        for found in [0, 1, 25] {
            assert_eq!(
                (Steps::default().shown(found), Steps::default().adds(found)),
                (found, 0)
            );
        }
        assert_eq!(Steps::default().adds(26), 1);
    }

    #[test]
    fn a_permalink_is_reached_and_nothing_is_taken_away() {
        assert_eq!(Steps::default().reaching(24), Steps(1));
        assert_eq!(Steps::default().reaching(25), Steps(2));
        assert_eq!(Steps(4).reaching(3), Steps(4));
        assert_eq!(Steps::default().reaching(usize::MAX).shown(50_000), 50_000);
    }
}
