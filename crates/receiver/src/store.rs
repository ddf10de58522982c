//! The database: SQLite or PostgreSQL, by one set of statements.
//!
//! Statements use `$1` for what is filled in, which both understand, and only what both have. Everything that comes from outside is bound,
//! never part of a statement.

mod address;
mod batch;
mod definitions;
mod fault;
mod kept;
mod migrations;
mod open;
mod place;

pub use address::{Address, Engine, NotAnAddress};
pub use batch::{Batch, Written};
pub use fault::{Fault, Unsure};
pub use kept::{Kept, Outcome};
pub use open::{Store, Synchronous};
