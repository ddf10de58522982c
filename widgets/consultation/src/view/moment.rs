//! Days and times of a consultation, in the council's zone.

use assembly_feed::consultation::Consultation;
use assembly_feed::{Date, Day};
use assembly_kit::dates::day_words;
use assembly_kit::{Key, Node, Reader, date_time, el, text, time_words};

use crate::state::standing::last_day;
use crate::texts::keys::*;

/// When it opens; `None` where nobody has said.
pub fn opens(reader: &Reader, consultation: &Consultation) -> Option<Node> {
    let opens = consultation.opens.as_ref()?;
    Some(reader.set(OPENS, &[("date", date_time(reader, opens))]))
}

/// When it closes.
pub fn closes(reader: &Reader, consultation: &Consultation) -> Option<Node> {
    let closes = consultation.closes?;
    let is_day = closes.day.is_some() && closes.time.is_none();
    let day_of = |moment| local(reader, moment).0;
    let today = closes.day.is_some() && last_day(closes, &day_of) == reader.today();
    Some(match closes.moment() {
        Some(moment) if today && !is_midnight(reader, closes) => {
            let words = time_of(reader, moment);
            let time = el("time").set("datetime", &closes.to_string()).say(&words);
            reader.set(CLOSES_TODAY_AT, &[("time", time)])
        }
        _ if today => text(reader.say(CLOSES_TODAY)),
        _ => {
            let is_day = is_day || is_midnight(reader, closes);
            let key: Key = if is_day { CLOSES_DAY } else { CLOSES };
            reader.set(key, &[("date", end(reader, closes))])
        }
    })
}

/// The end as people say it. What ends at midnight ends with the day before.
fn end(reader: &Reader, closes: Date) -> Node {
    match is_midnight(reader, closes) {
        true => {
            let day = last_day(closes, &|moment| local(reader, moment).0);
            let time = el("time").set("datetime", &closes.to_string());
            time.say(&day_words(reader, day))
        }
        false => date_time(reader, &closes),
    }
}

fn is_midnight(reader: &Reader, date: Date) -> bool {
    date.moment()
        .is_some_and(|moment| matches!(local(reader, moment), (_, 0, 0)))
}

/// When it closed.
pub fn closed(reader: &Reader, consultation: &Consultation) -> Option<Node> {
    let closes = consultation.closes?;
    Some(reader.set(CLOSED, &[("date", end(reader, closes))]))
}

fn local(reader: &Reader, moment: i64) -> (Day, u8, u8) {
    reader.host().local(moment, reader.zone())
}

/// `2:05pm`.
pub fn time_of(reader: &Reader, moment: i64) -> String {
    let (_, hour, minute) = local(reader, moment);
    time_words(reader, hour, minute)
}

/// How many days ago a moment was, and its day and time; 0 for today, and for clocks that went back.
pub fn ago(reader: &Reader, moment: i64) -> (usize, String) {
    let (day, hour, minute) = local(reader, moment);
    let words = reader.fill(
        assembly_kit::keys::DATE_TIME,
        &[
            ("date", &day_words(reader, day)),
            ("time", &time_words(reader, hour, minute)),
        ],
    );
    let days = usize::try_from(day.days_until(reader.today())).unwrap_or_default();
    (days, words)
}
