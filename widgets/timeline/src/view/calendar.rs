//! Sessions to take away into a calendar.

use assembly_feed::Id;
use assembly_feed::schedule::Session;
use assembly_kit::parts::section;
use assembly_kit::texts::unmarked;
use assembly_kit::{Asked, Node, On, Reader, Settings, Source, address, el, nothing, page};

use super::drawing::{Drawing, with_clock};
use super::labels;
use crate::state::calendar::{Wording, how_many, is_offered, of_all, of_every, of_one};
use crate::state::permalink::session_anchor;
use crate::state::{Clock, Tense};
use crate::texts::keys::*;

const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// All that are to come.
pub fn all(it: &Drawing) -> Node {
    let reader = it.reader;
    let many = how_many(it.screen.feed(), it.clock);
    if it.still || many == 0 {
        return nothing();
    }
    let make = maker(it);
    let source = it.screen.source.clone();
    let save = assembly_kit::button("quiet", &reader.count(CALENDAR_ALL, many), move || {
        let feed = source.feed();
        let file = make(&|clock, wording| of_all(feed, clock, wording));
        page::save(
            &[&*feed.id, ".ics"].concat(),
            MEDIA_TYPE,
            unmarked(&file).as_bytes(),
        );
    });
    section(reader.say(CALENDAR))
        .part("calendar")
        .add(el("p").say(reader.say(CALENDAR_HINT)))
        .add(el("p").add(save))
}

/// One session; nothing where it is past, does not take place, or has no day yet.
pub fn one(it: &Drawing, session: &Session, tense: Tense) -> Node {
    let reader = it.reader;
    if it.still || !is_offered(session, tense, it.clock) {
        return nothing();
    }
    let make = maker(it);
    let (source, session_of) = (it.screen.source.clone(), session.clone());
    el("button")
        .fix("type", "button")
        .class("plain")
        .part("button")
        .on(On::Click, move |_| {
            let (feed, session) = (source.feed(), &session_of);
            let file = make(&|clock, wording| of_one(feed, session, clock, wording));
            let name = [&*feed.id, "-", &*session.id, ".ics"].concat();
            page::save(&name, MEDIA_TYPE, unmarked(&file).as_bytes());
        })
        .say(reader.say(ADD_TO_CALENDAR))
        .add(labels::about_session(reader, session))
}

/// The calendar that a council publishes, with sessions that were and those to come, in the words of the settings' language;
/// `page` is the address of a page that shows the timeline, if there is one that is known.
pub fn calendar(source: &Source, settings: &Settings, page: Option<&str>) -> String {
    let reader = Asked::new(source.clone(), settings.clone(), ("timeline", ENGLISH)).reader;
    let link = link(settings, page.unwrap_or_default());
    let is_known = page.is_some();
    let make = making(reader, settings, move |id| match is_known {
        true => link(id),
        false => String::new(),
    });
    unmarked(&make(&|clock, wording| of_every(source.feed(), clock, wording)))
}

type Make<'a> = &'a dyn Fn(Clock, &Wording) -> String;

/// What makes a file with the reader's words, for a button to keep.
fn maker(it: &Drawing) -> impl Fn(Make) -> String + 'static {
    making(it.reader.clone(), it.settings, link(it.settings, &it.screen.page))
}

/// The address of a session on a page.
fn link(settings: &Settings, page: &str) -> impl Fn(&Id) -> String + 'static {
    let (key, page) = (settings.key.clone(), page.to_owned());
    move |id| [&page, "#", &session_anchor(&key, id)].concat()
}

fn making(
    reader: Reader,
    settings: &Settings,
    page: impl Fn(&Id) -> String + 'static,
) -> impl Fn(Make) -> String + 'static {
    let feed = settings.feed.clone();
    move |make| {
        let wording = Wording {
            words: &|text| reader.words(text).map_or("", |said| said.words).to_owned(),
            untitled: reader.say(SESSION_UNTITLED),
            cancelled: &|name| reader.fill(CALENDAR_CANCELLED, &[("name", name)]),
            postponed: &|name| reader.fill(CALENDAR_POSTPONED, &[("name", name)]),
            address: &|url| address(&reader, url),
            feed: &feed,
            page: &page,
        };
        with_clock(&reader, |clock| make(clock, &wording))
    }
}
