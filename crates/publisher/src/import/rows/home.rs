//! Where the fields of a thing would stand, whether anything stands there or not.

use std::rc::Rc;

use crate::problem::Place;

/// Where the fields of a thing would stand.
#[derive(Clone, Debug, Default)]
pub enum Home {
    /// Nobody knows.
    #[default]
    Nowhere,
    /// In these columns of its row, by path; counted from 0.
    Columns(Rc<[(&'static str, u32)]>),
    /// In cells of their own, by path.
    Cells(Vec<(&'static str, Place)>),
}

impl Home {
    /// The cell of a field of the thing in this row.
    pub fn cell(&self, row: &Place, path: &str) -> Option<Place> {
        match (self, row) {
            (Self::Columns(columns), Place::Row(sheet, row)) => {
                let (_, column) = columns.iter().find(|(known, _)| *known == path)?;
                Some(Place::Cell(sheet.clone(), *row, *column))
            }
            (Self::Cells(cells), _) => cells
                .iter()
                .find(|(known, _)| *known == path)
                .map(|(_, place)| place.clone()),
            _ => None,
        }
    }
}
