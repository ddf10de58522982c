//! Sessions as a calendar file (iCalendar, RFC 5545), made in memory.
//!
//! Times are in UTC, so that no calendar needs to know a zone's rules, and the clock change is worked out once: here.

mod line;

use assembly_feed::schedule::Session;
use assembly_feed::{Date, Day, Feed, Id, Text, Url};

use self::line::Lines;
use super::clock::Clock;
use super::going::{Going, going};
use super::tense::{self, Tense};

/// The words and addresses that a calendar needs from outside.
pub struct Wording<'a> {
    /// A text in the reader's language; empty where there is none.
    pub words: &'a dyn Fn(&Text) -> String,
    /// What a session without a title is called.
    pub untitled: &'a str,
    /// A session's name, with that it is cancelled: not every calendar shows a status.
    pub cancelled: &'a dyn Fn(&str) -> String,
    /// A session's name, with that it is postponed.
    pub postponed: &'a dyn Fn(&str) -> String,
    /// An address of the feed, absolute and safe.
    pub address: &'a dyn Fn(&Url) -> Option<String>,
    /// The feed's own address.
    pub feed: &'a str,
    /// The page that shows a session, where the feed names none about the assembly.
    pub page: &'a dyn Fn(&Id) -> String,
}

/// Whether a session can be put into a calendar: it takes place, it is not past, and its day is known.
pub fn is_offered(session: &Session, tense: Tense, clock: Clock) -> bool {
    going(session).is_on() && tense != Tense::Past && when(session, clock).is_some()
}

/// The file for one session.
pub fn of_one(feed: &Feed, session: &Session, clock: Clock, wording: &Wording) -> String {
    let mut file = File::begin(feed, clock, wording);
    file.event(session);
    file.end()
}

/// The file for all that are to come. Those that were cancelled, or postponed without a new date, are in it as cancelled
/// on the day that was planned, as whoever has them in a calendar must hear of it.
pub fn of_all(feed: &Feed, clock: Clock, wording: &Wording) -> String {
    let mut file = File::begin(feed, clock, wording);
    for phase in &feed.phases {
        for session in &phase.sessions {
            let going = going(session);
            let tells = match going {
                // Only the date before is known: it counts while it is to come.
                Going::NoNewDate { from: Some(from) } => {
                    clock.last_day(&from, clock.zone_of(session)) >= clock.today()
                }
                _ => going == Going::Cancelled || going.is_on(),
            };
            if tells && tense::tense(session, clock) != Tense::Past {
                file.event(session);
            }
        }
    }
    file.end()
}

/// The file of a published calendar: all that are to come and all that were, as whoever subscribes keeps only what is in it.
pub fn of_every(feed: &Feed, clock: Clock, wording: &Wording) -> String {
    let mut file = File::begin(feed, clock, wording);
    for session in feed.phases.iter().flat_map(|phase| &phase.sessions) {
        // Of one that was postponed, with a date that may be the old or the new one, nothing can be said.
        if going(session) != Going::Unclear {
            file.event(session);
        }
    }
    file.end()
}

/// How many sessions can be put into a calendar.
pub fn how_many(feed: &Feed, clock: Clock) -> usize {
    let mut many = 0;
    for phase in &feed.phases {
        for session in &phase.sessions {
            many += usize::from(is_offered(session, tense::tense(session, clock), clock));
        }
    }
    many
}

/// When an event is, as calendars know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// From a moment, perhaps until one.
    Moments(i64, Option<i64>),
    /// Whole days, the first and the last.
    Days(Day, Day),
}

/// `None` where the day is not known.
fn when(session: &Session, clock: Clock) -> Option<When> {
    if let Going::NoNewDate { from } = going(session) {
        let from = from.filter(|date| date.day.is_some())?;
        let day = from.first_day();
        return Some(
            from.moment()
                .map_or(When::Days(day, day), |moment| When::Moments(moment, None)),
        );
    }
    let start = session.start.filter(|date| date.day.is_some())?;
    let (first, last) = tense::days(session, clock)?;
    let end = session.end.filter(|end| end.day.is_some());
    let until = end
        .and_then(|end| end.moment())
        .filter(|end| start.moment().is_none_or(|start| *end > start));
    Some(match start.moment() {
        Some(moment) if until.is_some() || first == last || end.is_none() => When::Moments(moment, until),
        // With a time at one end only, calendars can say no more than the days.
        _ if end.is_some() => When::Days(first, last),
        _ => When::Days(first, first),
    })
}

struct File<'a> {
    lines: Lines,
    feed: &'a Feed,
    clock: Clock<'a>,
    wording: &'a Wording<'a>,
    stamp: i64,
    about: Option<String>,
    host: String,
}

impl<'a> File<'a> {
    fn begin(feed: &'a Feed, clock: Clock<'a>, wording: &'a Wording) -> Self {
        let mut lines = Lines::default();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Assembly Widgets//Timeline//EN");
        lines.plain("CALSCALE", "GREGORIAN");
        // No METHOD: with one it would be an invitation, which needs an organiser to answer to (RFC 5546, 3.2.1), and
        // DTSTAMP would be the moment of making instead of that of the last change (RFC 5545, 3.8.7.2).
        lines.text("X-WR-CALNAME", &(wording.words)(&feed.title));
        let about = feed.url.as_ref().and_then(|url| (wording.address)(url));
        let host = about.as_deref().and_then(host).or_else(|| host(wording.feed));
        Self {
            host: host.unwrap_or("assembly-feed.invalid").to_owned(),
            // The moment of publication: the same feed makes the same file.
            stamp: feed.updated.map_or(clock.now, |date| moment_of(&date)),
            lines,
            feed,
            clock,
            wording,
            about,
        }
    }

    fn event(&mut self, session: &Session) {
        let Some(when) = when(session, self.clock) else {
            return;
        };
        let Self { wording, feed, .. } = *self;
        let words = |text: &Option<Text>| {
            text.as_ref()
                .map(|text| (wording.words)(text))
                .unwrap_or_default()
        };
        let stamp = moment(self.stamp);
        let uid = [&*session.id, ".", &*feed.id, "@", &self.host].concat();
        let lines = &mut self.lines;
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &uid);
        lines.plain("DTSTAMP", &stamp);
        lines.plain("LAST-MODIFIED", &stamp);
        lines.plain("SEQUENCE", &sequence(self.stamp).to_string());
        match when {
            When::Moments(start, end) => {
                lines.plain("DTSTART", &moment(start));
                if let Some(end) = end {
                    lines.plain("DTEND", &moment(end));
                }
            }
            When::Days(first, last) => {
                lines.plain("DTSTART;VALUE=DATE", &day(first));
                // The day after the last: calendars count up to it.
                lines.plain("DTEND;VALUE=DATE", &day(last.plus_days(1)));
            }
        }
        match going(session) {
            Going::Cancelled | Going::NoNewDate { .. } => lines.plain("STATUS", "CANCELLED"),
            Going::Planned | Going::Moved { .. } => lines.plain("STATUS", "CONFIRMED"),
            _ => {}
        }
        let title = Some(words(&session.title)).filter(|title| !title.trim().is_empty());
        let title = title.as_deref().unwrap_or(wording.untitled);
        let name = match going(session) {
            Going::Cancelled => (wording.cancelled)(title),
            Going::NoNewDate { .. } => (wording.postponed)(title),
            _ => title.to_owned(),
        };
        // First what tells it from others: a phone shows little more.
        let assembly = (wording.words)(&feed.title);
        lines.text("SUMMARY", &[&name, " (", &assembly, ")"].concat());
        let online = session.online.as_ref().and_then(|url| (wording.address)(url));
        let venue = words(&session.venue);
        let place = match venue.trim() {
            "" => online.clone().unwrap_or_default(),
            venue => venue.to_owned(),
        };
        lines.text("LOCATION", &place);
        let page = self.about.clone().unwrap_or_else(|| (wording.page)(&session.id));
        // Many calendars show no URL, so it stands in the description too.
        let mut description = words(&session.summary);
        for more in [online.as_deref().unwrap_or_default(), &page] {
            if !more.is_empty() {
                if !description.is_empty() {
                    description.push('\n');
                }
                description.push_str(more);
            }
        }
        lines.text("DESCRIPTION", &description);
        if !page.is_empty() {
            lines.plain("URL", &page);
        }
        lines.plain("END", "VEVENT");
    }

    fn end(mut self) -> String {
        self.lines.plain("END", "VCALENDAR");
        self.lines.into_string()
    }
}

/// The host in a web address, if it has letters that need no care.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let sound = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    (!host.is_empty() && host.chars().all(sound)).then_some(host)
}

fn moment_of(date: &Date) -> i64 {
    date.moment()
        .unwrap_or_else(|| date.first_day().since_epoch() * 86_400)
}

/// Minutes from 2020 to the publication. Calendars take only an event whose number is higher than before; the feed
/// counts no changes, but every publication is later than the last.
fn sequence(stamp: i64) -> i64 {
    const START_OF_2020: i64 = 1_577_836_800;
    ((stamp - START_OF_2020) / 60).clamp(0, i64::from(i32::MAX))
}

fn digits(into: &mut String, number: i64, many: u32) {
    for place in (0..many).rev() {
        let digit = number / 10_i64.pow(place) % 10;
        into.push(char::from(b'0' + digit.unsigned_abs() as u8));
    }
}

/// `20261130`.
fn day(day: Day) -> String {
    let mut written = String::new();
    digits(&mut written, day.year.into(), 4);
    digits(&mut written, day.month.into(), 2);
    digits(&mut written, day.day.into(), 2);
    written
}

/// `20261130T183000Z`.
fn moment(moment: i64) -> String {
    let mut written = day(Day::from_epoch(moment.div_euclid(86_400)));
    let second = moment.rem_euclid(86_400);
    written.push('T');
    for part in [second / 3600, second / 60 % 60, second % 60] {
        digits(&mut written, part, 2);
    }
    written.push('Z');
    written
}

#[cfg(test)]
mod tests;
