//! What a widget is drawn from.

use std::rc::Rc;

use assembly_feed::Feed;
use assembly_feed::reading::Reading;

use crate::host::Host;

/// A feed as it was read, the bytes it was read from, and the host to ask.
///
/// Two are equal when they are the same reading: feeds can be large, and are never compared by content.
#[derive(Clone)]
pub struct Source {
    /// The feed, and what could not be read of it.
    pub reading: Rc<Reading>,
    /// The very bytes, for readers who download them.
    pub bytes: Rc<[u8]>,
    /// Clock, time zones, plurals, numbers.
    pub host: Rc<dyn Host>,
}

impl Source {
    /// The feed.
    pub fn feed(&self) -> &Feed {
        &self.reading.feed
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}
