//! What every part of the timeline is drawn from.

use assembly_feed::Day;
use assembly_kit::{Acts, Reader, Settings};

use super::screen::Screen;
use crate::state::{Clock, Course};

/// The feed, who reads it, what is open, and the course as it is now.
pub struct Drawing<'a> {
    pub reader: &'a Reader,
    pub settings: &'a Settings,
    pub screen: &'a Screen,
    pub course: &'a Course<'a>,
    pub clock: Clock<'a>,
    pub acts: &'a Acts<Screen>,
    pub still: bool,
}

/// Calls `then` with the clock of a reader.
pub fn with_clock<R>(reader: &Reader, then: impl FnOnce(Clock) -> R) -> R {
    let day_of = |moment: i64, zone: &str| -> Day { reader.host().local(moment, zone).0 };
    then(Clock {
        now: reader.now(),
        zone: reader.zone(),
        day_of: &day_of,
    })
}
