//! The moment that counts as now.

use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use assembly_feed::{Date, Day};
use clap::Args;

use crate::import::zone::Zone;

/// The moment for which everything is judged.
#[derive(Clone, Debug, Default, Args)]
pub struct Clock {
    /// A day (2026-11-30) or moment (2026-11-30T09:00:00+00:00) to take for now
    #[arg(long, value_name = "DATE")]
    as_of: Option<AsOf>,
}

#[derive(Clone, Copy, Debug)]
struct AsOf(Date);

impl FromStr for AsOf {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let date: Date = written.parse().map_err(|error| format!("it is {error}"))?;
        if date.day.is_none() {
            return Err("wanted a whole date, such as 2026-11-30".to_owned());
        }
        Ok(Self(date))
    }
}

impl Clock {
    /// Seconds since 1970 in UTC; of a day, its noon there.
    pub fn now(&self) -> i64 {
        match self.as_of {
            Some(AsOf(date)) => date
                .moment()
                .unwrap_or_else(|| date.first_day().since_epoch() * 86_400 + 43_200),
            None => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_secs().cast_signed()),
        }
    }

    /// The day in a zone.
    pub fn today(&self, zone: &str) -> Day {
        Zone::named(zone).day(self.now())
    }
}
