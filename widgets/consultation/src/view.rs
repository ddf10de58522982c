//! What the form looks like. All of it is functions of a [`Drawing`](drawing::Drawing).

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
mod grid;
mod head;
mod labels;
mod moment;
mod outcome;
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod plain;
mod privacy;
mod problem;
mod question;
mod ranking;
mod results;
mod scale;
mod screen;
mod sending;
mod sent;
mod start;
mod summary;
mod ways;
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use plain::{Plain, TRAP};
