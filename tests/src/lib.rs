//! What a resident, a web team and an officer would see: a real browser, a real server, and the widgets between them.
//!
//! A test opens a [`Visit`]: a browser session of its own and a council site of its own, on two origins. The visit ends
//! with two checks that no test needs to ask for: nothing threw, and the console holds nothing that was not expected.

// A harness that cannot go on should stop with the line that stopped it; no resident runs this code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod answer;
pub mod axe;
pub mod boxes;
pub mod browser;
pub mod chromedriver;
pub mod console;
pub mod council;
pub mod feeds;
pub mod line;
pub mod page;
pub mod paper;
pub mod pictures;
pub mod receiver;
pub mod table;
pub mod visit;
pub mod widget;
pub mod widths;
pub mod witness;
pub mod words;

pub use answer::Answer;
pub use browser::Browser;
pub use council::Council;
pub use line::Mood;
pub use page::Page;
pub use receiver::Receiver;
pub use thirtyfour::Key;
pub use visit::{Visit, visit};
pub use widget::Widget;
pub use words::{said, said_each};
