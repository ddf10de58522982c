//! What the form looks like. [`Form`] is a piece that Yew draws by itself; all else is functions.

mod answer;
mod asking;
mod check;
mod choice;
mod condition;
mod copy;
mod count;
mod date;
mod draft;
mod drawing;
mod form;
mod grid;
mod head;
mod labels;
mod moment;
mod outcome;
mod page;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
mod plain;
mod privacy;
mod problem;
mod question;
mod ranking;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
mod read;
mod results;
mod scale;
mod sending;
mod sent;
mod sheet;
mod shown;
mod start;
mod summary;
mod trap;
mod upkeep;
mod ways;
mod words;

pub use form::Form;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
pub use plain::{Plain, Stage};
pub use trap::TRAP;
