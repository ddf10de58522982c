//! Rules about the feed as a whole.

use super::Checker;
use super::languages::is_tag;
use crate::date::Date;
use crate::document::{Contact, Feed, Members};
use crate::follow_up::{Deadline, State, promise};
use crate::reader::quoted;

pub fn feed(checker: &mut Checker, feed: &Feed) {
    checker.words_needed("title".to_owned(), &feed.title);
    if !is_tag(&feed.language) {
        let message = format!(
            "is {}; wanted a BCP 47 tag such as en or cy",
            quoted(&feed.language)
        );
        checker.error("language".to_owned(), "language-malformed", message);
    }
    checker.time_zone("", feed.time_zone.as_deref());
    checker.moment("updated".to_owned(), feed.updated);
    // A day ahead of the council's may only be another time zone.
    if let Some(updated) = feed.updated
        && checker.today.plus_days(1) < updated.first_day()
    {
        checker.warn(
            "updated".to_owned(),
            "updated-in-future",
            format!("is {updated}, after today"),
        );
    }
    if feed
        .licence
        .as_ref()
        .is_none_or(|licence| licence.name.is_none() && licence.url.is_none())
    {
        let message = "is missing: nobody knows whether the feed may be used again";
        checker.warn("licence".to_owned(), "no-licence", message);
    }
    let reachable =
        |contact: &Contact| contact.email.is_some() || contact.phone.is_some() || contact.url.is_some();
    if !feed.contact.as_ref().is_some_and(reachable) {
        checker.warn(
            "contact".to_owned(),
            "no-contact",
            "is missing: residents cannot ask anybody",
        );
    }
    if feed.question.as_ref().is_none_or(|question| question.is_empty()) {
        checker.warn(
            "question".to_owned(),
            "no-question",
            "is missing: what were the members asked?",
        );
    }
    promises(checker, feed);
}

fn promises(checker: &mut Checker, feed: &Feed) {
    let promise = promise(feed, checker.today);
    let has_date = feed
        .follow_up
        .as_ref()
        .is_some_and(|follow_up| follow_up.response_due.is_some());
    if let Some((due, days)) = overdue(promise.answer) {
        let path = if has_date {
            "follow_up.response_due"
        } else {
            "follow_up.response_within"
        };
        let (answered, of) = (promise.answered, promise.of);
        let message = format!(
            "the answer was due by {due}, {days} days ago; {answered} of {of} recommendations have one"
        );
        checker.warn(path.to_owned(), "answer-overdue", message);
    }
    if let Some((due, days)) = overdue(promise.report) {
        let message = format!("a report on progress was due by {due}, {days} days ago");
        checker.warn("follow_up.report_every".to_owned(), "report-overdue", message);
    }
}

fn overdue(deadline: Option<Deadline>) -> Option<(Date, i64)> {
    match deadline? {
        Deadline {
            due,
            state: State::Overdue { days },
        } => Some((due, days)),
        _ => None,
    }
}

pub fn contact(checker: &mut Checker, path: &str, contact: &Contact) {
    let sound = |email: &str| {
        email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
            && !email.contains(char::is_whitespace)
    };
    if let Some(email) = contact.email.as_deref().filter(|email| !sound(email)) {
        let message = format!("is {}, not an e-mail address", quoted(email));
        checker.error(format!("{path}.email"), "email-malformed", message);
    }
}

pub fn members(checker: &mut Checker, path: &str, members: &Members) {
    let Some(recruited) = members.recruited else {
        return;
    };
    for (field, number) in [("attended", members.attended), ("voted", members.voted)] {
        if let Some(number) = number.filter(|number| *number > recruited) {
            let message = format!("is {number}, more than the {recruited} who were recruited");
            checker.error(format!("{path}.{field}"), "counts-disagree", message);
        }
    }
}
