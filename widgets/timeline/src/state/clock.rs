//! Which moment it is, and which day that is where. Passed in: rules never look at a clock.

use assembly_feed::schedule::Session;
use assembly_feed::{Date, Day};

/// A moment, the council's zone, and a way to tell the day of a moment in any zone.
#[derive(Clone, Copy)]
pub struct Clock<'a> {
    /// Seconds since 1970 in UTC.
    pub now: i64,
    /// The council's zone.
    pub zone: &'a str,
    /// The day of a moment in a zone; only the host knows zones.
    pub day_of: &'a dyn Fn(i64, &str) -> Day,
}

impl<'a> Clock<'a> {
    /// Today where the council is.
    pub fn today(&self) -> Day {
        (self.day_of)(self.now, self.zone)
    }

    /// The zone of a session: its own, else the council's.
    pub fn zone_of(&self, session: &'a Session) -> &'a str {
        own_zone(session).unwrap_or(self.zone)
    }

    /// The first day that a date can mean. A moment falls on its day in the zone, whatever offset it was written with.
    pub fn first_day(&self, date: &Date, zone: &str) -> Day {
        match date.moment() {
            Some(moment) => (self.day_of)(moment, zone),
            None => date.first_day(),
        }
    }

    /// The last day that a date can mean.
    pub fn last_day(&self, date: &Date, zone: &str) -> Day {
        match date.moment() {
            Some(moment) => (self.day_of)(moment, zone),
            None => date.last_day(),
        }
    }
}

/// The zone that a session names.
pub fn own_zone(session: &Session) -> Option<&str> {
    session
        .time_zone
        .as_deref()
        .map(str::trim)
        .filter(|zone| !zone.is_empty())
}
