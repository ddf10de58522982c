//! What happens in a form, without words and without a browser.
//!
//! [`Screen`] is what is there, [`Act`] what people and the page do, [`Wish`] what the page is asked to do then.

pub mod act;
pub mod draft;
mod elsewhere;
pub mod field;
mod filling;
pub mod fit;
mod journey;
mod keeping;
pub mod notes;
pub mod order;
pub mod pages;
pub mod parcel;
pub mod patience;
pub mod reply;
pub mod screen;
pub mod sending;
pub mod standing;
mod uuid;
pub mod wish;

pub use act::Act;
pub use field::{Field, Part, entered};
pub use screen::{Place, Screen};
pub use standing::Standing;
pub use wish::{Goal, Wish};
