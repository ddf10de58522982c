//! From a feed to everything that is uploaded, looked at with other eyes than those that made it.

mod comparing;
mod examples;
mod hostile;
mod pages;
#[cfg(feature = "command")]
mod placing;
mod stage;
mod subscribing;
mod updates;
