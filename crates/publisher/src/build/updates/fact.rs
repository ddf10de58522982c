//! Something in a feed that subscribers may want to hear of.

use assembly_feed::{Date, Id};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

use crate::build::site::one_line;

/// Something that is so.
pub struct Fact {
    /// Of it alone.
    pub id: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What to link to.
    pub about: About,
    /// When it was, if the feed says.
    pub date: Option<Date>,
    /// What only the newest is told of: the progress of a recommendation, as long as it has the same word.
    pub topic: Option<String>,
    /// In a line.
    pub title: String,
    /// In full.
    pub text: String,
}

impl Fact {
    /// What it says of its topic. Another date alone is no news.
    pub fn said(&self) -> Option<String> {
        said(self.topic.as_deref(), &self.title, &self.text)
    }
}

/// What is said of a topic; spaces and line breaks are not counted.
pub fn said(topic: Option<&str>, title: &str, text: &str) -> Option<String> {
    topic.map(|topic| [topic, &one_line(title), &one_line(text)].join("\n"))
}

/// What a fact is about.
pub enum About {
    /// A recommendation.
    Recommendation(Id),
    /// A consultation.
    Consultation(Id),
    /// The assembly.
    Assembly,
    /// A document, by its absolute address.
    Address(String),
}

/// The moment of a date, in seconds since 1970 in UTC: of a day, when it began where the council is.
pub fn moment(date: &Date, zone: &str) -> i64 {
    if let Some(moment) = date.moment() {
        return moment;
    }
    let day = date.first_day();
    let begins = || {
        let year = i16::try_from(day.year).ok()?;
        let date = civil::Date::new(year, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()?;
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        Some(date.to_zoned(zone).ok()?.timestamp().as_second())
    };
    begins().unwrap_or_else(|| day.since_epoch() * 86_400)
}

/// A moment as RFC 3339 has it.
pub fn written(moment: i64) -> String {
    Timestamp::from_second(moment).unwrap_or_default().to_string()
}
