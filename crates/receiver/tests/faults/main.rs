//! Breaking the receiver, to see that nothing acknowledged is lost.
//!
//! After each fault the database is read by itself, never through the receiver: every receipt given means one row with that hash;
//! no row is without a whole, valid body; nothing was acknowledged that was not committed; the receiver recovers without hands;
//! memory stays under a cap. `cargo xtask soak` runs the same for longer, by `ASSEMBLY_CYCLES`.

#![cfg(test)]

#[path = "../serving/stage/mod.rs"]
mod stage;

mod cluster;
mod crowd;
mod cycles;
mod ledger;
mod machine;
mod small;

mod backup;
mod clock;
mod disk;
mod kills;
mod line;
mod network;
mod power;
mod room;
mod spam;
mod two;
mod upgrade;
