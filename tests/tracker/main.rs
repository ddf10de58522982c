//! The tracker in a real browser.
