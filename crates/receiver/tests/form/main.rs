//! The form without JavaScript, as the real receiver serves it: read with a real HTML parser, filled in and posted as a browser does.

#![cfg(test)]

#[path = "../serving/stage/mod.rs"]
mod stage;

mod browser;
mod council;

mod answering;
mod mending;
mod once;
mod strangers;
