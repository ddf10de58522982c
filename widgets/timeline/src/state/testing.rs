//! What the tests of the rules share.

use assembly_feed::Feed;
use assembly_feed::schedule::Session;
use assembly_kit::Host;
use assembly_kit::host::{DEFAULT_ZONE, Native};

use super::Clock;

/// Noon in London on 22 November 2026.
pub(crate) const NOON: i64 = 1_795_348_800;

/// A moment as it is written.
pub(crate) fn at(written: &str) -> i64 {
    let date: assembly_feed::Date = written.parse().unwrap();
    date.moment().unwrap()
}

/// A clock in London at a moment.
pub(crate) fn with_clock(now: i64, test: impl FnOnce(Clock)) {
    let host = Native::at(now);
    test(Clock {
        now,
        zone: DEFAULT_ZONE,
        day_of: &|moment, zone| host.local(moment, zone).0,
    });
}

/// A feed of these phases.
pub(crate) fn feed_of(phases: &str) -> Feed {
    feed_with(phases, "")
}

/// A feed of these phases, with more fields.
pub(crate) fn feed_with(phases: &str, more: &str) -> Feed {
    let json = format!(
        r#"{{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2026-11-01T10:00:00Z",
        "url": "https://council.example/assembly", "commissioning_body": {{"name": "Council"}}, {more}
        "phases": [{phases}]}}"#
    );
    assembly_feed::read(json.as_bytes()).unwrap().feed
}

/// One session with these fields.
pub(crate) fn session(fields: &str) -> Session {
    let mut feed = feed_of(&format!(
        r#"{{"id": "p", "sessions": [{{"id": "s", {fields}}}]}}"#
    ));
    feed.phases.remove(0).sessions.remove(0)
}
