//! What it takes to read a cell beside the cell.

use crate::import::zone::Zone;
use crate::mapping::Mapping;

/// What else it takes to read a cell.
pub struct Context<'a> {
    /// A council's own words.
    pub mapping: &'a Mapping,
    /// The zone of the row's clock.
    pub zone: &'a Zone,
}
