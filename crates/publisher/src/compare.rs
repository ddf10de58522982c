//! What is other than in the publication before: what people should know, and what may not happen in silence.
//!
//! An answer that was given stays given: who takes it back, or rewrites what was agreed, by whom and when, says so in a correction
//! beside it. To explain it in better words is allowed; the old and the new words are shown to whoever publishes.

mod changes;
mod rewritten;
pub mod wording;

use std::collections::BTreeMap;

use assembly_feed::date::Time;
use assembly_feed::{Date, Day, Feed, Recommendation};

use crate::{Place, Problem, Weight};

/// Compares a feed with the one that was published before. What is dated after today has not been said yet.
pub fn compare(before: &Feed, now: &Feed, today: Day) -> Vec<Problem> {
    let mut found = Vec::new();
    if before.id != now.id {
        let message = format!(
            "the id of the assembly is {:?}, but the feed that was published before has {:?}. Is that another assembly? An id never changes",
            &*now.id, &*before.id
        );
        return vec![error("id", "other-assembly", message)];
    }
    let earlier_ones = ById::of(before);
    vanished(before, now, &earlier_ones, &mut found);
    for (place, recommendation) in now.recommendations.iter().enumerate() {
        if let Some(earlier) = earlier_ones.find(recommendation) {
            let rewriting = rewritten::Rewriting {
                earlier,
                now: recommendation,
                place,
                since: before.updated.map(|updated| updated.first_day()),
                today,
                languages: (&before.language, &now.language),
            };
            rewriting.look(&mut found);
        }
    }
    later(before, now, &mut found);
    found.extend(changes::notes(before, now, &earlier_ones));
    found
}

/// Recommendations of a feed by their ids: there may be fifty thousand.
struct ById<'a>(BTreeMap<&'a str, &'a Recommendation>);

impl<'a> ById<'a> {
    fn of(feed: &'a Feed) -> Self {
        let all = feed.recommendations.iter();
        Self(all.map(|it| (&*it.id, it)).collect())
    }

    /// The one that has the id of another.
    fn find(&self, other: &Recommendation) -> Option<&'a Recommendation> {
        self.0.get(&*other.id).copied()
    }
}

/// Recommendations stay, whatever became of them.
fn vanished(before: &Feed, now: &Feed, earlier: &ById, found: &mut Vec<Problem>) {
    /// More than people read: then it is rather another list.
    const MOST: usize = 100;
    let later = ById::of(now);
    let renamed = |gone: &Recommendation| {
        let mut all = now.recommendations.iter();
        all.find(|it| earlier.find(it).is_none() && it.number == gone.number && it.title == gone.title)
    };
    let is_explained = |gone: &Recommendation| {
        let mut all = gone.corrections.iter().filter_map(|it| it.text.as_ref());
        all.any(|text| !text.is_empty())
    };
    let gone = before.recommendations.iter();
    let (withdrawn, gone): (Vec<_>, Vec<_>) = gone
        .filter(|it| later.find(it).is_none())
        .partition(|it| is_explained(it) && renamed(it).is_none());
    for gone in withdrawn.into_iter().take(MOST) {
        let message = format!(
            "{} (id {:?}) is no longer here. A correction of it was published before, so it may go; links to it lead nowhere now",
            name(gone, &before.language),
            &*gone.id
        );
        found.push(of(
            Weight::Warning,
            "recommendations",
            "recommendation-gone",
            message,
        ));
    }
    if gone.len() > MOST {
        let message = format!(
            "{} recommendations are in the feed that was published before, and no longer here; {MOST} of them follow",
            gone.len()
        );
        found.push(error("recommendations", "recommendation-gone", message));
    }
    for gone in gone.into_iter().take(MOST) {
        let name = name(gone, &before.language);
        let message = match renamed(gone) {
            Some(renamed) => format!(
                "{name} now has the id {:?}; in the feed that was published before it is {:?}. Give it that id again: \
                 links to it go by its id",
                &*renamed.id, &*gone.id
            ),
            None => format!(
                "{name} (id {:?}) is in the feed that was published before, and no longer here. Put its row back. If it was \
                 withdrawn, say so in a correction of it, with the date; once that is published, the row can go",
                &*gone.id
            ),
        };
        found.push(error("recommendations", "recommendation-gone", message));
    }
}

/// What changed is published later than what was there before.
fn later(before: &Feed, now: &Feed, found: &mut Vec<Problem>) {
    let (Some(then), Some(updated)) = (before.updated, now.updated) else {
        return;
    };
    let same = Feed {
        updated: before.updated,
        ..now.clone()
    } == *before;
    if !same && !is_later(updated, then) {
        if updated.first_day() == then.first_day() && is_whole_day(updated) {
            let message = format!(
                "the date of this publication is {}, and the feed was published on that day before, with other things in it. Empty \
                 the cell, and it is the moment at which you publish; or add a time, such as {0} 14:30",
                Date::from(updated.first_day())
            );
            found.push(error("updated", "not-later", message));
            return;
        }
        let message = format!(
            "the date of this publication is {updated}, which is not later than {then}, when the feed was published before, \
             though other things changed. Write when this is published"
        );
        found.push(error("updated", "not-later", message));
    }
}

/// Whether somebody wrote a day and no time.
fn is_whole_day(date: Date) -> bool {
    let midnight = |time: Time| (time.hour, time.minute, time.second.unwrap_or(0)) == (0, 0, 0);
    date.day.is_some() && date.time.is_none_or(midnight)
}

fn is_later(date: Date, than: Date) -> bool {
    match (date.moment(), than.moment()) {
        (Some(date), Some(than)) => date > than,
        _ => date.first_day() > than.last_day(),
    }
}

/// `recommendation 7b, “Late buses”`.
fn name(recommendation: &Recommendation, language: &str) -> String {
    let title = recommendation.title.as_ref();
    let title = title.and_then(|title| title.for_reader(language, language));
    let title = title.map(|(words, _)| format!("“{}”", words.trim()));
    let number = recommendation.number.as_deref().map(str::trim);
    let number = number.filter(|number| !number.is_empty());
    match (number, title) {
        (Some(number), Some(title)) => format!("recommendation {number}, {title}"),
        (Some(number), None) => format!("recommendation {number}"),
        (None, Some(title)) => format!("recommendation {title}"),
        (None, None) => format!("recommendation {}", recommendation.id),
    }
}

/// Whether a recommendation has a correction that was not there before, of a day from then to today, in words.
fn is_corrected(earlier: &Recommendation, now: &Recommendation, since: Option<Day>, today: Day) -> bool {
    now.corrections.iter().any(|correction| {
        let words = correction.text.as_ref().is_some_and(|text| !text.is_empty());
        let fresh = correction.date.is_some_and(|date| {
            since.is_none_or(|since| date.last_day() >= since) && date.first_day() <= today
        });
        words && fresh && !earlier.corrections.contains(correction)
    })
}

fn error(path: impl Into<String>, rule: &'static str, message: String) -> Problem {
    of(Weight::Error, path, rule, message)
}

fn of(weight: Weight, path: impl Into<String>, rule: &'static str, message: String) -> Problem {
    Problem {
        weight,
        place: Place::Path(path.into()),
        rule,
        message,
    }
}
