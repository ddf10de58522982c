//! The host of tests and prerendering.

use std::sync::atomic::{AtomicU64, Ordering};

use assembly_feed::Day;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{DEFAULT_ZONE, Host, Plural};

/// A host whose clock stands still.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    /// The moment it always is, in seconds since 1970 in UTC.
    pub now: i64,
}

impl Native {
    /// A host at this moment.
    pub fn at(now: i64) -> Self {
        Self { now }
    }

    /// A host whose clock stands where this machine's does now.
    pub fn clock() -> Self {
        Self::at(Timestamp::now().as_second())
    }
}

impl Host for Native {
    fn now(&self) -> i64 {
        self.now
    }

    fn local(&self, moment: i64, zone: &str) -> (Day, u8, u8) {
        let zone = TimeZone::get(zone)
            .or_else(|_| TimeZone::get(DEFAULT_ZONE))
            .unwrap_or(TimeZone::UTC);
        let at = Timestamp::from_second(moment).unwrap_or_default().to_zoned(zone);
        let day = Day {
            year: at.year().into(),
            month: at.month().unsigned_abs(),
            day: at.day().unsigned_abs(),
        };
        (day, at.hour().unsigned_abs(), at.minute().unsigned_abs())
    }

    fn plural(&self, language: &str, number: f64) -> Plural {
        let welsh = language.split('-').next() == Some("cy");
        match number {
            0.0 if welsh => Plural::Zero,
            1.0 => Plural::One,
            2.0 if welsh => Plural::Two,
            3.0 if welsh => Plural::Few,
            6.0 if welsh => Plural::Many,
            _ => Plural::Other,
        }
    }

    /// As English and Welsh write it: at most three decimals, thousands in groups.
    fn number(&self, _language: &str, number: f64) -> String {
        let rounded = format!("{:.3}", number.abs());
        let trimmed = rounded.trim_end_matches('0').trim_end_matches('.');
        let (whole, decimals) = trimmed.split_once('.').unwrap_or((trimmed, ""));
        let mut words = String::new();
        if number < 0.0 && trimmed != "0" {
            words.push('-');
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                words.push(',');
            }
            words.push(digit);
        }
        if !decimals.is_empty() {
            words.push('.');
            words.push_str(decimals);
        }
        words
    }

    fn resolve(&self, base: &str, address: &str) -> Option<String> {
        let resolved = match url::Url::parse(base) {
            Ok(base) => base.join(address),
            Err(_) => url::Url::parse(address),
        };
        resolved.ok().map(String::from)
    }

    /// Others each time, and the same ones in each run.
    fn random(&self) -> [u8; 16] {
        static DRAWN: AtomicU64 = AtomicU64::new(0);
        let mut bytes = [0x5a; 16];
        bytes[..8].copy_from_slice(&DRAWN.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    }

    fn fold(&self, words: &str) -> String {
        words
            .nfkd()
            .filter(|letter| !is_combining_mark(*letter))
            .collect::<String>()
            .to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_falls_on_the_day_of_the_zone() {
        let host = Native::at(0);
        // 2020-03-31T23:30:00Z is already April in London, summer time having begun.
        let (day, hour, minute) = host.local(1_585_697_400, "Europe/London");
        assert_eq!((day.year, day.month, day.day, hour, minute), (2020, 4, 1, 0, 30));
        assert_eq!(host.local(1_585_697_400, "no/such-zone"), (day, hour, minute));
    }

    #[test]
    fn numbers_are_grouped_and_rounded() {
        let host = Native::at(0);
        for (number, words) in [
            (0.0, "0"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (72.5, "72.5"),
            (1_234_567.0, "1,234,567"),
            (-0.0001, "0"),
        ] {
            assert_eq!(host.number("en", number), words);
        }
    }

    #[test]
    fn addresses_resolve_against_the_feed() {
        let host = Native::at(0);
        let base = "https://council.example/data/feed.json";
        assert_eq!(
            host.resolve(base, "../minutes.pdf").as_deref(),
            Some("https://council.example/minutes.pdf")
        );
        assert_eq!(host.resolve(base, "https://[").as_deref(), None);
        assert_eq!(host.resolve("", "relative"), None);
    }

    #[test]
    fn accents_and_case_fold_away() {
        assert_eq!(Native::at(0).fold("Ŵyth ﬁELD Éire"), "wyth field eire");
    }
}
