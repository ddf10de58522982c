//! The council's clock.

use assembly_feed::Day;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::book::Moment;

/// A zone by its IANA name.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// The zone of a council that names none.
pub const USUAL: &str = "Europe/London";

impl Zone {
    /// The zone of a name; the usual one where there is none of it (the checker says so).
    pub fn named(name: &str) -> Self {
        let zone = TimeZone::get(name).or_else(|_| TimeZone::get(USUAL));
        Self(zone.unwrap_or(TimeZone::UTC))
    }

    /// A moment of this clock as the feed writes it: with its offset where it has a time.
    pub fn written(&self, moment: Moment) -> String {
        let Moment {
            year,
            month,
            day,
            time,
        } = moment;
        let date = format!("{year:04}-{month:02}-{day:02}");
        let Some((hour, minute, second)) = time else {
            return date;
        };
        let seconds = self.offset(moment).unwrap_or(0);
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.unsigned_abs() / 60;
        format!(
            "{date}T{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}",
            minutes / 60,
            minutes % 60
        )
    }

    /// A moment, in seconds since 1970 in UTC, as the feed writes it.
    pub fn at(&self, moment: i64) -> String {
        let at = Timestamp::from_second(moment).unwrap_or_default();
        at.to_zoned(self.0.clone()).strftime("%FT%T%:z").to_string()
    }

    /// The day of a moment, in seconds since 1970 in UTC.
    pub fn day(&self, moment: i64) -> Day {
        let at = Timestamp::from_second(moment)
            .unwrap_or_default()
            .to_zoned(self.0.clone());
        Day {
            year: at.year().into(),
            month: at.month().unsigned_abs(),
            day: at.day().unsigned_abs(),
        }
    }

    /// How many seconds this clock is ahead of UTC at a moment of its own.
    pub fn offset(&self, moment: Moment) -> Option<i32> {
        let small = |number: u8| i8::try_from(number).ok();
        let (hour, minute, second) = moment.time.unwrap_or_default();
        let year = i16::try_from(moment.year).ok()?;
        let local = DateTime::new(
            year,
            small(moment.month)?,
            small(moment.day)?,
            small(hour)?,
            small(minute)?,
            small(second)?,
            0,
        )
        .ok()?;
        let at = self.0.to_ambiguous_timestamp(local).compatible().ok()?;
        Some(self.0.to_offset(at).seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_the_councils_clock() {
        let zone = Zone::named("Europe/London");
        assert_eq!(zone.at(1_772_441_100), "2026-03-02T08:45:00+00:00");
        assert_eq!(zone.at(1_780_000_000), "2026-05-28T21:26:40+01:00");
    }

    #[test]
    fn summer_and_winter_have_offsets_of_their_own() {
        let at = |month, day| Moment {
            year: 2026,
            month,
            day,
            time: Some((18, 30, 0)),
        };
        let zone = Zone::named("Europe/London");
        assert_eq!(zone.written(at(3, 5)), "2026-03-05T18:30:00+00:00");
        assert_eq!(zone.written(at(6, 5)), "2026-06-05T18:30:00+01:00");
        assert_eq!(
            zone.written(Moment {
                time: None,
                ..at(6, 5)
            }),
            "2026-06-05"
        );
        assert_eq!(
            Zone::named("America/St_Johns").written(at(1, 5)),
            "2026-01-05T18:30:00-03:30"
        );
        assert_eq!(
            Zone::named("Nowhere/At all").written(at(6, 5)),
            "2026-06-05T18:30:00+01:00"
        );
    }
}
