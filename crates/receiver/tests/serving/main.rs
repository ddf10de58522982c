//! The real receiver, on this machine alone, each test with a database and a folder of its own.
//!
//! Tests are written once and run on SQLite and on PostgreSQL. Where PostgreSQL is not installed its half says so and passes, unless
//! `ASSEMBLY_POSTGRES=required`.

#![cfg(test)]

mod stage;

mod addresses;
mod faults;
mod floods;
mod once;
mod origins;
mod refused;
mod stopping;
mod two;
mod versions;
