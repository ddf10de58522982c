//! Whole-product tests in a real browser.
