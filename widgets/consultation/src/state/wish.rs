//! What the page is asked to do.

use assembly_feed::Id;

/// Something that only a page can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Keep this on the device: name and value.
    Keep(String, String),
    /// Keep this instead of what has the name `before`, which goes only once this is kept.
    Replace {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
        /// The name of what it replaces.
        before: String,
    },
    /// Keep it no longer.
    Forget(String),
    /// Post a body to an address, under the id of its submission.
    Post {
        /// Of the submission.
        id: String,
        /// Absolute.
        address: String,
        /// JSON.
        body: String,
    },
    /// Act [`Due`](super::Act::Due) after so many seconds. There is one such clock.
    Wait(u32),
    /// Tell the page that these answers were received.
    Tell {
        /// What a resident can quote.
        reference: String,
    },
    /// Move the focus.
    Focus(Goal),
    /// Act [`Quiet`](super::Act::Quiet) when nobody has typed for a while.
    AwaitQuiet,
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The heading of what is shown now.
    Heading,
    /// The summary of what is wrong.
    Problems,
    /// The first field of a question.
    Question(Id),
    /// The button of this name.
    Button(String),
}
