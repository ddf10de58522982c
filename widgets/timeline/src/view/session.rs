//! One session: when, whether, where, who spoke, what was shown, and how to keep it in a calendar.

use assembly_feed::schedule::{Session, Speaker};
use assembly_kit::parts::{fact, some};
use assembly_kit::{
    Node, On, block, documents, el, inline, link, meeting_words, nothing, page, text, together,
};

use super::drawing::Drawing;
use super::labels::session_dates;
use super::screen::Act;
use super::{calendar, labels, papers};
use crate::state::Tense;
use crate::state::going::{Going, going};
use crate::state::permalink::{Target, session_anchor};
use crate::texts::keys::*;

/// Finds the heading of a session.
pub fn heading_selector(phase: usize, at: usize) -> String {
    ["[data-session=\"", &place(phase, at), "\"]"].concat()
}

fn place(phase: usize, at: usize) -> String {
    [&phase.to_string(), "-", &at.to_string()].concat()
}

pub fn session(it: &Drawing, session: &Session, tense: Tense, (phase, at): (usize, usize)) -> Node {
    let reader = it.reader;
    let going = going(session);
    let mut item = el("li")
        .set("id", &session_anchor(&it.settings.key, &session.id))
        .class("session")
        .part("session");
    let mut heading = el("h4")
        .class("heading")
        .part("heading")
        .fix("tabindex", "-1")
        .set("data-session", &place(phase, at));
    heading = heading.add(labels::session_name(reader, session));
    item = item.add(heading).add(dates(it, session, going));
    let tags = labels::session_tags(reader, going, tense);
    if !tags.is_empty() {
        let mut line = el("p").class("tags");
        for tag in tags {
            line = line.add(tag).say(" ");
        }
        item = item.add(line);
    }
    item = item.add(changed(it, session, going));
    if let Some(summary) = some(&session.summary) {
        item = item.add(block(reader, summary));
    }
    item.add(places(it, session, tense))
        .add(speakers(it, session))
        .add(documents(reader, &papers::by_kind(&session.documents, true)))
        .add(links(it, session, tense, Target::Session(phase, at)))
}

fn dates(it: &Drawing, session: &Session, going: Going) -> Node {
    // A date that stands for the old one is told as such.
    if let Going::NoNewDate { .. } = going {
        return nothing();
    }
    let words = session_dates(it, session);
    match words.as_str() {
        // Where nothing has a date, it is said once for all.
        "" if it.course.has_dates() => el("p").class("dates hint").say(it.reader.say(NO_DATE)),
        "" => nothing(),
        _ if going == Going::Cancelled => {
            let words = it.reader.fill(WAS_TO_BE, &[("date", &words)]);
            el("p").class("dates").say(&words)
        }
        _ => el("p").class("dates").say(&words),
    }
}

/// What became of the date.
fn changed(it: &Drawing, session: &Session, going: Going) -> Node {
    let reader = it.reader;
    let before = |date| meeting_words(reader, Some(date), None, it.clock.zone_of(session));
    let say = |words: &str| el("p").say(words);
    match going {
        Going::Moved { from } => say(&reader.fill(MOVED_FROM, &[("date", &before(from))])),
        Going::NoNewDate { from: Some(from) } => together(vec![
            say(reader.say(NO_NEW_DATE)),
            say(&reader.fill(WAS_TO_BE, &[("date", &before(from))])),
        ]),
        Going::NoNewDate { from: None } => say(reader.say(NO_NEW_DATE)),
        Going::Unclear => say(reader.say(POSTPONED_UNCLEAR)),
        _ => nothing(),
    }
}

fn places(it: &Drawing, session: &Session, tense: Tense) -> Node {
    let reader = it.reader;
    let mut parts = Vec::new();
    if let Some(venue) = some(&session.venue) {
        let venue = inline(reader, venue);
        parts.push(el("dl").class("facts").add(fact(reader, VENUE, venue)));
    }
    if session.online.is_some() {
        let key = match tense {
            Tense::Past => ONLINE,
            _ => JOIN_ONLINE,
        };
        let about = labels::about_session(reader, session);
        let words = together(vec![text(reader.say(key)), about]);
        parts.push(
            el("p")
                .class("alone online")
                .add(link(reader, session.online.as_ref(), words)),
        );
    }
    together(parts)
}

fn speakers(it: &Drawing, session: &Session) -> Node {
    let reader = it.reader;
    let mut list = el("ul").class("lines");
    let mut any = false;
    for speaker in &session.speakers {
        if let Some(line) = speaker_line(it, speaker) {
            list = list.add(el("li").add(line));
            any = true;
        }
    }
    match any {
        false => nothing(),
        true => el("div")
            .class("speakers")
            .add(el("p").class("label").say(reader.say(SPEAKERS)))
            .add(list),
    }
}

fn speaker_line(it: &Drawing, speaker: &Speaker) -> Option<Node> {
    let reader = it.reader;
    let part = |text| some(text).map(|text| inline(reader, text));
    let name = part(&speaker.name);
    let about = match (part(&speaker.role), part(&speaker.organisation)) {
        (Some(role), Some(organisation)) => {
            Some(reader.set(SPEAKER_ROLE_OF, &[("role", role), ("organisation", organisation)]))
        }
        (role, organisation) => role.or(organisation),
    };
    Some(match (name, about) {
        (Some(name), Some(about)) => together(vec![
            el("strong").add(name),
            text(" "),
            el("span").class("hint").add(about),
        ]),
        (Some(name), None) => el("strong").add(name),
        (None, about) => about?,
    })
}

fn links(it: &Drawing, session: &Session, tense: Tense, target: Target) -> Node {
    let reader = it.reader;
    let fragment = session_anchor(&it.settings.key, &session.id);
    let (acts, to) = (it.acts.clone(), fragment.clone());
    let follow = el("a")
        .set("href", &[&it.screen.page, "#", &fragment].concat())
        .on(On::Click, move |event| {
            // Where the page is there already, nobody hears that it was asked for again.
            if page::is_plain(event) {
                event.prevent_default();
                if !page::go_to(&to) {
                    acts.act(Act::Reveal(target));
                }
            }
        })
        .say(reader.say(PERMALINK_SESSION))
        .add(labels::about_session(reader, session));
    el("div")
        .class("permalink")
        .add(calendar::one(it, session, tense))
        .add(follow)
}
