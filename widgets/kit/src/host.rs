//! What only the host can tell: the clock, time zones, plurals, numbers, addresses, letters without accents.

#[cfg(all(target_arch = "wasm32", not(feature = "still")))]
mod browser;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
mod native;

#[cfg(all(target_arch = "wasm32", not(feature = "still")))]
pub use browser::Browser;
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
pub use native::Native;

use assembly_feed::Day;

/// The zone of a feed that names none.
pub const DEFAULT_ZONE: &str = "Europe/London";

/// Plural category of a number in a language, as CLDR names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Welsh and Arabic have one.
    Zero,
    /// One.
    One,
    /// Two.
    Two,
    /// Few.
    Few,
    /// Many.
    Many,
    /// Every language has this one.
    Other,
}

impl Plural {
    /// Its name in a texts file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The browser, or what stands in for it natively.
pub trait Host {
    /// Seconds since 1970 in UTC.
    fn now(&self) -> i64;

    /// Day, hour and minute of a moment in a zone. An unknown zone counts as [`DEFAULT_ZONE`].
    fn local(&self, moment: i64, zone: &str) -> (Day, u8, u8);

    /// Today in a zone.
    fn today(&self, zone: &str) -> Day {
        self.local(self.now(), zone).0
    }

    /// Plural category of a number.
    fn plural(&self, language: &str, number: f64) -> Plural;

    /// A number as the language writes it.
    fn number(&self, language: &str, number: f64) -> String;

    /// An address made absolute; `None` where it is none.
    fn resolve(&self, base: &str, address: &str) -> Option<String>;

    /// Bytes that nobody can guess.
    fn random(&self) -> [u8; 16];

    /// Words as they are compared in a search: without case, accents and compatibility forms.
    fn fold(&self, words: &str) -> String;
}
