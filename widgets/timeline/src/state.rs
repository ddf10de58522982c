//! The timeline's rules: what is past, what is on now, what comes next. Pure: no Yew, no browser, no clock.
//!
//! Facts come out of here, never sentences: the view has the words for them, in the reader's language.

pub mod calendar;
pub mod clock;
pub mod course;
pub mod going;
pub mod next;
pub mod permalink;
pub mod promised;
pub mod span;
pub mod tense;
#[cfg(test)]
mod testing;
pub mod whereabouts;

pub use clock::Clock;
pub use course::{Course, Mark, Stage, Standing};
pub use going::Going;
pub use next::Coming;
pub use promised::Promised;
pub use tense::Tense;
pub use whereabouts::Whereabouts;
