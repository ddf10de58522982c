//! What a resident sends to a consultation.
//!
//! [`Entries`] are what stands in the fields; [`answers`] makes [`Answer`]s of them, or says what is wrong; a
//! [`Submission`] is the document that travels, and a [`Receipt`] what comes back. The form in the browser, the page without JavaScript and
//! the receiver all go by these rules. No I/O, no clock, no browser, and no words for people: a [`Problem`] names a rule.
#![warn(missing_docs)]

mod answer;
mod answered;
mod asked;
mod date;
mod digest;
mod entry;
mod length;
mod number;
mod postcode;
mod problem;
mod quote;
mod reading;
mod receipt;
mod rules;
mod submission;

pub use answer::{Answer, Chosen};
pub use answered::entries;
pub use asked::{asked, is_asked};
pub use date::date;
pub use digest::digest;
pub use entry::{Change, Entries, Entry};
pub use length::{LONGEST, length, limit};
pub use number::number;
pub use problem::{Problem, Rule};
pub use quote::quote;
pub use reading::{Refused, read};
pub use receipt::Receipt;
pub use rules::answers;
pub use submission::{Signs, Submission, version};
