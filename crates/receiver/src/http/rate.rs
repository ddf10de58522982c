//! How much one address may send.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// So many counters there are. Each is shared by all addresses that fall on it, by chance.
const COUNTERS: usize = 1 << 16;

/// How much one address may send: so many at once, and then so many a minute.
///
/// No address is stored, nor anything that tells one: a random key, made when the process starts and never written, shares all addresses
/// out among 65,536 counters. Two neighbours hardly ever meet on one, and memory never grows.
#[derive(Debug)]
pub struct Rate {
    key: RandomState,
    /// The time that one costs.
    cost: Duration,
    /// The time that may be owed.
    allowance: Duration,
    /// When each counter has paid for all it had, in time since the start (GCRA).
    paid: Mutex<Vec<Duration>>,
}

impl Rate {
    /// `burst` at once, and `per_minute` from then on. A library or a kiosk has one address for many people.
    pub fn new(burst: u32, per_minute: u32) -> Self {
        let cost = Duration::from_secs(60) / per_minute.max(1);
        Self {
            key: RandomState::new(),
            cost,
            allowance: cost.saturating_mul(burst.max(1)),
            paid: Mutex::new(vec![Duration::ZERO; COUNTERS]),
        }
    }

    /// Takes one from an address; or says how long it has to wait. `now` is the time since the start.
    pub fn take(&self, address: IpAddr, now: Duration) -> Result<(), Duration> {
        let counter = self.key.hash_one(network(address)) as usize % COUNTERS;
        let mut paid = self.paid.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(paid) = paid.get_mut(counter) else {
            return Ok(());
        };
        let after = now.max(*paid) + self.cost;
        match after.checked_sub(now + self.allowance) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                *paid = after;
                Ok(())
            }
        }
    }
}

/// What one household or office has: an address, or of IPv6 a /64, in which everybody has more addresses than there are people.
fn network(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits() >> 64 << 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kiosk_gets_through_and_a_flood_waits() {
        let rate = Rate::new(60, 30);
        let kiosk: IpAddr = "192.0.2.1".parse().unwrap();
        let now = Duration::from_secs(1000);
        for _ in 0..60 {
            assert_eq!(rate.take(kiosk, now), Ok(()));
        }
        assert_eq!(rate.take(kiosk, now), Err(Duration::from_secs(2)));
        // One each two seconds from then on, for as long as people come.
        for turn in 1..1000 {
            let now = now + Duration::from_secs(2) * turn;
            assert_eq!(rate.take(kiosk, now), Ok(()));
            assert!(rate.take(kiosk, now).is_err());
        }
        // An hour later all at once again.
        let later = now + Duration::from_secs(7200);
        assert!((0..60).all(|_| rate.take(kiosk, later).is_ok()));
    }

    #[test]
    fn a_house_with_ipv6_is_one() {
        let of = |address: &str| network(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn ten_thousand_addresses_do_not_stop_another() {
        let rate = Rate::new(2, 1);
        let mut stopped = 0;
        for number in 0..10_000_u32 {
            stopped += u32::from(rate.take(IpAddr::V4(number.into()), Duration::ZERO).is_err());
        }
        assert!(stopped < 200, "{stopped}");
    }
}
