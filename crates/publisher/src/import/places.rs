//! Where in the spreadsheet each part of the feed stands.

use std::collections::HashMap;

use crate::import::tree::above;
use crate::problem::{Place, Problem};

/// Cells and rows by path in the feed.
#[derive(Clone, Debug, Default)]
pub struct Places(HashMap<String, Place>);

impl Places {
    /// Problems of the feed, told by the cells that it was made of; of what is in none, by the row that it belongs to.
    pub fn at_cells(&self, mut problems: Vec<Problem>) -> Vec<Problem> {
        for problem in &mut problems {
            if let Place::Path(path) = &problem.place {
                let place = above(path).find_map(|above| self.0.get(above));
                problem.place = place.unwrap_or(&problem.place).clone();
            }
        }
        problems
    }
}

impl From<HashMap<String, Place>> for Places {
    fn from(places: HashMap<String, Place>) -> Self {
        Self(places)
    }
}
