//! The form without JavaScript, as the real receiver serves it: read with a real HTML parser, filled in and posted as a browser does.

#![cfg(test)]

mod browser;
mod council;
mod stage;

mod answering;
mod mending;
mod once;
mod strangers;
