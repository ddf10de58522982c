//! What one reading has come to so far: how much was found, against what is allowed, and how far it is.

use std::cell::Cell;
use std::rc::Rc;

use super::{Limit, Progress, Unreadable};

/// A reading under way.
pub(super) struct Reading<'p> {
    tell: &'p mut dyn FnMut(Progress<'_>),
    /// Bytes that were unpacked; readers of parts count on it while they hold the archive.
    pub unpacked: Rc<Cell<u64>>,
    expected: u64,
    rows: u64,
    cells: u64,
    words: u64,
}

impl<'p> Reading<'p> {
    pub fn new(tell: &'p mut dyn FnMut(Progress<'_>)) -> Self {
        Self {
            tell,
            unpacked: Rc::default(),
            expected: 0,
            rows: 0,
            cells: 0,
            words: 0,
        }
    }

    /// How many bytes there are to unpack, by what the file says of itself: good enough to show how far it is.
    pub fn expect(&mut self, bytes: u64) {
        self.expected = self.expected.saturating_add(bytes);
    }

    /// Counts a row of a sheet.
    pub fn row(&mut self, sheet: &str, number: u32) -> Result<(), Unreadable> {
        count(&mut self.rows, 1, Limit::Rows, || {
            format!("\"{sheet}\" goes on in row {number}")
        })
    }

    /// Counts cells of a sheet.
    pub fn cells(&mut self, sheet: &str, more: usize) -> Result<(), Unreadable> {
        count(&mut self.cells, more, Limit::Cells, || {
            format!("\"{sheet}\" has more cells still")
        })
    }

    /// Counts the words of a cell, or of whatever else is kept.
    pub fn words(&mut self, place: &str, more: usize) -> Result<(), Unreadable> {
        count(&mut self.words, more, Limit::Words, || {
            format!("\"{place}\" has more text still")
        })
    }

    /// Says that all is read.
    pub fn tell_the_end(&mut self) {
        (self.tell)(Progress {
            sheet: "",
            rows: self.rows,
            share: 1.0,
        });
    }

    /// Says how far it is.
    pub fn tell(&mut self, sheet: &str) {
        let share = match self.expected {
            0 => 0.0,
            expected => (self.unpacked.get() as f64 / expected as f64).min(1.0),
        };
        (self.tell)(Progress {
            sheet,
            rows: self.rows,
            share,
        });
    }
}

fn count(sum: &mut u64, more: usize, limit: Limit, found: impl FnOnce() -> String) -> Result<(), Unreadable> {
    *sum = sum.saturating_add(more as u64);
    match *sum > limit.most() {
        true => Err(Unreadable::TooLarge {
            limit,
            found: found(),
        }),
        false => Ok(()),
    }
}
