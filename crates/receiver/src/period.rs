//! When a consultation takes answers.

use assembly_feed::consultation::Consultation;
use assembly_feed::{Date, Day};
use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How long after the closing an answer is still taken, marked `late`.
///
/// Somebody pressed send in time, and the telephone was in a tunnel, or switched off for the night: to lose that answer is worse than
/// to take one that is late. The form itself is closed by then. Officers see the mark and decide.
pub const GRACE: SignedDuration = SignedDuration::from_hours(24);

/// When a consultation takes answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// From this moment on.
    pub opens: Option<Timestamp>,
    /// Before this moment.
    pub closes: Option<Timestamp>,
}

/// Where a moment is in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Before it.
    NotYetOpen,
    /// In it.
    Open,
    /// After it, by no more than [`GRACE`].
    Late,
    /// After that.
    Closed,
}

impl Period {
    /// The period of a consultation. A day counts from its first moment, or to its last, in the zone of that IANA name:
    /// `Europe/London` where there is none, or none of that name.
    pub fn of(consultation: &Consultation, zone: Option<&str>) -> Self {
        let zone = zone.and_then(|name| TimeZone::get(name).ok());
        let zone = zone
            .or_else(|| TimeZone::get("Europe/London").ok())
            .unwrap_or(TimeZone::UTC);
        Self {
            opens: consultation
                .opens
                .and_then(|date| first_moment(date, date.first_day(), &zone)),
            closes: consultation
                .closes
                .and_then(|date| first_moment(date, date.last_day().plus_days(1), &zone)),
        }
    }

    /// Where a moment is.
    pub fn timing(&self, now: Timestamp) -> Timing {
        match (self.opens, self.closes) {
            (Some(opens), _) if now < opens => Timing::NotYetOpen,
            (_, Some(closes)) if now >= closes.saturating_add(GRACE).unwrap_or(closes) => Timing::Closed,
            (_, Some(closes)) if now >= closes => Timing::Late,
            _ => Timing::Open,
        }
    }
}

/// The moment itself, where a date has a time; else the first one of a day.
fn first_moment(date: Date, day: Day, zone: &TimeZone) -> Option<Timestamp> {
    if let Some(seconds) = date.moment() {
        return Timestamp::from_second(seconds).ok();
    }
    let day = civil::Date::new(
        day.year.try_into().ok()?,
        day.month.try_into().ok()?,
        day.day.try_into().ok()?,
    )
    .ok()?;
    Some(day.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timing(opens: &str, closes: &str, zone: &str, now: &str) -> Timing {
        let consultation = Consultation {
            opens: opens.parse().ok(),
            closes: closes.parse().ok(),
            ..Consultation::default()
        };
        Period::of(&consultation, Some(zone)).timing(now.parse().unwrap())
    }

    #[test]
    fn a_day_counts_from_its_first_moment_to_its_last_in_the_councils_zone() {
        let at = |now| timing("2026-06-01", "2026-06-30", "Europe/London", now);
        assert_eq!(at("2026-05-31T22:59:59Z"), Timing::NotYetOpen);
        assert_eq!(at("2026-05-31T23:00:00Z"), Timing::Open);
        assert_eq!(at("2026-06-30T22:59:59.999Z"), Timing::Open);
        assert_eq!(at("2026-06-30T23:00:00Z"), Timing::Late);
        assert_eq!(at("2026-07-01T22:59:59Z"), Timing::Late);
        assert_eq!(at("2026-07-01T23:00:00Z"), Timing::Closed);
    }

    #[test]
    fn a_moment_is_that_moment() {
        let at = |now| timing("", "2026-06-30T17:00:00+01:00", "Europe/London", now);
        assert_eq!(at("2026-06-30T15:59:59Z"), Timing::Open);
        assert_eq!(at("2026-06-30T16:00:00Z"), Timing::Late);
    }

    #[test]
    fn the_day_on_which_clocks_go_back_has_25_hours() {
        let at = |now| timing("", "2026-10-25", "Europe/London", now);
        assert_eq!(at("2026-10-25T23:59:59Z"), Timing::Open);
        assert_eq!(at("2026-10-26T00:00:00Z"), Timing::Late);
    }

    #[test]
    fn without_dates_it_is_open_and_an_unknown_zone_is_londons() {
        assert_eq!(
            timing("", "", "Nowhere/Town", "2026-01-01T00:00:00Z"),
            Timing::Open
        );
        assert_eq!(
            timing("2026-06-01", "", "Nowhere/Town", "2026-05-31T23:00:00Z"),
            Timing::Open
        );
    }
}
