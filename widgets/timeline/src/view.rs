//! What the timeline looks like. [`Timeline`] is a piece that Yew draws by itself; all else is functions.

mod calendar;
mod course;
mod drawing;
mod labels;
mod papers;
mod phase;
mod promise;
mod screen;
mod session;
mod summary;
mod timeline;
mod today;
mod upkeep;

pub use calendar::calendar;
pub use timeline::Timeline;
