//! Whether a session is past, on now, or to come, in its own zone.

use assembly_feed::Day;
use assembly_feed::schedule::Session;

use super::clock::Clock;
use super::going::{Going, going};

/// When a session is, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Over.
    Past,
    /// It has begun and has not ended.
    Now,
    /// Some time today; nobody said until when.
    Today,
    /// Not begun.
    ToCome,
    /// Nobody can tell.
    Undated,
}

/// First and last day of a session in its own zone; one day where only one is known.
pub fn days(session: &Session, clock: Clock) -> Option<(Day, Day)> {
    if let Going::NoNewDate { .. } = going(session) {
        return None;
    }
    let zone = clock.zone_of(session);
    let start = session.start.as_ref().or(session.end.as_ref())?;
    let end = session.end.as_ref().unwrap_or(start);
    let first = clock.first_day(start, zone);
    // An end before the start is a slip; the start is what people came for.
    let last = clock.last_day(end, zone).max(clock.last_day(start, zone));
    Some((first, last))
}

/// When a session is. One with a time is over when its end is, else when its day is; one without, when its last day is.
pub fn tense(session: &Session, clock: Clock) -> Tense {
    let Some((first, last)) = days(session, clock) else {
        return Tense::Undated;
    };
    let today = (clock.day_of)(clock.now, clock.zone_of(session));
    let start = session.start.and_then(|date| date.moment());
    let end = session
        .end
        .and_then(|date| date.moment())
        .filter(|end| start.is_none_or(|start| *end >= start));
    match end {
        Some(end) if clock.now >= end => return Tense::Past,
        None if today > last => return Tense::Past,
        _ => {}
    }
    if today < first {
        return Tense::ToCome;
    }
    if let Some(start) = start {
        let open = end.is_none() && first == last;
        return match clock.now >= start && !open {
            true => Tense::Now,
            false => Tense::Today,
        };
    }
    // Some time in March is not now, though this may be March.
    if is_partial(session) {
        return Tense::ToCome;
    }
    match first == last {
        true => Tense::Today,
        false => Tense::Now,
    }
}

/// Whether the day is not known.
pub fn is_partial(session: &Session) -> bool {
    session
        .start
        .or(session.end)
        .is_some_and(|date| date.day.is_none())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{at, session, with_clock};
    use super::*;

    #[track_caller]
    fn is(json: &str, moment: &str, expected: Tense) {
        with_clock(at(moment), |clock| {
            assert_eq!(tense(&session(json), clock), expected, "{json} at {moment}");
        });
    }

    const EVENING: &str = r#""start": "2026-11-22T18:00:00+00:00", "end": "2026-11-22T20:00:00+00:00""#;

    #[test]
    fn a_session_with_times_is_over_when_it_ends() {
        is(EVENING, "2026-11-21T23:59:00Z", Tense::ToCome);
        is(EVENING, "2026-11-22T00:00:00Z", Tense::Today);
        is(EVENING, "2026-11-22T18:00:00Z", Tense::Now);
        is(EVENING, "2026-11-22T20:00:00Z", Tense::Past);
    }

    #[test]
    fn without_an_end_it_is_over_with_its_day() {
        let open = r#""start": "2026-11-22T18:00:00+00:00""#;
        is(open, "2026-11-22T23:59:00Z", Tense::Today);
        is(open, "2026-11-23T00:00:00Z", Tense::Past);
        let backwards = r#""start": "2026-11-22T18:00:00+00:00", "end": "2026-11-20T18:00:00+00:00""#;
        is(backwards, "2026-11-22T19:00:00Z", Tense::Today);
    }

    #[test]
    fn without_a_time_it_takes_all_of_its_days() {
        let days = r#""start": "2026-11-21", "end": "2026-11-22""#;
        is(days, "2026-11-20T23:59:00Z", Tense::ToCome);
        is(days, "2026-11-22T23:59:00Z", Tense::Now);
        is(days, "2026-11-23T00:00:00Z", Tense::Past);
        is(r#""start": "2026-11-22""#, "2026-11-22T12:00:00Z", Tense::Today);
    }

    #[test]
    fn a_month_is_not_over_before_its_end_and_never_now() {
        let month = r#""start": "2026-11""#;
        is(month, "2026-11-22T12:00:00Z", Tense::ToCome);
        is(month, "2026-12-01T00:00:00Z", Tense::Past);
        is(r#""start": "2026""#, "2026-12-31T23:00:00Z", Tense::ToCome);
    }

    #[test]
    fn its_own_zone_counts() {
        let new_york = r#""start": "2026-11-22", "time_zone": "America/New_York""#;
        is(new_york, "2026-11-23T04:59:00Z", Tense::Today);
        is(new_york, "2026-11-23T05:00:00Z", Tense::Past);
    }

    #[test]
    fn waiting_for_a_new_date_it_has_none() {
        is(
            r#""previous_start": "2026-10-01", "state": "postponed""#,
            "2026-11-22T12:00:00Z",
            Tense::Undated,
        );
        is(
            "\"summary\": \"No date yet\"",
            "2026-11-22T12:00:00Z",
            Tense::Undated,
        );
    }
}
